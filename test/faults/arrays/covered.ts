import type { Command } from '../commands';

/**
 * What needs more of Google than the arrays have, and is tried through the bundle only: what paints or lists, makes Docs or
 * tabs, opens pages, or sets triggers.
 */
const leftOut = ['openPanel', 'updateDashboard'];

/** The calls of the contract, what is typed, and undo from the menu. */
export const isCovered = ({ name, global }: Command): boolean =>
  (global === 'rpc' || global === 'onEdit' || global === 'menuUndo') && !leftOut.includes(name);
