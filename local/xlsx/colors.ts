import type { Color } from '@cj-tech-master/excelts';

/** `#1f2933` as the library wants it. */
export const argb = (hex: string): Partial<Color> => ({ argb: `FF${hex.slice(1).toUpperCase()}` });

/** Office's own colours by theme number, for files without a theme of their own. */
const OFFICE = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '4472c4',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '5b9bd5',
  '70ad47',
  '0563c1',
  '954f72',
];

/** Excel's old numbered colours from 8 on; 0 to 7 are the first eight again, 64 and 65 the system's. */
const INDEXED = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export type Theme = readonly string[];

/** The twelve colours of `xl/theme/theme1.xml`, in the order in which cells number them (light and dark change places). */
export function themeOf(xml: string | undefined): Theme {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(xml ?? '')?.[0];
  if (!scheme) return OFFICE;
  const order = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return order.map((name, i) => {
    const part = new RegExp(`<a:${name}>[\\s\\S]*?(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"`).exec(scheme);
    return part ? part[1]!.toLowerCase() : OFFICE[i]!;
  });
}

/** `#rrggbb`, or undefined for none or the system's own. */
export function hex(
  color: Partial<Color & { indexed: number; tint: number }> | undefined,
  theme: Theme,
): string | undefined {
  if (!color) return undefined;
  if (color.argb !== undefined && /^[0-9a-f]{6}([0-9a-f]{2})?$/i.test(color.argb))
    return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme !== undefined ? theme[color.theme] : indexed(color.indexed);
  return base === undefined ? undefined : `#${tinted(base, color.tint ?? 0)}`;
}

function indexed(number: number | undefined): string | undefined {
  return number === undefined ? undefined : INDEXED[number < 8 ? number : number - 8];
}

/** Excel moves a colour's lightness: half way to white for a tint of 0.5, half way to black for -0.5. */
function tinted(base: string, tint: number): string {
  if (tint === 0) return base;
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (high + low) / 2;
  const moved = tint > 0 ? light * (1 - tint) + tint : light * (1 + tint);
  // Hue and saturation stay: each part keeps its place between the lowest and the highest.
  const reach =
    light === 0 || light === 1 ? 0 : ((high - low) / (1 - Math.abs(2 * light - 1))) * (1 - Math.abs(2 * moved - 1));
  return [r, g, b]
    .map((part) => {
      const place = high === low ? 0.5 : (part - low) / (high - low);
      return Math.round((moved - reach / 2 + reach * place) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}
