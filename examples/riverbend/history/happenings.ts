import type { Fact } from '../../../src/domain/event';
import {
  askAnswered,
  askOpened,
  decisionLogged,
  fact,
  planMade,
  planRevisited,
  productFact,
  shareLogged,
  testRecorded,
  useLogged,
} from '../../../src/domain/facts';
import { GroupState, Result } from '../../../src/domain/words';
import type { SampleEvent } from '../../network';
import { moves } from '../ideas';
import { plan } from '../plan';
import { products } from '../products';
import { shares } from '../sharing';
import { type Trial, trials } from '../tests';
import { diary } from './diary';
import { visits } from './voices';

/** The day on which an idea was first called knowledge: its products and plan rows begin then. */
const capturedOn = (idea: string): string => moves.find((move) => move.idea === idea && move.to === 'Capture')!.on;

/** Tests, uses and decisions, written down on the afternoon they ended: two tests in three by typing a row. */
export const trialEvents = (): SampleEvent[] =>
  trials.flatMap((trial, place) => {
    const by = trial.kind === 'Test' && place % 3 !== 0 ? diary.typed(trial.who) : diary.by(trial.who);
    return diary.command(trial.finished || trial.started, 16, trial.id, by, [recorded(trial)]);
  });

function recorded({ id: test, kind, idea, product, result, words }: Trial): Fact {
  const read = Result.safeParse(result);
  const told = { test, idea, product, result: read.data, learned: String(words['What we learned'] ?? '') };
  if (kind === 'Decision') return decisionLogged(told);
  return kind === 'Use' ? useLogged(told) : testRecorded(told);
}

/** A product is begun when its idea is elevated, and ready when its keeper has written the seven facts. */
export const productEvents = (): SampleEvent[] =>
  products.flatMap(({ id, idea, title, ready, keepers }) => {
    const keeper = diary.by(keepers.split('; ')[0]!);
    const made = diary.command(capturedOn(idea), 16, id, keeper, [productFact('product.made', id, idea, title)]);
    if (ready === '') return made;
    return [...made, ...diary.command(ready, 12, id, keeper, [productFact('product.ready', id, idea, title)])];
  });

export const shareEvents = (): SampleEvent[] =>
  shares.flatMap(({ id, product, idea, who, group, on }) =>
    diary.command(on, 15, id, diary.by(who), [shareLogged(id, product, idea, group)]),
  );

/** Plan rows follow their product, but for the request of May, which also asks a leader. */
export const planEvents = (): SampleEvent[] => [
  ...plan.flatMap(({ id, product, group, owner, ask, contact }) => {
    const began = ask === 'Open' ? contact : capturedOn(products.find((one) => one.id === product)!.idea);
    return diary.command(began, 16, id, diary.by(owner), [planMade(id, product, group)]);
  }),
  ...visits.flatMap(({ on, by, plan: row, from, to }) =>
    diary.command(on, 13, row, diary.by(by), [
      planRevisited(row, plan.find((one) => one.id === row)!.product, GroupState.parse(from), GroupState.parse(to)),
    ]),
  ),
];

/** What leaders were asked, and when they answered: twice within two weeks, once not. */
export const askEvents = (): SampleEvent[] => [
  ...diary.command('2026-01-02', 10, 'C-03', diary.by('Dev'), [
    askAnswered('C-03', 'Yes', 'Nine text plans, from the January budget'),
  ]),
  ...diary.command('2026-03-20', 11, 'C-02', diary.by('Cleo'), [
    askAnswered('C-02', 'Need more', 'Which announcements, and who tells the bus office'),
  ]),
  ...diary.command('2026-01-21', 17, 'I-04', diary.by('Zeke'), [
    fact('gap.explained', {
      idea: 'I-04',
      question: 'Why',
      answer: 'Half of the Tuesday table speaks Arabic and none of us does',
      more: { what: 'An interpreter at the Tuesday table', who: 'Esi', by: '2026-02-10' },
    }),
    askOpened('A-01', 'An interpreter for Arabic at the Tuesday table', 'Esi', { idea: 'I-04' }, { by: '2026-02-10' }),
  ]),
  ...diary.command('2026-01-29', 9, 'A-01', diary.by('Esi'), [
    askAnswered('A-01', 'Yes', 'Two evenings a month, until June'),
  ]),
];
