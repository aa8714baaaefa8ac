export interface Scale {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** An axis from and to round numbers, in about five steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(values: readonly number[], limits: { low?: number; high?: number; fromZero?: boolean }): Scale {
  const all = values.length > 0 ? values : [0, 1];
  const least = limits.low ?? Math.min(...all, ...(limits.fromZero ? [0] : []));
  const most = limits.high ?? Math.max(...all, ...(limits.fromZero ? [0] : []));
  const step = roundStep((most - least || Math.abs(most) || 1) / 5);
  const low = limits.low ?? Math.floor(least / step) * step;
  const high = limits.high ?? Math.max(Math.ceil(most / step) * step, low + step);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low, high, ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => rough <= one * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** `0%` and `#,##0` are understood of Google's formats; other numbers are shown as short as they are. */
export function shownNumber(value: number, format: string | undefined): string {
  if (format?.includes('%')) return `${Number((value * 100).toFixed(decimals(format)))}%`;
  if (format?.includes(',')) return grouped(value, decimals(format));
  return String(Number(value.toPrecision(6)));
}

function decimals(format: string): number {
  return /\.([0#]+)/.exec(format)?.[1]?.length ?? 0;
}

function grouped(value: number, digits: number): string {
  const [whole = '', part] = value.toFixed(digits).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}
