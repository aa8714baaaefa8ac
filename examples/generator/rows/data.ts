import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function dataRows(story: Story): SampleRow[] {
  const links = linker(story);
  const names = new Map(story.measures.map(({ plan }) => [plan.code, links(plan.code)]));
  return story.typed.map(({ period, team, measure, group, number, outOf, note }) =>
    row({
      Period: period,
      Team: team,
      Measure: names.get(measure),
      Group: group,
      Number: number,
      'Out of': outOf,
      Note: note,
    }),
  );
}
