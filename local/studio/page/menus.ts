import type { MenuItem } from '../../runtime/host/hostCore';
import type { App } from './app';
import { openSample, openXlsx, saveXlsx } from './files';
import type { Entry } from './menu';
import type { BarMenu } from './menuBar';
import * as sheet from './sheetCommands';

const samples = [
  { name: 'riverbend', title: 'Riverbend Network' },
  { name: 'wards', title: 'Harbour Wards' },
  { name: 'large', title: 'Great Valley Network' },
];

/** The menu bar: the studio's own menus, then those that the script has made. */
export function menus(app: App): BarMenu[] {
  return [
    {
      caption: 'File',
      entries: () => [
        { caption: 'Open .xlsx…', run: () => openXlsx(app) },
        { caption: 'Save as .xlsx', keys: 'Ctrl+S', run: () => void saveXlsx(app) },
        '—',
        {
          caption: 'Load a sample network',
          entries: samples.map(({ name, title }) => ({ caption: title, run: () => void openSample(app, name, title) })),
        },
      ],
    },
    // What works on the sheet needs to see it.
    ...(app.views.isOpen
      ? []
      : [
          { caption: 'Edit', entries: () => editMenu(app) },
          { caption: 'View', entries: () => viewMenu(app) },
          { caption: 'Data', entries: () => dataMenu(app) },
        ]),
    {
      caption: 'Docs',
      entries: () => [{ caption: `Docs the script has made (${app.book.docs})`, run: () => void app.views.openDocs() }],
    },
    {
      caption: 'Outbox',
      entries: () => [
        { caption: `Mail the script has sent (${app.book.mails})`, run: () => void app.views.openMails() },
      ],
    },
    ...app.book.menus.flatMap((item) => scriptMenu(app, item)),
  ];
}

function editMenu(app: App): Entry[] {
  const { undo, redo } = app.book;
  return [
    {
      caption: undo ? `Undo ${undo}` : 'Undo',
      keys: 'Ctrl+Z',
      off: undo === undefined,
      run: () => void sheet.undo(app),
    },
    {
      caption: redo ? `Redo ${redo}` : 'Redo',
      keys: 'Ctrl+Y',
      off: redo === undefined,
      run: () => void sheet.redo(app),
    },
    '—',
    { caption: 'Clear', keys: 'Delete', run: () => void sheet.clearCells(app) },
    { caption: 'Fill down', keys: 'Ctrl+D', run: () => void sheet.fillDown(app) },
    { caption: 'Write a note…', keys: 'Shift+F2', run: () => void sheet.writeNote(app) },
    { caption: 'Find…', keys: 'Ctrl+F', run: () => sheet.find(app) },
    '—',
    ...sheet.lineEntries(app),
  ];
}

function viewMenu(app: App): Entry[] {
  const { frozenRows } = app.sheet;
  const { row } = app.grid.selection;
  return [
    {
      caption: 'Freeze no rows',
      checked: frozenRows === 0,
      run: () => void app.perform('freeze', { sheet: app.sheet.id, rows: 0 }),
    },
    {
      caption: 'Freeze 1 row',
      checked: frozenRows === 1,
      run: () => void app.perform('freeze', { sheet: app.sheet.id, rows: 1 }),
    },
    {
      caption: `Freeze up to row ${row + 1}`,
      off: row > 20,
      run: () => void app.perform('freeze', { sheet: app.sheet.id, rows: row + 1 }),
    },
    '—',
    { caption: 'Show hidden rows and columns', run: () => void sheet.unhideAll(app) },
    { caption: 'Show hidden tabs', checked: app.withHidden, run: () => app.showHidden(!app.withHidden) },
    '—',
    { caption: 'Go to the panel', keys: 'F6', run: () => void app.panels.focus() },
  ];
}

function dataMenu(app: App): Entry[] {
  const hasFilter = app.sheet.filter !== undefined;
  return [
    { caption: `Sort by column ${sheet.columnWord(app)}, A to Z`, run: () => void sheet.sort(app, true) },
    { caption: `Sort by column ${sheet.columnWord(app)}, Z to A`, run: () => void sheet.sort(app, false) },
    '—',
    { caption: hasFilter ? 'Take the filter off' : 'Filter', run: () => void sheet.toggleFilter(app) },
  ];
}

function scriptMenu(app: App, item: MenuItem): BarMenu[] {
  if (item.kind !== 'menu') return [];
  const entriesOf = (items: readonly MenuItem[]): Entry[] =>
    items.map((one): Entry => {
      if (one.kind === 'separator') return '—';
      if (one.kind === 'menu') return { caption: one.caption, entries: entriesOf(one.items) };
      return {
        caption: one.caption,
        run: () => void app.perform('run', { name: one.run, at: sheet.whereOf(app) }, `${one.caption}…`),
      };
    });
  return [{ caption: item.caption, entries: () => entriesOf(item.items) }];
}
