import type { Host, Menu } from './host';

type Item =
  | { readonly caption: string; readonly run: string }
  | { readonly caption: string; readonly items: readonly Item[] }
  | '—';

/** The menu, line by line: what people read and the global function behind it (main.ts). */
export const menu: readonly Item[] = [
  { caption: 'Today', run: 'menuToday' },
  { caption: 'Enter this week’s numbers', run: 'menuEnterNumbers' },
  { caption: 'I noticed…', run: 'menuNotice' },
  { caption: 'Propose or open an idea', run: 'menuProposeIdea' },
  { caption: 'Move an idea on', run: 'menuMoveIdea' },
  { caption: 'Review and vote', run: 'menuReviewAndVote' },
  { caption: 'Explore a measure', run: 'menuExplore' },
  { caption: 'Undo my last step', run: 'menuUndo' },
  '—',
  { caption: 'Products', items: [{ caption: 'Make the Doc', run: 'menuMakeDoc' }] },
  {
    caption: 'Sharing',
    items: [
      { caption: 'Log a share', run: 'menuLogShare' },
      { caption: 'Log a use', run: 'menuLogUse' },
    ],
  },
  { caption: 'Reflect', items: [{ caption: 'Definition of knowledge', run: 'menuDefinition' }] },
  '—',
  { caption: 'Update the dashboard now', run: 'updateDashboard' },
  '—',
  {
    caption: 'Set-up',
    items: [
      { caption: 'First set-up', run: 'menuFirstSetup' },
      { caption: 'Weekly update on', run: 'menuWeeklyOn' },
      { caption: 'Weekly update off', run: 'menuWeeklyOff' },
      { caption: 'Take over the weekly update', run: 'menuWeeklyTakeOver' },
      { caption: 'About', run: 'menuAbout' },
    ],
  },
];

/** May run before anybody has authorised the script: it makes a menu and looks at nothing. */
export function showMenu(host: Host): void {
  const ui = host.SpreadsheetApp.getUi();
  const build = (caption: string, items: readonly Item[]): Menu => {
    const made = ui.createMenu(caption);
    for (const item of items) {
      if (item === '—') made.addSeparator();
      else if ('items' in item) made.addSubMenu(build(item.caption, item.items));
      else made.addItem(item.caption, item.run);
    }
    return made;
  };
  build('Knowledge cycle', menu).addToUi();
}
