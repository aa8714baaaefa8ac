import type { Network } from '../domain/network';
import { computedTab } from '../tabs/projections';
import { asText, type Written } from '../tabs/write';
import { computedCells } from '../usecases/computed';
import type { Book } from './book';

/**
 * Shows at once what follows from a command beside the rows it concerns; everything else follows with the next update.
 * Rows of ids that were not there yet are added at the end.
 */
export function refreshComputed(book: Book, network: Network, ids: readonly string[]): void {
  const sheet = book.sheet(computedTab);
  if (!sheet || ids.length === 0) return;
  const fresh = new Map(computedCells(network).map((row) => [row[0], row]));
  const known = book.raw(computedTab).map((row) => String(row[0]));
  const places = ids
    .flatMap((id) => {
      const row = fresh.get(asText(id));
      return row ? [{ at: known.indexOf(id), row }] : [];
    })
    .map(({ at, row }) => (at < 0 ? { at: known.push(String(row[0])) - 1, row } : { at, row }))
    .sort((a, b) => a.at - b.at);

  for (const block of neighbours(places)) {
    const first = block[0]!.at + 1;
    book.grow(sheet, first + block.length - 1, 0);
    // Ideas, products and groups show different numbers of columns.
    const width = Math.max(...block.map(({ row }) => row.length));
    const values = block.map(({ row }) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    sheet.getRange(first, 1, block.length, width).setValues(values);
  }
  book.forget(computedTab);
}

interface Placed {
  readonly at: number;
  readonly row: readonly Written[];
}

function neighbours(places: readonly Placed[]): Placed[][] {
  const blocks: Placed[][] = [];
  for (const place of places) {
    const block = blocks[blocks.length - 1];
    if (block && block[block.length - 1]!.at === place.at - 1) block.push(place);
    else blocks.push([place]);
  }
  return blocks;
}
