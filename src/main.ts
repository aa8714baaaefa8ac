import { answer } from './answer';
import { about } from './google/about';
import { fromMenu } from './google/command';
import { cycle } from './google/context';
import { handlers, panelEdge } from './google/handlers';
import { inWorkbook } from './google/inWorkbook';
import { makeDoc } from './google/makeDoc';
import { showMenu } from './google/menu';
import { type EditEvent, edited } from './google/onEdit';
import { openDialog, openPanel } from './google/panel';
import { real } from './google/real';
import { selectedAbout, selectedIdea } from './google/selected';
import { firstSetup } from './google/setupCommand';
import { switchWeekly } from './google/triggers';
import { undoFromMenu } from './google/undo';
import { runUpdate, runWeekly } from './google/update';

/**
 * Every global that Apps Script can see. Wires, decides nothing. The build turns each `global.name =` line into a
 * function that Google's menus, triggers and panels can find.
 */
declare const global: Record<string, unknown>;

global.onOpen = () => showMenu(real());
global.onInstall = () => showMenu(real());

/** A simple trigger: runs at every edit, as nobody. */
global.onEdit = (event: EditEvent) => edited(real(), event);

/** The one function that panels can reach. */
global.rpc = (envelope: unknown) => answer(envelope, panelEdge(real), handlers);

/** What the weekly trigger calls. */
global.weekly = (event: unknown) => runWeekly(real(), event);

global.menuNotice = () => openDialog(real(), 'notice', 'I noticed…', 360, 400);
global.menuProposeIdea = () => openPanel(real(), 'proposeIdea');
global.menuMoveIdea = () => openPanel(real(), 'moveIdea', selectedIdea(real()));
global.menuReviewAndVote = () => openPanel(real(), 'reviewAndVote', selectedIdea(real()));
global.menuExplore = () => openDialog(real(), 'explore', 'Explore a measure', 960, 640);
global.menuUndo = () => fromMenu(real(), () => inWorkbook(real(), { reads: cycle, action: 'undo' }, undoFromMenu));
global.menuToday = () => openPanel(real(), 'today');
global.menuLogShare = () => openPanel(real(), 'logShare', selectedAbout(real()));
global.menuLogUse = () => openPanel(real(), 'logUse', selectedAbout(real()));
global.menuDefinition = () => openPanel(real(), 'definition');
global.menuEnterNumbers = () => openPanel(real(), 'enterNumbers');
global.menuMakeDoc = () => fromMenu(real(), () => makeDoc(real()));
global.updateDashboard = () => fromMenu(real(), () => runUpdate(real()));
global.menuFirstSetup = () => fromMenu(real(), () => firstSetup(real()));
global.menuWeeklyOn = () => fromMenu(real(), () => switchWeekly(real(), 'on'));
global.menuWeeklyOff = () => fromMenu(real(), () => switchWeekly(real(), 'off'));
global.menuWeeklyTakeOver = () => fromMenu(real(), () => switchWeekly(real(), 'take over'));
global.menuAbout = () => about(real());
