import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import type { Context } from './context';
import type { Range } from './range';

/** Grouped rows or columns: how deep each line lies, and which groups are folded. Kept with the sheet. */
interface Folds {
  depths: Record<number, number>;
  /** `depth:first line` of folded groups. */
  folded: string[];
  position?: 'BEFORE' | 'AFTER';
}
export type Axis = 'row' | 'column';
interface Span {
  from: number;
  to: number;
  depth: number;
}
const DEEPEST = 8;

export class Grouping {
  constructor(
    private readonly context: Context,
    private readonly book: string,
    private readonly sheet: number,
    private readonly axis: Axis,
  ) {}

  #read(): Folds {
    const text = this.context.core.prop(this.book, this.sheet, 'metadata')[`${this.axis}Groups`];
    // Written by this file only.
    return text === undefined ? { depths: {}, folded: [] } : (JSON.parse(text) as Folds);
  }
  #write(folds: Folds): void {
    const metadata = this.context.core.prop(this.book, this.sheet, 'metadata');
    this.context.core.setProp(this.book, this.sheet, 'metadata', {
      ...metadata,
      [`${this.axis}Groups`]: JSON.stringify(folds),
    });
  }
  #lines(): number {
    const size = this.context.core.size(this.book, this.sheet);
    return this.axis === 'row' ? size.rows : size.columns;
  }

  depthOf(line: number): number {
    return this.#read().depths[line] ?? 0;
  }
  shift(from: number, count: number, delta: number): void {
    const folds = this.#read();
    for (let line = from; line < from + count; line += 1) {
      const depth = Math.max(0, Math.min(DEEPEST, (folds.depths[line] ?? 0) + delta));
      if (depth === 0) delete folds.depths[line];
      else folds.depths[line] = depth;
    }
    const there = new Set(spans(folds.depths).map(nameOf));
    this.#write({ ...folds, folded: folds.folded.filter((name) => there.has(name)) });
  }
  all(): Span[] {
    return spans(this.#read().depths);
  }
  at(line: number, depth: number): Span | undefined {
    return this.all().find((span) => span.depth === depth && line >= span.from && line <= span.to);
  }
  isFolded(span: Span): boolean {
    return this.#read().folded.includes(nameOf(span));
  }
  fold(wanted: readonly Span[], folded: boolean): void {
    const folds = this.#read();
    const names = new Set(folds.folded);
    for (const span of wanted) {
      if (folded) names.add(nameOf(span));
      else names.delete(nameOf(span));
    }
    this.#write({ ...folds, folded: [...names] });
    // What lies in a folded group is not seen.
    const hidden = this.all().filter((span) => names.has(nameOf(span)));
    for (const span of wanted) {
      for (let line = span.from; line <= span.to; line += 1) {
        const isHidden = hidden.some(({ from, to }) => line >= from && line <= to);
        this.context.core.hide(this.book, this.sheet, this.axis, line, 1, isHidden);
      }
    }
  }
  position(): 'BEFORE' | 'AFTER' {
    return this.#read().position ?? 'AFTER';
  }
  setPosition(position: 'BEFORE' | 'AFTER'): void {
    this.#write({ ...this.#read(), position });
  }
  /** The line that holds the fold's button. */
  control({ from, to }: Span): number {
    return this.position() === 'BEFORE' ? Math.max(0, from - 1) : Math.min(this.#lines() - 1, to + 1);
  }
  range({ from, to }: Span): Range {
    const size = this.context.core.size(this.book, this.sheet);
    const block =
      this.axis === 'row'
        ? { row: from, rows: to - from + 1, column: 0, columns: size.columns }
        : { row: 0, rows: size.rows, column: from, columns: to - from + 1 };
    return this.context.make.range({ book: this.book, sheet: this.sheet, ...block });
  }
  group(line: number, depth: number): Group {
    if (!this.at(line, depth)) {
      throw exception(`A ${this.axis} group does not exist at index ${line + 1} and group depth ${depth}`);
    }
    return new Group(this.context, this, line, depth);
  }
}

function nameOf({ from, depth }: Span): string {
  return `${depth}:${from}`;
}

function spans(depths: Folds['depths']): Span[] {
  const lines = Object.keys(depths)
    .map(Number)
    .sort((a, b) => a - b);
  const list: Span[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    let open: Span | undefined;
    for (const line of lines) {
      if (depths[line]! < depth) continue;
      if (open && open.to === line - 1) open.to = line;
      else {
        open = { from: line, to: line, depth };
        list.push(open);
      }
    }
  }
  return list;
}

export class Group extends Service {
  readonly #grouping: Grouping;
  readonly #line: number;
  readonly #depth: number;
  constructor(context: Context, grouping: Grouping, line: number, depth: number) {
    super(context.shared);
    this.#grouping = grouping;
    this.#line = line;
    this.#depth = depth;
  }
  #span(): Span {
    const span = this.#grouping.at(this.#line, this.#depth);
    if (!span) throw exception('The group was removed.');
    return span;
  }
  getDepth(): number {
    return this.#depth;
  }
  getControlIndex(): number {
    return this.#grouping.control(this.#span()) + 1;
  }
  getRange(): Range {
    return this.#grouping.range(this.#span());
  }
  isCollapsed(): boolean {
    return this.#grouping.isFolded(this.#span());
  }
  collapse(): this {
    this.#grouping.fold([this.#span()], true);
    return this;
  }
  expand(): this {
    this.#grouping.fold([this.#span()], false);
    return this;
  }
  remove(): void {
    const { from, to } = this.#span();
    this.#grouping.fold([this.#span()], false);
    this.#grouping.shift(from, to - from + 1, -1);
  }
}

export function controlPosition(grouping: Grouping): EnumValue {
  return googleEnum('GroupControlTogglePosition')[grouping.position()];
}

/** Folds or unfolds what lies wholly in from…to; if nothing does, the deepest group that it touches. */
export function foldWithin(grouping: Grouping, from: number, to: number, folded: boolean): void {
  const groups = grouping.all();
  const inside = groups.filter((span) => span.from >= from && span.to <= to);
  if (inside.length > 0) {
    grouping.fold(inside, folded);
    return;
  }
  const touched = groups.filter((span) => span.from <= to && span.to >= from && grouping.isFolded(span) !== folded);
  const deepest = touched.at(-1);
  if (deepest) grouping.fold([deepest], folded);
}
offered('Group', Group);
