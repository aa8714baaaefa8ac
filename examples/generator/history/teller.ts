import { Diary } from '../diary';
import { movesOf } from '../journey';
import type { Move, Story } from '../story';

/** A story with the diary that its events are written into. */
export interface Teller {
  readonly story: Story;
  readonly diary: Diary;
  readonly moves: readonly Move[];
}

export const tellerOf = (story: Story): Teller => ({
  story,
  diary: new Diary(story.seed, story.persons, story.hosts),
  moves: movesOf(story.ideas, story.calendar),
});
