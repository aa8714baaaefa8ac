import { asWritten, chained, type HistoryHealth, type Kept, lastOf, verify } from '../domain/chain';
import {
  type By,
  eventCells,
  type Fact,
  type HistoryCells,
  type HistoryEvent,
  readHistory,
  stamped,
} from '../domain/event';
import { history } from '../tabs/history';
import { historyCells } from '../tabs/historyCells';
import type { Book } from './book';

/** Facts, and who stands for them. */
export interface Record {
  readonly by: By;
  readonly facts: readonly Fact[];
}

/** When, and by which command: a repeat with the same request and digest answers as before. */
export interface Command {
  readonly when: string;
  readonly request: string;
  readonly digest: string;
}

/**
 * The Cycle history of this workbook. One append of one or more rows is the commit point of a command: what stands here
 * has happened, rows and cells follow it. The number of rows and the last chain value are kept apart as well, so that a
 * history cut at its end is seen.
 */
export class Historian {
  readonly rows: HistoryCells[];
  readonly events: HistoryEvent[];

  constructor(private readonly book: Book) {
    this.rows = asWritten(historyCells(book.raw(history)));
    this.events = readHistory(this.rows).events;
  }

  /** Is every row as it was written, and none missing? */
  health(): HistoryHealth {
    return verify(this.rows, this.kept());
  }

  /** What an earlier execution recorded under the same request. */
  already(request: string): readonly HistoryEvent[] {
    return request === '' ? [] : this.events.filter((event) => event.request === request);
  }

  /**
   * What stands here beyond the rows that were noted when a command ended: the events of one that was killed between
   * its append and its end. Its rows and cells may still be missing.
   */
  unfinished(): readonly HistoryEvent[] {
    const noted = this.kept()?.rows ?? this.rows.length;
    const seqs = new Set(this.rows.slice(noted).map((row) => row.seq));
    return seqs.size === 0 ? [] : this.events.filter((event) => seqs.has(event.seq));
  }

  /** Everything that stands here has been carried out. */
  finish(): void {
    const last = this.rows[this.rows.length - 1];
    if (last) this.keep({ rows: this.rows.length, chain: last.chain });
  }

  /** Appends facts as one block and returns the events they became. */
  record(records: readonly Record[], command: Command): readonly HistoryEvent[] {
    const last = lastOf(this.rows, this.kept());
    const events: HistoryEvent[] = [];
    for (const { by, facts } of records) events.push(...stamped(facts, by, command, last.seq + events.length));
    if (events.length === 0) return [];
    const cells = chained(events.map(eventCells), last.chain);
    // A blank is written as such, so that all columns are one block and the append is one call.
    this.book.append(
      history,
      cells.map((row) => ({ ...row, seq: row.seq ?? '', knownBy: row.knownBy ?? '', cycle: row.cycle ?? '' })),
    );
    this.rows.push(...cells);
    this.events.push(...events);
    this.keep({ rows: this.rows.length, chain: cells[cells.length - 1]!.chain });
    return events;
  }

  private kept(): Kept | undefined {
    return this.book.store.json<Kept>('history');
  }

  private keep(kept: Kept): void {
    this.book.store.set('history', JSON.stringify(kept));
  }
}
