import type { Workbook } from '../../local/runtime/model';
import { allTabs } from '../../src/tabs/all';
import {
  computedFields,
  computedWidth,
  headingFormula,
  letters,
  moreThanOutOf,
  outOfZero,
} from '../../src/tabs/formulas';
import { dashboardTab } from '../../src/tabs/projections';

/** A text inside a formula, closed: a quote in it stands twice. */
const quoted = '"(?:[^"]|"")*"';
const day = 'DATE\\(\\d+,\\d+,\\d+\\)';
const since = `INT\\(NOW\\(\\)\\)-${day}`;

/** What the dashboard works out itself: when it was updated and whether that is long ago, links inside, small curves. */
const onDashboard = [
  `="✓ Updated "&IF\\(INT\\(NOW\\(\\)\\)=${day},"today",${quoted}\\)&${quoted}`,
  `=IF\\(_Series!A\\d+<>"[-\\dT:]+","The last update was ended half way: [^"]+",IF\\(${since}>=\\d+,"The weekly update has not run for "&\\(${since}\\)&${quoted},""\\)\\)`,
  `=HYPERLINK\\("#gid=\\d+(?:&range=A\\d+)?",${quoted}\\)`,
  `=SPARKLINE\\(_Series![A-Z]+\\d+:[A-Z]+\\d+,\\{"charttype","line"(?:;"[a-z]+",(?:"[#\\w]+"|\\d+))*\\}\\)`,
].map((pattern) => new RegExp(`^${pattern}$`, 's'));

const width = computedWidth(allTabs);

/** Is it a formula that src/tabs or the dashboard declares, on the tab where it belongs? */
export function isOurs(tab: string, formula: string): boolean {
  if (tab === dashboardTab.name) return onDashboard.some((pattern) => pattern.test(formula));
  const declared = allTabs.find(({ name, formerly }) => [name, ...formerly].includes(tab));
  if (!declared) return false;
  // The column of ids may have been moved; everything else is fixed.
  const ids = Array.from({ length: 30 }, (_, column) => column);
  return computedFields(declared).some((field) =>
    ids.some((column) => headingFormula(declared, field, column, width) === formula),
  );
}

/** Formulas of a workbook that the tool did not declare, each with its place: there must be none. */
export function foreignFormulas({ sheets }: Pick<Workbook, 'sheets'>): string[] {
  const found: string[] = [];
  for (const { name, rows, conditionalFormats } of sheets) {
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell?.f !== undefined && !isOurs(name, cell.f))
          found.push(`${name}!${letters(column)}${row + 1} ${cell.f}`);
      });
    });
    for (const { args } of conditionalFormats)
      for (const arg of args)
        if (typeof arg === 'string' && arg.startsWith('=') && !isOurRule(arg)) found.push(`${name}, a format ${arg}`);
  }
  return found;
}

/** The two rules of Data, with whatever columns they stand in. */
function isOurRule(formula: string): boolean {
  const columns = [...formula.matchAll(/\$([A-Z]+)2/g)].map(([, column]) => column!);
  const [first = '', second = ''] = [...new Set(columns)];
  const measure = /FIND\(" ",\$([A-Z]+)2/.exec(formula)?.[1] ?? '';
  return [outOfZero(first), moreThanOutOf(measure, first, second)].includes(formula);
}
