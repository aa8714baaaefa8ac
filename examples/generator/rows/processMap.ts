import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function processMapRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.steps.map((one) =>
    row({
      ID: one.id,
      Goal: links(one.goal),
      Phase: one.phase,
      Step: one.step,
      'Lane (who)': one.lane,
      'How often': one.often,
      'Groups taking part': one.groups,
      'Tool/template': one.tool,
      'Support needed': one.support,
      Feeds: links(one.feeds),
      Status: one.status,
    }),
  );
}
