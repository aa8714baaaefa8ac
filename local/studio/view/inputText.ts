import type { Cell, Style } from '../../runtime/model';
import { isDateFormat } from '../../runtime/sheets/formats';
import { readTyped } from '../../runtime/sheets/typed';
import { civil } from '../../runtime/sheets/zone';

/** What stands in the formula bar: text that, typed again, gives the same value. */
export function inputText(cell: Cell, look: Style, locale: string): string {
  if (cell.f !== undefined) return cell.f;
  const { v } = cell;
  if (v === undefined) return '';
  if (typeof v === 'object') return v.error;
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  const pattern = look.format ?? cell.auto ?? '';
  if (typeof v === 'number') {
    if (isDateFormat(pattern)) return moment(v);
    return pattern.includes('%') ? `${plain(v * 100)}%` : plain(v);
  }
  const isKeptAsText = pattern === '@' || readTyped(v, locale, 0).kind === 'text';
  return isKeptAsText && !v.startsWith("'") ? v : `'${v}`;
}

/** Without the crumbs of binary fractions: 0.07 × 100 is 7. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

/** Year first: it means the same day everywhere. */
function moment(serial: number): string {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  const { year, month, day: dayOfMonth } = civil(day);
  const date = `${year}-${two(month)}-${two(dayOfMonth)}`;
  if (seconds === 0) return date;
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return day === 0 ? time : `${date} ${time}`;
}
const two = (n: number): string => String(n).padStart(2, '0');
