import type { Cell, Chart, Sheet, Style, Workbook } from '../../local/runtime/model';
import { emptySheet } from '../../local/runtime/sheets/book';

/** A workbook with something of everything, to be sent through a file and back. */

const STYLES: Style[] = [
  {},
  { format: 'yyyy-mm-dd' },
  { bold: true, size: 14, color: '#1f2933', background: '#f3f5f7', align: 'center', valign: 'middle', wrap: 'wrap' },
  { format: '0.0%', italic: true, align: 'right', bottom: { style: 'solid_medium', color: '#d5dae0' } },
  { format: '@', underline: true, strikethrough: true, font: 'Georgia', wrap: 'clip' },
  { rotation: 45, top: { style: 'double', color: '#0b5cad' }, left: { style: 'dotted', color: '#a84300' } },
  { format: '#,##0.00 "€"', align: 'left', wrap: 'overflow' },
  { format: 'd mmm', align: 'general-left', color: '#0b5cad', theme: 'ACCENT1' },
  { vertical: true, direction: 'rtl', showLink: false },
];

function grid(rows: (Cell | null)[][]): Sheet['rows'] {
  return rows.map((cells) => (cells.length > 0 ? cells : null));
}

function lineChart(id: number, offsetX: number): Chart {
  return {
    id,
    type: 'LINE',
    ranges: ['_Series!A1:D13'],
    headers: 1,
    transpose: false,
    anchor: { row: 14, column: 1, offsetX, offsetY: 5 },
    width: 232,
    height: 150,
    options: {
      title: 'M01 Follow-up',
      titleTextStyle: { color: '#1f2933', fontSize: 11, bold: true, fontName: 'Arial' },
      width: 232,
      height: 150,
      legend: { position: 'none' },
      interpolateNulls: false,
      'vAxis.format': '0%',
      'vAxis.textStyle': { color: '#5a6470', fontSize: 9 },
      'hAxis.textStyle': { color: '#5a6470', fontSize: 9 },
      'hAxis.format': 'd MMM',
      'vAxis.gridlines.color': '#ffffff',
      series: {
        0: { color: '#44505c', lineWidth: 1, pointSize: 3 },
        1: { color: '#1f2933', lineWidth: 1, pointSize: 0 },
        2: { color: '#0b5cad', lineWidth: 1, pointSize: 0, lineDashStyle: [4, 4] },
      },
    },
  };
}

/** Twelve weeks of a rate, one of them missing, with its middle and target. */
function series(): Sheet {
  const weeks = Array.from({ length: 12 }, (_, i): (Cell | null)[] => [
    { v: 46086 + 7 * i, s: 1 },
    i === 5 ? null : { v: 0.6 + 0.02 * i + (i % 3) * 0.03, s: 3 },
    { v: 0.71, s: 3 },
    { v: 0.8, s: 3 },
  ]);
  return {
    ...emptySheet(80, '_Series', 60, 10),
    hidden: true,
    rows: [[{ v: 'M01' }, { v: 'value' }, { v: 'middle' }, { v: 'target' }], ...weeks],
  };
}

export function rich(): Workbook {
  const data: Sheet = {
    ...emptySheet(0, 'Data', 500, 12),
    frozenRows: 1,
    frozenColumns: 2,
    tabColor: '#2e7d4f',
    columnWidths: { 0: 180, 1: 63, 4: 50 },
    rowHeights: { 0: 40, 2: 30 },
    hiddenRows: [4],
    hiddenColumns: [5],
    merges: [{ row: 7, column: 0, rows: 2, columns: 3 }],
    rows: grid([
      [
        { v: 'Team', s: 2 },
        { v: 'Period', s: 2, note: 'The Monday of the week.\nType it as you like.' },
        { v: 'Number', s: 2 },
        null,
        null,
        null,
        null,
        null,
        {
          v: 'Stage',
          f: '=VSTACK("Stage",MAP(A2:A,LAMBDA(id,IF(id="",,IFERROR(VLOOKUP(id,Lists!A:B,2,FALSE),)))))',
          spill: [4, 1],
          s: 2,
        },
      ],
      [
        { v: 'Cedar' },
        { v: 46086, s: 1 },
        { v: 0.125, s: 3 },
        null,
        { v: true },
        null,
        null,
        null,
        { v: 'Test', from: [0, 8] },
      ],
      [
        { v: '001', s: 4 },
        { v: 46093.604166666664, s: 1 },
        { v: -17 },
        null,
        { v: false },
        null,
        null,
        null,
        { v: 'Test', from: [0, 8], s: 6 },
      ],
      [
        { v: '=1+1' },
        { v: '-5 and more' },
        { v: '@home' },
        null,
        { v: { error: '#DIV/0!' } },
        null,
        null,
        null,
        { v: 'Sharing', from: [0, 8] },
      ],
      [],
      [{ v: 'hidden' }, { s: 5 }, { v: 3.5, s: 6 }, null, { v: { error: '#N/A' }, note: 'Not yet known.' }],
      [
        { v: 'read this first', runs: [{ start: 0 }, { start: 5, bold: true, color: '#a84300' }, { start: 10 }] },
        { v: 'See Lists', runs: [{ start: 0, link: '#gid=77&range=A2', underline: true }] },
        { v: 'site', runs: [{ start: 0, link: 'https://example.org/a?b=1&c=2' }] },
        {
          v: 'two links here',
          runs: [{ start: 0, link: 'https://a.example' }, { start: 4 }, { start: 10, link: 'https://b.example' }],
        },
        { v: 'bold', s: 2, runs: [{ start: 0 }, { start: 2, bold: false }] },
      ],
      [{ v: 'merged over six cells', s: 2 }],
      [],
      [
        { f: '=SUM(C2:C)', v: -16.875 },
        { f: "=COUNTA('My lists (2)'!A2:A)", v: 3 },
        { f: '=TODAY()', v: 46100, auto: 'yyyy-mm-dd' },
        { f: '=IFERROR(A1/0)', v: '' },
        { f: '=A2&"; "&"x"', v: 'Cedar; x' },
      ],
      [
        { f: '=UNIQUE(A2:A4)', v: 'Cedar', spill: [3, 1] },
        { f: '=ARRAYFORMULA(C2:C3*2)', v: 0.25, spill: [2, 1] },
        { f: '=QUERY(A1:C4,"select A")', v: 'Team' },
        { f: '=1+', v: { error: '#ERROR!' } },
      ],
      [
        { v: '001', from: [10, 0] },
        { v: -34, from: [10, 1] },
        { v: 46100, s: 7 },
        { v: 'שלום 👩‍👩‍👧 עולם' },
        { v: ' two  spaces ' },
      ],
      [
        { v: '=1+1', from: [10, 0] },
        { v: 'tab\there\nand line' },
        { v: '_x0041_ & <b>"quoted"</b>' },
        { v: 1e21 },
        { v: 5e-324 },
      ],
      [
        { f: '=SPARKLINE(_Series!B2:B13,{"charttype","line";"color","#44505c";"linewidth",2})' },
        { f: '=SPARKLINE(C2:C4,{"charttype","column";"color","red"})', s: 2 },
        { f: '=SPARKLINE(C2:C4,{"charttype","bar";"max",40})', note: 'bar' },
        { f: '=SPARKLINE(C2:C4)' },
      ],
      [
        { v: 'up', s: 8 },
        { v: 46100.5, s: 7, note: 'noon' },
      ],
    ]),
    validations: [
      {
        areas: [{ row: 1, column: 0, rows: null, columns: 1 }],
        type: 'VALUE_IN_RANGE',
        args: ["'My lists (2)'!A2:A"],
        allowInvalid: true,
      },
      {
        areas: [{ row: 1, column: 4, rows: 20, columns: 1 }],
        type: 'VALUE_IN_LIST',
        args: [['Yes', 'No']],
        allowInvalid: false,
        help: 'Yes or nothing.',
      },
      {
        areas: [{ row: 1, column: 6, rows: 20, columns: 1 }],
        type: 'VALUE_IN_LIST',
        args: [['a, with comma', 'b']],
        allowInvalid: true,
        showDropdown: false,
      },
      {
        areas: [
          { row: 1, column: 2, rows: 20, columns: 1 },
          { row: 1, column: 7, rows: 5, columns: 2 },
        ],
        type: 'NUMBER_BETWEEN',
        args: [0, 100],
        allowInvalid: true,
      },
      { areas: [{ row: 1, column: 1, rows: 20, columns: 1 }], type: 'DATE_AFTER', args: [45000], allowInvalid: false },
      {
        areas: [{ row: 30, column: 0, rows: 1, columns: 1 }],
        type: 'CUSTOM_FORMULA',
        args: ['=COUNTIF(A:A,A31)=1'],
        allowInvalid: false,
      },
      {
        areas: [{ row: 31, column: 0, rows: 1, columns: 1 }],
        type: 'TEXT_IS_VALID_EMAIL',
        args: [],
        allowInvalid: false,
      },
      { areas: [{ row: 32, column: 0, rows: 1, columns: 1 }], type: 'CHECKBOX', args: [], allowInvalid: false },
      { areas: [{ row: 33, column: 0, rows: 1, columns: 1 }], type: 'TEXT_CONTAINS', args: ['x'], allowInvalid: false },
    ],
    conditionalFormats: [
      {
        areas: [{ row: 1, column: 0, rows: null, columns: 4 }],
        type: 'CUSTOM_FORMULA',
        args: ['=AND(ISNUMBER($C2),$C2>INDIRECT("Limit"))'],
        style: { background: '#fdeedf', color: '#a84300', bold: true },
      },
      {
        areas: [{ row: 1, column: 2, rows: 20, columns: 1 }],
        type: 'NUMBER_LESS_THAN',
        args: [0],
        style: { color: '#a84300' },
      },
      {
        areas: [{ row: 1, column: 0, rows: 20, columns: 1 }],
        type: 'TEXT_CONTAINS',
        args: ['Ced'],
        style: { italic: true },
      },
      {
        areas: [{ row: 1, column: 1, rows: 20, columns: 1 }],
        type: 'DATE_BEFORE_RELATIVE',
        args: ['TODAY'],
        style: { background: '#e3eef9' },
      },
      {
        areas: [{ row: 1, column: 2, rows: 20, columns: 1 }],
        type: '',
        args: [],
        style: {},
        gradient: {
          min: { color: '#ffffff', type: 'MIN' },
          mid: { color: '#e3eef9', type: 'PERCENT', value: '50' },
          max: { color: '#0b5cad', type: 'MAX' },
        },
      },
    ],
    protections: [
      {
        id: 'p1',
        area: { row: 0, column: 0, rows: 1, columns: 12 },
        description: 'Headings',
        warningOnly: true,
        editors: [],
      },
    ],
    filter: { area: { row: 0, column: 0, rows: 12, columns: 4 }, criteria: { 0: { hidden: ['Cedar'] } } },
    charts: [
      lineChart(501, 3),
      { ...lineChart(502, 900), type: 'COLUMN', options: { title: 'Columns', colors: ['#0b5cad'] } },
      { ...lineChart(503, 0), type: 'GEO' },
    ],
    metadata: { kept: 'yes' },
  };
  const lists: Sheet = {
    ...emptySheet(77, 'My lists (2)', 100, 5),
    hideGridlines: true,
    rows: grid([[{ v: 'Teams' }], [{ v: 'Cedar' }], [{ v: 'Elm' }]]),
  };
  const history: Sheet = {
    ...emptySheet(78, 'History', 100, 5),
    hidden: true,
    rows: grid([[{ v: 'When' }, { f: "=COUNTA('A name that Excel finds much too long'!A:A)", v: 1 }]]),
    protections: [{ id: 'p2', description: 'Cycle history', warningOnly: true, editors: [], unprotected: [] }],
  };
  const long: Sheet = {
    ...emptySheet(79, 'A name that Excel finds much too long', 100, 5),
    rightToLeft: true,
    rows: grid([[{ f: '=COUNTA(History!A2:A)', v: 0 }]]),
  };
  return {
    id: 'book-1',
    name: 'Riverbend',
    timeZone: 'America/Chicago',
    locale: 'en_US',
    owner: 'ada@example.org',
    sheets: [data, lists, history, long, series()],
    activeSheet: 77,
    styles: STYLES,
    names: [
      { name: 'Limit', sheet: 0, area: { row: 0, column: 2, rows: 1, columns: 1 } },
      { name: 'Teams', sheet: 77, area: { row: 1, column: 0, rows: null, columns: 1 } },
    ],
    nextId: 600,
  };
}

/** A workbook without the numbers of its styles, which are nobody's business. */
export function plain(workbook: Workbook): unknown {
  return {
    ...workbook,
    styles: undefined,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: trimmed(sheet.rows.map((cells) => trimmed((cells ?? []).map((cell) => shown(cell, workbook.styles))))),
    })),
  };
}

function shown(cell: Cell | null, styles: readonly Style[]): unknown {
  if (!cell) return null;
  const { s, ...rest } = cell;
  const style = styles[s ?? 0] ?? {};
  const bare = Object.keys(rest).length === 0 && Object.keys(style).length === 0;
  return bare ? null : { ...rest, style };
}

function trimmed(list: unknown[]): unknown[] {
  const isEmpty = (one: unknown) => one === null || (Array.isArray(one) && one.length === 0);
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1])) end -= 1;
  return list.slice(0, end);
}
