import type { ChartSpec } from './spec';

/** `90%`, or a plain number with no more decimals than it needs; `bare` leaves out the sign. */
export function said(value: number, unit: ChartSpec['unit'], bare = false): string {
  const shown = unit === 'percent' ? value * 100 : value;
  const text = String(Number(shown.toFixed(1))).replace('-', '−');
  return unit === 'percent' && !bare ? `${text}%` : text;
}

/** XML has no place for control characters; lone surrogates would make the file unreadable. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
