import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function testRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.trials.map((trial) =>
    row({
      ID: trial.id,
      Kind: trial.kind,
      Idea: links(trial.idea),
      Product: links(trial.product),
      'Team or group': trial.team,
      Who: trial.who,
      Method: trial.method,
      Started: trial.started,
      Finished: trial.finished,
      'For whom': trial.forWhom,
      'What we did / changed': trial.did,
      'What we expected': trial.expected,
      'What happened': trial.happened,
      Result: trial.result,
      'For priority groups': trial.priority,
      Next: trial.next,
      'What we learned': trial.learned,
      'Minutes a week': trial.minutes === '' ? undefined : Number(trial.minutes),
    }),
  );
}
