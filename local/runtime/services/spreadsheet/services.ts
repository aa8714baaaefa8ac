import type { Shared, SheetsCore } from '../../seam';
import { EmbeddedChartBuilder } from './chart';
import type { Context } from './context';
import { NamedRange } from './namedRange';
import { Range } from './range';
import { RangeList } from './rangeList';
import { Selected } from './selection';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { type SpreadsheetApp, spreadsheetApp } from './spreadsheetApp';

/** The services for spreadsheets over one core, made of objects of the realm that this runs in. */
export function spreadsheetServices(core: SheetsCore, shared: Shared): { SpreadsheetApp: SpreadsheetApp } {
  const context: Context = {
    core: ownLists(core),
    shared,
    selection: new Selected(() => context),
    make: {
      range: (place) => new Range(context, place),
      rangeList: (ranges) => new RangeList(context, ranges),
      sheet: (book, sheet) => new Sheet(context, book, sheet),
      spreadsheet: (book) => new Spreadsheet(context, book),
      namedRange: (book, name) => new NamedRange(context, book, name),
      chartBuilder: (draft) => new EmbeddedChartBuilder(context, draft),
    },
  };
  return { SpreadsheetApp: spreadsheetApp(context) };
}

/**
 * The core's lists are arrays of its own realm, and so would be all that is mapped or filtered from them: a script
 * would find that they are no Array of its own. Cells come as flat lists and are laid out in rows here anyway.
 */
function ownLists(core: SheetsCore): SheetsCore {
  return {
    ...core,
    names: (book) => own(core.names(book)),
    sheets: (book) => own(core.sheets(book)),
    list: (book, sheet, key) => own(core.list(book, sheet, key)),
  };
}

function own<T>(value: T): T {
  // Plain JSON in, plain JSON of the same shape out.
  if (Array.isArray(value)) return Array.from(value, own) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, own(one)])) as T;
}
