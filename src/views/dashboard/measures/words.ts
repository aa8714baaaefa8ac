import type { Chart } from '../../../domain/measures/judge';
import type { Judgement } from '../../../domain/measures/signals/judgement';
import type { MeasureDefinition } from '../../../domain/numbers/measure';
import type { CellStyle } from '../../layout';
import { colour } from '../../palette';

/** How a judgement looks: blue for good, orange for look here, grey for no news. Bold is what to read first. */
export function toneStyle({ tone }: Judgement<string>): CellStyle {
  switch (tone) {
    case 'good':
      return { bold: true, colour: colour.blue, fill: colour.blueTint };
    case 'look':
      return { bold: true, colour: colour.orange, fill: colour.orangeTint };
    case 'plain':
      return { colour: colour.grey };
  }
}

/** `▲ improving`: icon and word always together. */
export const inWords = ({ icon, word }: Judgement<string>): string => `${icon} ${word}`;

/** `○ misses`, `– no target`, or `… too few yet` where there is a target and not enough numbers to say. */
export function targetInWords({ better, target }: MeasureDefinition, { againstTarget }: Chart): string {
  if (target === undefined || better === undefined || better === 'Neither') return '– no target';
  return againstTarget.word === '–' ? '… too few yet' : inWords(againstTarget);
}
