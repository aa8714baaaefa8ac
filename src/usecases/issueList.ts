import type { Numbers } from '../domain/numbers/numbers';
import { dataIssues } from '../tabs/issues';
import type { RawCell } from '../tabs/tab';
import { asText, type Written } from '../tabs/write';

/** The cells of the tab Data issues: every row that needs a look, where it stands, and all its reasons in words. */
export function issueCells(
  { checked }: Numbers,
  rows: readonly (readonly RawCell[])[],
  at: { readonly period: number; readonly team: number; readonly measure: number; readonly group: number },
): Written[][] {
  const headings = Object.values(dataIssues.columns).map((column) => asText(column.heading));
  const counted = { counted: 'yes', 'not counted': 'no', waiting: 'waiting', 'no row': '' };
  const text = (cell: RawCell | undefined) => asText(String(cell ?? ''));
  return [
    headings,
    ...checked.issues.map(({ row, reasons, fate }) => {
      const cells = rows[row] ?? [];
      return [
        row + 2,
        /^\d{4}-\d\d-\d\d$/.test(String(cells[at.period])) ? String(cells[at.period]) : text(cells[at.period]),
        text(cells[at.team]),
        text(cells[at.measure]),
        text(cells[at.group]),
        asText(reasons.join('; ')),
        asText(counted[fate]),
      ];
    }),
  ];
}
