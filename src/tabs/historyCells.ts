import type { HistoryCells } from '../domain/event';
import { KnownBy } from '../domain/words';
import { findHeadings } from './headings';
import { history } from './history';
import type { RawCell } from './tab';

/**
 * The rows of the Cycle history exactly as they stand, not trimmed and not mended: the chain is taken over these texts.
 * A row without a number is no row.
 */
export function historyCells(raw: readonly (readonly RawCell[])[]): HistoryCells[] {
  const { at } = findHeadings(history, raw[0] ?? []);
  const text = (line: readonly RawCell[], field: keyof typeof at) => {
    const place = at[field];
    return place === undefined ? '' : String(line[place] ?? '');
  };
  const whole = (line: readonly RawCell[], field: keyof typeof at) => {
    const written = text(line, field);
    return written === '' || Number.isNaN(Number(written)) ? undefined : Number(written);
  };
  const rows: HistoryCells[] = [];
  for (const line of raw.slice(1)) {
    const seq = whole(line, 'seq');
    if (seq === undefined && text(line, 'event') === '') continue;
    rows.push({
      seq,
      when: text(line, 'when'),
      who: text(line, 'who'),
      knownBy: KnownBy.safeParse(text(line, 'knownBy')).data,
      through: text(line, 'through'),
      role: text(line, 'role'),
      group: text(line, 'group'),
      request: text(line, 'request'),
      digest: text(line, 'digest'),
      event: text(line, 'event'),
      idea: text(line, 'idea'),
      product: text(line, 'product'),
      object: text(line, 'object'),
      from: text(line, 'from'),
      to: text(line, 'to'),
      cycle: whole(line, 'cycle'),
      question: text(line, 'question'),
      answer: text(line, 'answer'),
      more: text(line, 'more'),
      chain: text(line, 'chain'),
    });
  }
  return rows;
}
