import type { SampleRow } from '../../network';
import { mondayOf } from '../calendar';
import { row } from '../cells';
import type { Story } from '../story';

export const measureRows = (story: Story): SampleRow[] =>
  story.measures.map(({ plan, name, kind, type, numberMeans, outOfMeans, counts, better, target, ...about }) =>
    row({
      Code: plan.code,
      Name: name,
      Kind: kind,
      Type: type,
      'Number means': numberMeans,
      'Out of means': outOfMeans,
      Counts: counts,
      Better: better,
      Target: target,
      Chart: 'Auto',
      Signals: 'Anhøj',
      'How often': plan.every === 4 ? '4 weeks' : 'Weekly',
      'Split by': plan.split ? story.pairs.map((pair) => pair.set) : undefined,
      'Split every': plan.split ? '4 weeks' : undefined,
      'Split from': plan.split ? mondayOf(story.calendar, 4) : undefined,
      Teams: trackedBy(story, plan.code),
      'Used for': about.usedFor,
      Owner: about.owner,
      'Agreed on': about.agreedOn,
      Started: mondayOf(story.calendar, plan.every),
    }),
  );

function trackedBy({ teams }: Story, code: string): string[] {
  const names = teams.filter((team) => team.measures.includes(code)).map((team) => team.name);
  return names.length === teams.length ? ['All'] : names;
}
