import type { SampleEvent } from '../../network';
import { inOrder } from '../diary';
import type { Story } from '../story';
import { planEvents, productEvents, shareEvents, trialEvents } from './happenings';
import { setUp } from './setUp';
import { journeys } from './stages';
import { talk } from './talk';
import { tellerOf } from './teller';
import { updates } from './weeks';

/** Everything that the Cycle history remembers of a story. */
export function history(story: Story): SampleEvent[] {
  const teller = tellerOf(story);
  return inOrder([
    ...setUp(teller),
    ...journeys(teller),
    ...trialEvents(teller),
    ...productEvents(teller),
    ...shareEvents(teller),
    ...planEvents(teller),
    ...story.alsoHappened(teller.diary),
    ...talk(teller),
    ...updates(teller),
  ]);
}
