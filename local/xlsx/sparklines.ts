import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../runtime/model';
import { areaName, parseAddress, quotedName } from '../runtime/sheets/address';
import { areaOf, type Piece, scan } from '../runtime/sheets/formula/scan';
import { fixedArea, placedArea } from './areas';
import { hex, type Theme } from './colors';
import type { Renaming } from './formulas';
import type { Node } from './xmlNode';

/** A small chart in a cell: a formula in Sheets, a thing of its own in Excel. */

type NativeGroup = ReturnType<Worksheet['getSparklineGroups']>[number];
type Options = Parameters<Worksheet['addSparklineGroup']>[0];
type Setting = string | number | boolean;

const KINDS: Record<string, Options['type']> = { line: 'line', column: 'column', winloss: 'stacked' };

export const isSparkline = (formula: string) => /^=\s*SPARKLINE\s*\(/i.test(formula);

/** What Excel draws for a SPARKLINE formula; undefined where it cannot. */
export function nativeSparkline(
  formula: string,
  own: Sheet,
  sheets: readonly Sheet[],
  renaming: Renaming,
): (Omit<Options, 'sparklines'> & { data: string }) | undefined {
  const read = settingsOf(formula);
  const [reference] = read?.data ?? [];
  if (read?.data.length !== 1 || reference?.kind !== 'reference') return undefined;
  const sheet =
    reference.sheet === undefined
      ? own
      : sheets.find(({ name }) => name.toLowerCase() === reference.sheet!.toLowerCase());
  const kind = String(read.settings.charttype ?? 'line').toLowerCase();
  const type = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!sheet || !type) return undefined;
  const open = areaOf(reference);
  const area = {
    ...open,
    rows: open.rows ?? Math.max(1, sheet.rows.length - open.row),
    columns: open.columns ?? Math.max(1, sheet.columnCount - open.column),
  };
  if (area.rows > 1 && area.columns > 1) return undefined;
  return { data: fixedArea(renaming.get(sheet.name) ?? sheet.name, area), type, ...look(read.settings) };
}

/** The formula's range and its settings, where they are written out: `{"color","#44505c";"linewidth",2}`. */
function settingsOf(formula: string): { data: Piece[]; settings: Record<string, Setting> } | undefined {
  const pieces = scan(formula)
    .filter(({ kind }) => kind !== 'space')
    .slice(3);
  const end = pieces.at(-1);
  if (end?.kind !== 'sign' || end.text !== ')') return undefined;
  const inner = pieces.slice(0, -1);
  const comma = inner.findIndex((piece) => piece.kind === 'sign' && piece.text === ',');
  if (comma < 0) return { data: inner, settings: {} };
  const braces = inner.slice(comma + 1);
  const [open, close] = [braces[0], braces.at(-1)];
  if (open?.kind !== 'sign' || open.text !== '{' || close?.kind !== 'sign' || close.text !== '}') return undefined;
  const values = braces
    .slice(1, -1)
    .filter(({ kind }) => kind !== 'sign')
    .map(valueOfPiece);
  const settings: Record<string, Setting> = {};
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [name, value] = [values[i], values[i + 1]];
    if (typeof name !== 'string' || value === undefined) return undefined;
    settings[name.toLowerCase()] = value;
  }
  return { data: inner.slice(0, comma), settings };
}

function valueOfPiece(piece: Piece): Setting | undefined {
  if (piece.kind === 'string') return piece.text.slice(1, -1).replaceAll('""', '"');
  if (piece.kind === 'number') return Number(piece.text);
  if (piece.kind === 'name' && /^(?:TRUE|FALSE)$/i.test(piece.text)) return /^TRUE$/i.test(piece.text);
  return undefined;
}

const NAMED: Record<string, string> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  gray: '808080',
  grey: '808080',
  orange: 'FFA500',
  yellow: 'FFFF00',
  purple: '800080',
  lightgray: 'D3D3D3',
  darkgray: 'A9A9A9',
  navy: '000080',
};

/** Excel wants eight figures, the first two for how much shines through. */
function native(color: Setting | undefined): string | undefined {
  const six = /^#([0-9a-f]{6})$/i.exec(String(color ?? ''))?.[1] ?? NAMED[String(color ?? '').toLowerCase()];
  return six && `FF${six.toUpperCase()}`;
}

function look(settings: Record<string, Setting>): Partial<Options> {
  const color = (name: string) => native(settings[name]);
  const width = settings.linewidth;
  const high = color('highcolor');
  const low = color('lowcolor');
  const first = color('firstcolor');
  const last = color('lastcolor');
  const negative = color('negcolor');
  const axis = settings.axis === true || settings.axis === 'true';
  const axisColor = color('axiscolor');
  return {
    lineColor: color('color') ?? 'FF4285F4',
    displayEmptyCellsAs: settings.empty === 'zero' ? 'zero' : 'gap',
    ...(typeof width === 'number' && { lineWeight: width * 0.75 }),
    ...(high && { high: true, highColor: high }),
    ...(low && { low: true, lowColor: low }),
    ...(first && { first: true, firstColor: first }),
    ...(last && { last: true, lastColor: last }),
    ...(negative && { negative: true, negativeColor: negative }),
    ...(axis && { displayXAxis: true, ...(axisColor && { axisColor }) }),
    ...(typeof settings.ymin === 'number' && { minAxisType: 'custom' as const, manualMin: settings.ymin }),
    ...(typeof settings.ymax === 'number' && { maxAxisType: 'custom' as const, manualMax: settings.ymax }),
    ...(settings.rtl === true && { rightToLeft: true }),
  };
}

export interface FoundSparkline {
  row: number;
  column: number;
  formula: string;
}

/** A group of a file, or one just added to it. */
export type Group = Pick<
  NativeGroup,
  | 'type'
  | 'lineWeight'
  | 'displayEmptyCellsAs'
  | 'high'
  | 'low'
  | 'first'
  | 'last'
  | 'negative'
  | 'displayXAxis'
  | 'rightToLeft'
  | 'minAxisType'
  | 'maxAxisType'
  | 'manualMin'
  | 'manualMax'
  | 'sparklines'
> & { colors: Record<string, string | undefined> };

const COLOR_NAMES = ['Series', 'High', 'Low', 'First', 'Last', 'Negative', 'Axis'] as const;

/** A group that the library holds, as it is found in a file. */
export function groupAdded(group: NativeGroup): Group {
  const rgb = (name: (typeof COLOR_NAMES)[number]) => group[`color${name}`]?.rgb;
  const colors = COLOR_NAMES.map((name) => [
    name,
    rgb(name) === undefined ? undefined : `#${rgb(name)!.slice(-6).toLowerCase()}`,
  ]);
  return { ...group, colors: Object.fromEntries(colors) };
}

/** The library does not read what it can write. */
export function groupFound(node: Node, theme: Theme): Group {
  const on = (name: string) => node.attribute(name) === '1' || node.attribute(name) === 'true';
  const colors = COLOR_NAMES.map((name) => {
    const color = node.at(`color${name}`);
    const number = color.number('theme');
    return [
      name,
      hex(
        { argb: color.attribute('rgb'), theme: number, tint: color.number('tint') } as Parameters<typeof hex>[0],
        theme,
      ),
    ];
  });
  return {
    type: (node.attribute('type') ?? 'line') as NativeGroup['type'],
    lineWeight: node.number('lineWeight'),
    displayEmptyCellsAs: node.attribute('displayEmptyCellsAs') as NativeGroup['displayEmptyCellsAs'],
    high: on('high'),
    low: on('low'),
    first: on('first'),
    last: on('last'),
    negative: on('negative'),
    displayXAxis: on('displayXAxis'),
    rightToLeft: on('rightToLeft'),
    minAxisType: node.attribute('minAxisType') as NativeGroup['minAxisType'],
    maxAxisType: node.attribute('maxAxisType') as NativeGroup['maxAxisType'],
    manualMin: node.number('manualMin'),
    manualMax: node.number('manualMax'),
    sparklines: node
      .at('sparklines')
      .all('sparkline')
      .map((one) => ({ dataRef: one.at('f').text, cellRef: one.at('sqref').text })),
    colors: Object.fromEntries(colors),
  };
}

export interface FoundSparkline {
  row: number;
  column: number;
  formula: string;
}

/** The formulas that stand for the sparklines of a file. */
export function sparklinesOf(group: Group, own: string, renaming: Renaming): FoundSparkline[] {
  return group.sparklines.flatMap(({ dataRef, cellRef }) => {
    const cell = parseAddress(cellRef.replaceAll('$', ''));
    const placed = placedArea(dataRef);
    if (!cell || !placed) return [];
    const tab = placed.tab === undefined ? own : (renaming.get(placed.tab) ?? placed.tab);
    const data = `${tab === own ? '' : `${quotedName(tab)}!`}${areaName(placed.area)}`;
    return [{ row: cell.row, column: cell.column, formula: `=SPARKLINE(${data},${settingsText(group)})` }];
  });
}

function settingsText(group: Group): string {
  const color = (name: (typeof COLOR_NAMES)[number]) =>
    group.colors[name] === undefined ? undefined : `"${group.colors[name]}"`;
  const type = { line: 'line', column: 'column', stacked: 'winloss' }[group.type ?? 'line'];
  const width = group.lineWeight;
  const settings: [string, string | number | undefined][] = [
    ['charttype', `"${type}"`],
    ['color', color('Series')],
    ['linewidth', width === undefined || type !== 'line' ? undefined : Math.round((width / 0.75) * 100) / 100],
    ['highcolor', group.high ? color('High') : undefined],
    ['lowcolor', group.low ? color('Low') : undefined],
    ['firstcolor', group.first ? color('First') : undefined],
    ['lastcolor', group.last ? color('Last') : undefined],
    ['negcolor', group.negative ? color('Negative') : undefined],
    ['axis', group.displayXAxis ? 'TRUE' : undefined],
    ['axiscolor', group.displayXAxis ? color('Axis') : undefined],
    ['ymin', group.minAxisType === 'custom' ? group.manualMin : undefined],
    ['ymax', group.maxAxisType === 'custom' ? group.manualMax : undefined],
    ['rtl', group.rightToLeft ? 'TRUE' : undefined],
    ['empty', group.displayEmptyCellsAs === 'zero' ? '"zero"' : undefined],
  ];
  return `{${settings.flatMap(([name, value]) => (value === undefined ? [] : [`"${name}",${value}`])).join(';')}}`;
}
