import type { HostCore } from '../host/hostCore';
import type { Shared, SheetsCore } from '../seam';
import { exception } from './exception';
import { hostServices } from './services';
import { spreadsheetServices } from './spreadsheet/services';
import { Ui } from './ui/ui';
import { Blob } from './utilities/blob';

const ADDRESS = 'https://docs.google.com/spreadsheets/d/';

/** Everything that a script finds by its name. `book` is the workbook it is bound to. */
export function services(core: HostCore, sheets: SheetsCore, book: string) {
  const { SpreadsheetApp } = spreadsheetServices(sheets, shared(core, book));
  // Its Ui is the one that `shared` gives.
  return { ...hostServices(core), SpreadsheetApp: SpreadsheetApp as WithUi<typeof SpreadsheetApp> };
}

type WithUi<App> = Omit<App, 'getUi'> & { getUi(): Ui };

function shared(core: HostCore, book: string): Shared {
  const ui = new Ui(core);
  return {
    around: (member, cells, run) => core.around(member, cells, run),
    boundBook: () => (core.hasContainer() ? book : undefined),
    urlOf: (id) => `${ADDRESS}${id}/edit`,
    idOfUrl: (url) => /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1],
    toast: (message, title, seconds) => core.toast(message, title, seconds),
    ui() {
      if (!core.hasUi()) throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
      return ui;
    },
    user: () => core.effectiveUser(),
    sleep: (ms) => core.sleep(ms),
    drawChart: (id, sheet, chart) => core.sheetChart(id, sheet, chart),
    blob: (bytes, contentType, name) => new Blob(core, bytes, contentType, name),
  };
}
