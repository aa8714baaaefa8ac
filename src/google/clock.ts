import type { Book } from './book';
import type { Host } from './host';

/** `2026-05-25T06:00:00`: now, in the spreadsheet's time zone. The only place that looks at a clock. */
export const now = (host: Host, book: Book): string =>
  host.Utilities.formatDate(new Date(), book.timeZone, "yyyy-MM-dd'T'HH:mm:ss");
