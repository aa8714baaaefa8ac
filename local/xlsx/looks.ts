import type { Style as NativeStyle } from '@cj-tech-master/excelts';
import type { Cell, Style } from '../runtime/model';
import { areaName, parseAddress } from '../runtime/sheets/address';
import type { Theme } from './colors';
import { fingerprint, type TabMemory } from './memory';
import { nativeStyle, styleOf } from './styles';

interface Look {
  native: Partial<NativeStyle>;
  style: Style;
  auto: string | undefined;
  /** What a reader makes of it, where that is something else. */
  as: Style | undefined;
}

/** A text that Excel would take for a formula when somebody edits it. */
const LIKE_A_FORMULA = /^[=+\-@\t＝＋－＠']/;

/** How cells look, one object for cells that look alike: the library knows styles by their object. */
export class Looks {
  private readonly known = new Map<string, Look>();

  constructor(
    private readonly styles: readonly Style[],
    private readonly theme: Theme,
    private readonly locale: string,
  ) {}

  of({ s = 0, auto, v, f }: Cell): Look {
    const style = this.styles[s] ?? {};
    const ownAuto = style.format === undefined ? auto : undefined;
    const guarded = typeof v === 'string' && f === undefined && LIKE_A_FORMULA.test(v);
    const key = `${s} ${guarded} ${ownAuto ?? ''}`;
    let look = this.known.get(key);
    if (!look) {
      const native = nativeStyle(style, style.format ?? ownAuto);
      const as = styleOf(native, this.theme, this.locale);
      const same = ownAuto === undefined && fingerprint(as) === fingerprint(style);
      look = { native: guarded ? quoted(native) : native, style, auto: ownAuto, as: same ? undefined : as };
      this.known.set(key, look);
    }
    return look;
  }
}

/**
 * Excel's `quotePrefix`: the text stays text when edited. The library does not know it; it does know `pivotButton`,
 * which stands at the same place in the file and means nothing here. `parts.ts` puts the right word in.
 */
function quoted(style: Partial<NativeStyle>): Partial<NativeStyle> {
  return { ...style, pivotButton: true } as Partial<NativeStyle>;
}

/** Collects the cells of a tab that look otherwise than the file can say. */
export class LostLooks {
  private readonly places = new Map<Look, [number, number][]>();

  add(look: Look, row: number, column: number): void {
    const places = this.places.get(look) ?? [];
    this.places.set(look, places);
    places.push([row, column]);
  }

  all(): NonNullable<TabMemory['looks']> {
    return [...this.places].map(([{ style, auto, as }, places]) => ({
      as: as!,
      was: style,
      ...(auto !== undefined && { auto }),
      areas: areasOf(places),
    }));
  }
}

/** Cells as few areas: runs down a column, joined where neighbours are alike. Places come row by row. */
export function areasOf(places: readonly (readonly [number, number])[]): string[] {
  const columns = new Map<number, [number, number][]>();
  for (const [row, column] of places) {
    const runs = columns.get(column) ?? [];
    columns.set(column, runs);
    const last = runs.at(-1);
    if (last && last[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  }
  const wide = new Map<string, { row: number; rows: number; column: number; columns: number }[]>();
  for (const [column, runs] of [...columns].sort(([a], [b]) => a - b)) {
    for (const [row, end] of runs) {
      const alike = wide.get(`${row}:${end}`) ?? [];
      wide.set(`${row}:${end}`, alike);
      const last = alike.at(-1);
      if (last && last.column + last.columns === column) last.columns += 1;
      else alike.push({ row, rows: end - row, column, columns: 1 });
    }
  }
  return [...wide.values()].flat().map(areaName);
}

/** Calls back for every cell of the areas. */
export function eachPlace(areas: readonly string[], take: (row: number, column: number) => void): void {
  for (const text of areas) {
    const area = parseAddress(text);
    if (!area || area.rows === null || area.columns === null) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) take(row, column);
    }
  }
}
