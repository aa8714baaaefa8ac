import { inOrder } from '../../generator/diary';
import type { SampleEvent } from '../../network';
import { askEvents, planEvents, productEvents, shareEvents, trialEvents } from './happenings';
import { setUp } from './setUp';
import { journeys } from './stages';
import { talk } from './talk';
import { entries, updates } from './weeks';

/** Everything that the Cycle history remembers of Riverbend's forty weeks. */
export const history = (): SampleEvent[] =>
  inOrder([
    ...setUp(),
    ...journeys(),
    ...trialEvents(),
    ...productEvents(),
    ...shareEvents(),
    ...planEvents(),
    ...askEvents(),
    ...talk(),
    ...entries(),
    ...updates(),
  ]);
