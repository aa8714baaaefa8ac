import { chartSvg } from '../chart/svg';
import { escaped } from '../chart/text';
import { colour } from '../palette';
import { widthOf } from '../say/fit';
import type { Explored } from './explore';
import type { Multiple } from './multiples';
import type { Box } from './sentence';

/** What *Explore a measure* shows, as one picture that stands alone: for saving, for the command line, for a README. */
export function explorePicture({ title, box, large, multiples, running }: Explored): string {
  const parts: string[] = [text(16, 26, title, { size: 16, bold: true })];
  let y = 40;
  const sentence = wrapped(box, y);
  parts.push(...sentence.drawn);
  y = sentence.bottom + 12;
  if (large) {
    parts.push(placed(16, y, chartSvg(large)));
    y += large.height + 24;
  }
  if (multiples.charts.length > 0) {
    parts.push(text(16, y, multiples.title, { bold: true }));
    parts.push(text(16 + widthOf(multiples.title, 9, true) + 8, y, multiples.note, { hue: colour.grey }));
  }
  if (running !== '') parts.push(text(width - 16, y, running, { hue: colour.grey, end: true }));
  if (multiples.charts.length > 0 || running !== '') y += 12;
  multiples.charts.forEach((one, nth) => {
    parts.push(...smallOne(one, 16 + (nth % inARow) * step, y + Math.floor(nth / inARow) * smallHeight));
  });
  y += Math.ceil(multiples.charts.length / inARow) * smallHeight;
  const about = `<title>${escaped(`${title}. ${box.lead} ${box.rest}`)}</title>`;
  const size = `width="${width}" height="${y + 8}" viewBox="0 0 ${width} ${y + 8}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="Arial, Helvetica, sans-serif">${about}<rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`;
}

const width = 960;
const inARow = 5;
const step = 187;
const smallHeight = 178;

function smallOne({ name, before, now, count, sign, instead, spec }: Multiple, x: number, y: number): string[] {
  const right = x + 174;
  const first = before === '' ? '' : `${before} →`;
  return [
    text(x, y + 12, name, { bold: true }),
    ...(sign
      ? [text(right, y + 12, sign.words, { bold: sign.tone !== 'plain', hue: hues[sign.tone], end: true })]
      : []),
    text(x, y + 28, first),
    text(x + (first === '' ? 0 : widthOf(first, 9) + 4), y + 28, now, { bold: true }),
    text(right, y + 28, count, { hue: colour.grey, end: true }),
    spec ? placed(x, y + 34, chartSvg(spec)) : text(x, y + 60, instead, { hue: colour.grey }),
  ];
}

const hues = { good: colour.blue, look: colour.orange, plain: colour.grey } as const;

/** The sentence in its box, broken into lines where the next word would not fit. */
function wrapped({ kind, lead, rest }: Box, top: number): { drawn: string[]; bottom: number } {
  const hue = kind === 'look' ? colour.orange : kind === 'good' ? colour.blue : colour.ink;
  const tint = kind === 'look' ? colour.orangeTint : kind === 'good' ? colour.blueTint : colour.greyTint;
  const words = [
    ...lead.split(' ').map((word) => ({ word, bold: true })),
    ...rest.split(' ').map((word) => ({ word, bold: false })),
  ];
  const drawn: string[] = [];
  let [x, y] = [30, top + 20];
  for (const { word, bold } of words) {
    const wide = widthOf(`${word} `, 10.5, bold);
    if (x + wide > width - 24) [x, y] = [30, y + 20];
    drawn.push(text(x, y, word, { size: 14, bold, hue: bold ? hue : colour.ink }));
    x += wide;
  }
  const bottom = y + 12;
  const ground = `<rect x="16" y="${top}" width="${width - 32}" height="${bottom - top}" fill="${tint}"/><rect x="16" y="${top}" width="3" height="${bottom - top}" fill="${kind === '' ? '#80868f' : hue}"/>`;
  return { drawn: [ground, ...drawn], bottom };
}

const placed = (x: number, y: number, svg: string): string => `<g transform="translate(${x} ${y})">${svg}</g>`;

interface Dress {
  readonly size?: number;
  readonly bold?: boolean;
  readonly hue?: string;
  readonly end?: boolean;
}
function text(x: number, y: number, words: string, { size = 12, bold, hue = colour.ink, end }: Dress = {}): string {
  if (words === '') return '';
  return `<text x="${Math.round(x * 10) / 10}" y="${y}" font-size="${size}" fill="${hue}"${bold ? ' font-weight="700"' : ''}${end ? ' text-anchor="end"' : ''}>${escaped(words)}</text>`;
}
