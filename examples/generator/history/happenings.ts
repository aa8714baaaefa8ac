import type { Fact } from '../../../src/domain/event';
import {
  decisionLogged,
  planMade,
  planRevisited,
  productFact,
  shareLogged,
  testRecorded,
  useLogged,
} from '../../../src/domain/facts';
import { GroupState, Result } from '../../../src/domain/words';
import type { SampleEvent } from '../../network';
import { capturedOn } from '../journey';
import type { Trial } from '../story';
import type { Teller } from './teller';

/** Tests, uses and decisions, written down on the afternoon they ended: two tests in three by typing a row. */
export const trialEvents = ({ story, diary }: Teller): SampleEvent[] =>
  story.trials.flatMap((trial, place) => {
    const by = trial.kind === 'Test' && place % 3 !== 0 ? diary.typed(trial.who) : diary.by(trial.who);
    return diary.command(trial.finished || trial.started, 16, trial.id, by, [recorded(trial)]);
  });

function recorded({ id: test, kind, idea, product, result, learned }: Trial): Fact {
  const told = { test, idea, product, result: Result.safeParse(result).data, learned };
  if (kind === 'Decision') return decisionLogged(told);
  return kind === 'Use' ? useLogged(told) : testRecorded(told);
}

/** A product is begun when its idea is elevated, and ready when its keeper has written the seven facts. */
export const productEvents = ({ story, diary, moves }: Teller): SampleEvent[] =>
  story.products.flatMap(({ id, idea, title, ready, keepers }) => {
    const keeper = diary.by(keepers.split('; ')[0]!);
    const made = diary.command(capturedOn(moves, idea), 16, id, keeper, [productFact('product.made', id, idea, title)]);
    if (ready === '') return made;
    return [...made, ...diary.command(ready, 12, id, keeper, [productFact('product.ready', id, idea, title)])];
  });

export const shareEvents = ({ story, diary }: Teller): SampleEvent[] =>
  story.shares.flatMap(({ id, product, idea, who, group, on }) =>
    diary.command(on, 15, id, diary.by(who), [shareLogged(id, product, idea, group)]),
  );

/** Plan rows begin with their product, but for the one that still asks a leader: it was written when it asked. */
export const planEvents = ({ story, diary, moves }: Teller): SampleEvent[] => [
  ...story.plan.flatMap(({ id, product, group, owner, ask, contact }) => {
    const idea = story.products.find((one) => one.id === product)!.idea;
    const began = ask === 'Open' ? contact : capturedOn(moves, idea);
    return diary.command(began, 16, id, diary.by(owner), [planMade(id, product, group)]);
  }),
  ...story.voices.visits.flatMap(({ on, by, plan, from, to }) =>
    diary.command(on, 13, plan, diary.by(by), [
      planRevisited(
        plan,
        story.plan.find((one) => one.id === plan)!.product,
        GroupState.parse(from),
        GroupState.parse(to),
      ),
    ]),
  ),
];
