import type { HostCore } from '../host/hostCore';
import type { SheetsCore } from '../seam';
import { notOffered } from './notOffered';
import { hostServices } from './services';

/** Everything that a script finds by its name. */
export function services(core: HostCore, _sheets: SheetsCore, _book: string) {
  return { ...hostServices(core), SpreadsheetApp: notOffered('SpreadsheetApp') };
}
