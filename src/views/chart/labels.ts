import { colour } from '../palette';
import { type Frame, round } from './frame';
import type { ChartSpec, Mark } from './spec';
import { escaped } from './text';

/** The line that parts before from since, with its words on top. */
export function phaseWords({ phase, plain }: ChartSpec, { left, top, bottom, font, x }: Frame): string[] {
  if (!phase) return [];
  const at = x(phase.at);
  if (plain) return [`<path d="M${at} ${top}V${bottom}" stroke="${colour.ink}" stroke-dasharray="2 3"/>`];
  const word = (place: number, text: string) =>
    `<text x="${round(place)}" y="${round(top - font * 0.5)}" font-weight="700" fill="${colour.grey}">${escaped(text)}</text>`;
  return [
    `<path d="M${at} 2V${bottom}" stroke="${colour.ink}" stroke-width="1.3"/>`,
    word(left + 8, phase.before),
    word(at + 10, phase.since),
  ];
}

/** Tests, uses and what else happened; words that would stand on each other go up a step. */
export function happened({ marks = [] }: ChartSpec, frame: Frame): string[] {
  const taken: Taken[] = [];
  return [...marks]
    .sort((one, other) => Number(one.quiet ?? false) - Number(other.quiet ?? false) || one.at - other.at)
    .map((mark) => (mark.look === 'line' ? dotted(mark, frame) : onAxis(mark, frame, taken)));
}

function dotted({ at, words }: Mark, { left, right, top, bottom, x }: Frame): string {
  const place = x(at);
  const line = `<path d="M${place} ${words === '' ? top : top - 4}V${bottom}" stroke="${colour.ink}" stroke-dasharray="2 3"/>`;
  const anchor = place > right - 60 ? 'end' : place < left + 60 ? 'start' : 'middle';
  return words === ''
    ? line
    : `${line}<text x="${place}" y="${round(top - 8)}" text-anchor="${anchor}" fill="${colour.ink}">${escaped(words)}</text>`;
}

/** A label that stands already: its step above the axis, its middle, half its width. */
interface Taken {
  readonly step: number;
  readonly x: number;
  readonly half: number;
}
const steps = [0, 1, 2, 3];

function onAxis({ at, words, quiet = false }: Mark, { bottom, font, x: placed }: Frame, taken: Taken[]): string {
  const x = placed(at);
  const hue = quiet ? colour.grey : colour.ink;
  const shape = `M${x - 5} ${bottom}L${x} ${bottom - 9}L${x + 5} ${bottom}Z`;
  const drawn = `<path d="${shape}" fill="${quiet ? '#fff' : hue}" stroke="${hue}"/>`;
  const half = (words.length * font * 0.55) / 2 + 2;
  const isFree = (step: number) =>
    taken.every((other) => other.step !== step || Math.abs(other.x - x) >= other.half + half);
  const step = steps.find(isFree);
  // With no room left the mark stands without its words; the table has them.
  if (step === undefined || words === '') return drawn;
  taken.push({ step, x, half });
  const y = round(bottom - 13 - step * (font + 1));
  return `${drawn}<text x="${x}" y="${y}" text-anchor="middle" font-size="${font - 1}" fill="${hue}" stroke="#fff" stroke-width="2" paint-order="stroke">${escaped(words)}</text>`;
}

/** What the lines are, at their right end; moved apart where two would stand on each other. */
export function ends({ lines, plain }: ChartSpec, frame: Frame): string[] {
  if (plain) return [];
  const { small, font, right } = frame;
  const labels = lines
    .flatMap(({ label, says, value, look }) => {
      const at = typeof value === 'number' ? value : [...value].reverse().find((one) => one !== null);
      return label === undefined || at === undefined || at === null ? [] : [{ label, says, y: frame.y(at), look }];
    })
    .sort((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  return labels.map(({ label, says, y, look }) => {
    const own = small ? (look === 'target' ? y - 4 : y + font + 2) : y + font * 0.35;
    const place = Math.max(own, above + font + 2);
    above = place + (says === undefined || small ? 0 : font + 2);
    const hue = look === 'target' ? colour.blue : look === 'limit' ? colour.grey : colour.ink;
    const x = round(small ? right : right + 6);
    const words = says === undefined || !small ? label : `${label} ${says}`;
    const ring = small ? ' stroke="#fff" stroke-width="3" paint-order="stroke"' : '';
    const first = `<text x="${x}" y="${round(place)}" text-anchor="${small ? 'end' : 'start'}" fill="${hue}"${ring}>${escaped(words)}</text>`;
    return says === undefined || small
      ? first
      : `${first}<text x="${x}" y="${round(above)}" font-weight="700" fill="${hue}">${escaped(says)}</text>`;
  });
}
