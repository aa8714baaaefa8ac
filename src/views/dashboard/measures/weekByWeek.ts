import { typeOf } from '../../../domain/numbers/measure';
import { letters } from '../../../tabs/formulas';
import type { Cell, ChartPlace } from '../../layout';
import { colour } from '../../palette';
import { shortened } from '../../say/fit';
import { type Block, columnAfter, columnWidth, line, style, tall, text, titled } from '../block';
import type { Reading } from './readings';

const perRow = 5;
const chartsShown = 10;
const size = { width: 232, height: 150 } as const;
const gap = 10;
const slotHeight = tall.row;
const linesPerRow = 7;

/** A native line chart for each of the first 10 measures, five in a row. */
export function weekByWeek(readings: readonly Reading[]): Block {
  const shown = readings.slice(0, chartsShown);
  const rows = Math.ceil(shown.length / perRow);
  const title = line(tall.row, [...titled('B', 'Week by week', { size: 11, bold: true }, ''), ...legend()]);
  const space = Array.from({ length: rows * linesPerRow }, () => line(slotHeight));
  return {
    lines: [line(12), title, ...space, line(26)],
    charts: shown.map((reading, slot) => place(reading, slot)),
  };
}

function place({ measure }: Reading, slot: number): ChartPlace {
  const left = (slot % perRow) * (size.width + gap);
  const row = Math.floor(slot / perRow);
  const top = row * (size.height + gap);
  const firstLine = 2;
  return {
    title: shortened(measure.name, size.width - 20, 11, true),
    slot,
    line: firstLine + Math.floor(top / slotHeight),
    column: letters(1 + Math.floor(left / columnWidth)),
    offsetX: left % columnWidth,
    offsetY: top % slotHeight,
    ...size,
    percent: typeOf(measure) === 'Proportion',
  };
}

/** What the lines and dots mean, each in its own colour, directly above the charts. */
function legend(): Cell[] {
  const pieces: readonly (readonly [string, (typeof colour)[keyof typeof colour]])[] = [
    ['● value', colour.grey],
    ['▬ middle', colour.ink],
    ['╌╌ target', colour.blue],
    ['● long run on the better side', colour.blue],
    ['no dot = no number; hollow = not over yet', colour.grey],
  ];
  let at = columnAfter('B', 'Week by week', 11, true);
  return pieces.map(([words, hue]) => {
    const cell: Cell = text(at, words, { ...style.note, colour: hue });
    at = columnAfter(at, words, 9, false);
    return cell;
  });
}
