export interface Scale {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** An axis from and to round numbers, in about five steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(
  values: readonly number[],
  limits: { low?: number; high?: number; fromZero?: boolean; steps?: number },
): Scale {
  const all = values.length > 0 ? values : [0, 1];
  const least = limits.low ?? Math.min(...all, ...(limits.fromZero ? [0] : []));
  const most = limits.high ?? Math.max(...all, ...(limits.fromZero ? [0] : []));
  // Between two given ends, as many steps as are asked for; else round ones.
  const exact = limits.steps && limits.low !== undefined && limits.high !== undefined;
  const step = exact ? (most - least) / limits.steps! : roundStep((most - least || Math.abs(most) || 1) / 5);
  const low = limits.low ?? Math.floor(least / step) * step;
  const high = limits.high ?? Math.max(Math.ceil(most / step) * step, low + step);
  const first = exact ? low : Math.ceil(low / step - 1e-9) * step;
  const count = Math.floor((high - first) / step + 1e-9) + 1;
  const ticks = Array.from({ length: count }, (_, i) => Number((first + i * step).toPrecision(12)));
  return { low, high, ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => rough <= one * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** `0%`, `0.0` and `#,##0.##` are understood of Google's formats; other numbers are shown as short as they are. */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined || !/[0#]/.test(format)) return String(Number(value.toPrecision(6)));
  const [, needed = '', optional = ''] = /\.(0*)(#*)/.exec(format) ?? [];
  const scaled = format.includes('%') ? value * 100 : value;
  const [whole = '', part = ''] = scaled.toFixed(needed.length + optional.length).split('.');
  const digits = part.slice(0, needed.length) + part.slice(needed.length).replace(/0+$/, '');
  const groups = format.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return groups + (digits === '' ? '' : `.${digits}`) + (format.includes('%') ? '%' : '');
}
