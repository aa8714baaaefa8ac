/** How a locale writes numbers and dates: what typed text means and how default formats look. */
export interface Locale {
  decimal: string;
  group: string;
  /** `M/d/yyyy`, `dd.MM.yyyy`, … */
  datePattern: string;
  order: 'mdy' | 'dmy' | 'ymd';
  timePattern: string;
  /** `$`, `€` … and whether it stands before the number. */
  currency: string;
  months: string[];
  /** BCP 47. */
  tag: string;
}

const CURRENCY: Record<string, string> = {
  US: '$',
  GB: '£',
  JP: '¥',
  CA: '$',
  AU: '$',
  IN: '₹',
  BR: 'R$',
  CH: 'CHF',
  CN: '¥',
  KR: '₩',
  MX: '$',
};
const known = new Map<string, Locale>();

export function localeNamed(name: string): Locale {
  const stored = known.get(name);
  if (stored) return stored;
  const tag = name.replace('_', '-');
  const numbers = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5);
  const dates = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(Date.UTC(2026, 0, 2));
  const order = dates
    .map(({ type }) => type[0])
    .filter((letter) => 'dmy'.includes(letter!))
    .join('');
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions();
  const wide = (style: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)).toLowerCase(),
    );
  const locale: Locale = {
    tag,
    decimal: numbers.find(({ type }) => type === 'decimal')?.value ?? '.',
    group: numbers.find(({ type }) => type === 'group')?.value ?? ',',
    order: order === 'mdy' || order === 'ymd' ? order : 'dmy',
    datePattern: dates
      .map(({ type, value }) => {
        if (type === 'year') return 'yyyy';
        if (type === 'month') return value.length > 1 ? 'MM' : 'M';
        if (type === 'day') return value.length > 1 ? 'dd' : 'd';
        return value;
      })
      .join(''),
    timePattern: clock.hour12 && name.startsWith('en') ? 'h:mm:ss am/pm' : 'H:mm:ss',
    currency: CURRENCY[name.split('_')[1] ?? ''] ?? '€',
    months: [...wide('long'), ...wide('short')],
  };
  known.set(name, locale);
  return locale;
}
