import type { Ask } from '../../domain/asks/ask';
import { type Gap, gapOf } from '../../domain/equityGate';
import type { Network } from '../../domain/network';
import { count } from '../../domain/sentence';
import type { Run } from '../layout';
import { colour } from '../palette';
import { countedInWords, inPoints, oneDecimal, valueInWords } from '../say/numbers';
import type { Reading } from './measures/readings';

/** What a person reads first: how much is to be done, what got better, and for whom it did not. */
export function headlines(asks: readonly Ask[], readings: readonly Reading[], network: Network): Run[][] {
  const first = [...toDo(asks), ...better(readings)];
  const second = notForEveryone(network);
  return [first, second].filter((runs) => runs.length > 0);
}

function toDo(asks: readonly Ask[]): Run[] {
  if (asks.length === 0) return [];
  const leaders = asks.filter(({ leader }) => leader).length;
  const need = leaders === 0 ? '' : `, ${leaders} ${leaders === 1 ? 'needs' : 'need'} a leader`;
  return [{ text: `${count(asks.length, 'thing')} to do${need}.  `, bold: true, size: 11 }];
}

/** The measure that moved furthest from its middle to the better side, and in how many teams. */
function better(readings: readonly Reading[]): Run[] {
  const [most] = readings
    .flatMap((reading) => {
      const { measure, network } = reading;
      if (network?.chart.change.word !== 'improving' || !network.latest || network.chart.centre === null) return [];
      const moved = Math.abs(inPoints(measure, network.latest.value - network.chart.centre));
      return [{ reading, latest: network.latest, moved }];
    })
    .sort((one, other) => other.moved - one.moved);
  if (!most) return [];
  const { measure, teams } = most.reading;
  const improving = teams.filter(({ reading }) => reading?.chart.change.word === 'improving').length;
  const way = measure.better === 'Down' ? 'down' : 'up';
  const where = improving === 0 ? '' : `, ${way} in ${improving} of ${count(teams.length, 'team')}`;
  const counted = countedInWords(measure, most.latest.sum);
  const value = valueInWords(measure, most.latest.value) + (counted === '' ? '' : ` (${counted})`);
  return [
    { text: '▲ Better: ', bold: true, colour: colour.blue, size: 11 },
    { text: `${inSentence(measure.name)}, ${value}${where}.`, size: 11 },
  ];
}

/** The gap that grew most after a test while the group itself did not gain; hidden groups never come here. */
function notForEveryone({ splits, measures }: Network): Run[] {
  const gaps = [...splits.values()].flat().flatMap((comparison) => gapOf(comparison) ?? []);
  const [widest] = gaps.filter(({ blocks }) => blocks).sort((one, other) => grown(other) - grown(one));
  const { baseline, since } = widest?.comparison ?? {};
  if (!widest || !baseline || !since) return [];
  const { group, team, measure, measureName } = widest.comparison;
  const { type = 'Proportion' } = measures.find(({ code }) => code === measure) ?? {};
  const unit = type === 'Proportion' ? '%' : '';
  const values = `${oneDecimal(baseline.group)}${unit} before the test and ${oneDecimal(since.group)}${unit} since`;
  return [
    { text: '▼ Not for everyone: ', bold: true, colour: colour.orange, size: 11 },
    { text: `${group} at ${team}, ${inSentence(measureName)}: ${values}.`, size: 11 },
  ];
}

const grown = ({ before, now }: Gap): number => now - before;

/** `Math work turned in on time` inside a sentence; a name that begins with an abbreviation keeps its capitals. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
