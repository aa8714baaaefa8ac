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
    core,
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
