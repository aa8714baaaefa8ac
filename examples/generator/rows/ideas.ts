import type { SampleRow } from '../../network';
import { row } from '../cells';
import { linker } from '../links';
import type { Story } from '../story';

export function ideaRows(story: Story): SampleRow[] {
  const links = linker(story);
  return story.ideas.map((idea) =>
    row({
      ID: idea.id,
      'Change idea': idea.title,
      'Problem it solves': idea.problem,
      'Meant for': idea.meantFor,
      Priority: links(idea.priority ?? ''),
      Topic: idea.topic,
      Kind: idea.kind,
      Source: idea.source,
      Team: idea.team,
      Contact: idea.contact,
      'Measure(s)': links(idea.measure),
      'Who can explain it': idea.holders,
      'Came from': links(idea.cameFrom ?? ''),
    }),
  );
}
