import type { HistoryCells } from '../domain/event';
import { KnownBy } from '../domain/words';
import { findHeadings } from './headings';
import { history } from './history';
import type { RawCell } from './tab';

/**
 * The rows of the Cycle history exactly as they stand, not trimmed and not mended: the chain is taken over these texts.
 * A row without a number is no row.
 */
export function historyCells([headings = [], ...lines]: readonly (readonly RawCell[])[]): HistoryCells[] {
  return lines.flatMap((line) => {
    let read = known.get(line);
    if (read?.headings !== headings) {
      read = { headings, cells: cellsOf(headings, line) };
      known.set(line, read);
    }
    return read.cells ?? [];
  });
}

/** A command looks at the same rows several times. */
const known = new WeakMap<
  readonly RawCell[],
  { readonly headings: readonly RawCell[]; readonly cells: HistoryCells | undefined }
>();

function cellsOf(headings: readonly RawCell[], line: readonly RawCell[]): HistoryCells | undefined {
  const { at } = findHeadings(history, headings);
  const text = (field: keyof typeof at) => {
    const place = at[field];
    return place === undefined ? '' : String(line[place] ?? '');
  };
  const whole = (field: keyof typeof at) => {
    const written = text(field);
    return written === '' || Number.isNaN(Number(written)) ? undefined : Number(written);
  };
  const seq = whole('seq');
  if (seq === undefined && text('event') === '') return undefined;
  return {
    seq,
    when: text('when'),
    who: text('who'),
    knownBy: KnownBy.safeParse(text('knownBy')).data,
    through: text('through'),
    role: text('role'),
    group: text('group'),
    request: text('request'),
    digest: text('digest'),
    event: text('event'),
    idea: text('idea'),
    product: text('product'),
    object: text('object'),
    from: text('from'),
    to: text('to'),
    cycle: whole('cycle'),
    question: text('question'),
    answer: text('answer'),
    more: text('more'),
    chain: text('chain'),
  };
}
