import type { Fact } from '../../../src/domain/event';
import {
  answered,
  entered,
  equityChecked,
  reviewClosed,
  reviewRated,
  stageMoved,
  stageReturned,
  voteCast,
} from '../../../src/domain/facts';
import { addDays, weekday } from '../../../src/domain/measures/periods';
import type { VoteChoice } from '../../../src/domain/words';
import type { SampleEvent } from '../../network';
import { stream } from '../random';
import type { Move, Reviewing } from '../story';
import { allOfPass, passOf } from './passes';
import { ratingsOf } from './ratings';
import type { Teller } from './teller';

interface Ballot {
  readonly voter: string;
  readonly choice: VoteChoice;
  readonly why: string;
}

/** Ratings and votes between the opening of a review and its closing: leaders' ballots open last. */
export function reviewing({ story, diary }: Teller, move: Move, pass: number, closesOn: string): SampleEvent[] {
  const review = passOf(story.reviewing.reviews, move.idea, pass);
  const { knowledge, promising, nothing, leaders } = review;
  const majority = outcomeOf(review);
  const ballots = [
    ...ballotsOf('Knowledge', knowledge),
    ...ballotsOf('Promising, refine', promising),
    ...ballotsOf('Nothing rises yet', nothing),
  ];
  const days = workingDays(move.on, closesOn);
  const lastDay = days.length - 1;
  const hours = stream(`${story.seed}|review|${move.idea}|${pass}`);
  const about = { idea: move.idea, cycle: move.cycle };

  const others = ballots.flatMap(({ voter, choice, why }, place) => {
    const at = Math.min(lastDay, Math.trunc((place * days.length) / ballots.length));
    return diary.command(days[at]!, hourOn(at, lastDay, hours), move.idea, diary.by(voter), [
      voteCast(about, choice, why === '' ? {} : { why }),
    ]);
  });
  const groups = allOfPass(story.reviewing.groupBallots, move.idea, pass).flatMap(({ by, group, ...hands }) =>
    diary.command(days[1]!, 12, group, diary.by(by), [voteCast(about, 'Knowledge', { ballot: handsOf(group, hands) })]),
  );
  const last = names(leaders).flatMap((leader) =>
    diary.command(closesOn, 14, move.idea, diary.by(leader), [
      voteCast(about, majority, majority === 'Knowledge' ? {} : { why: 'I go with those who tried it' }),
    ]),
  );
  const rated = allOfPass(story.reviewing.ratings, move.idea, pass).flatMap(({ reviewer, except }, place) => {
    const at = Math.min(lastDay, 1 + place);
    return diary.command(
      days[at]!,
      hourOn(at, lastDay, hours),
      `${move.idea} standards`,
      diary.by(reviewer),
      ratingsOf(story.agreements, except).map(({ standard, rating, note }) =>
        reviewRated(move.idea, move.cycle, standard, rating, note),
      ),
    );
  });
  return [...others, ...groups, ...rated, ...last];
}

/** The facilitator closes the review: answers, the fairness gate, the outcome, and the move that follows from it. */
export function closing({ story, diary }: Teller, move: Move, pass: number): SampleEvent[] {
  const review = passOf(story.reviewing.reviews, move.idea, pass);
  const { R1, R2, R3, R4, anyway } = passOf(story.reviewing.verdicts, move.idea, pass);
  const fair = passOf(story.reviewing.fairness, move.idea, pass);
  const passes = fair.passes === 'yes';
  const asked = { R1, R2, R3, R4, ...(anyway === '' ? {} : { R5: anyway }) };
  const votes = `${count(review.knowledge)} Knowledge, ${count(review.promising)} Promising, ${count(review.nothing)} Nothing rises yet, leaders and groups not counted`;
  const elevated = move.to === 'Capture';

  return diary.command(move.on, 15, move.idea, diary.by(review.facilitator), [
    ...Object.entries(asked).map(([question, text]) => answered(move.idea, move.cycle, question, text)),
    equityChecked(move.idea, move.cycle, passes, fair.words),
    reviewClosed(move.idea, move.cycle, outcomeOf(review), votes, [
      { name: 'Vote', met: elevated, words: votes },
      { name: 'Fairness', met: passes, words: fair.words },
    ]),
    ...(elevated ? [rise(move)] : goingBack(story.reviewing.returns, move, pass)),
  ]);
}

/** Reduction → Capture is nobody's to ask for, so there is no constructor for it: it follows from the review. */
const rise = (move: Move): Fact => ({ ...entered(move.idea), from: move.from, to: move.to, cycle: move.cycle });

function goingBack(returns: Reviewing['returns'], move: Move, pass: number): Fact[] {
  const { reason, testNext, doesNotWork } = passOf(returns, move.idea, pass);
  const { idea, cycle } = move;
  return [
    stageMoved({ from: 'Reduction', to: 'Generation', idea, cycle }, reason),
    stageReturned({ idea, from: 'Reduction', cycle }, reason, { testNext, doesNotWork }),
  ];
}

/** What most of them said. */
function outcomeOf({
  knowledge,
  promising,
  nothing,
}: Record<'knowledge' | 'promising' | 'nothing', string>): VoteChoice {
  if (count(knowledge) > count(promising) + count(nothing)) return 'Knowledge';
  return count(nothing) > count(promising) ? 'Nothing rises yet' : 'Promising, refine';
}

/** `Viet: Nobody has said what happens after the note; Uma: …` */
const ballotsOf = (choice: VoteChoice, votes: string): Ballot[] =>
  names(votes).map((vote) => {
    const [voter, why = ''] = vote.split(': ');
    return { voter: voter!, choice, why };
  });

const names = (list: string): string[] => list.split('; ').filter((one) => one !== '');
const count = (list: string): number => names(list).length;

function handsOf(group: string, hands: Readonly<Record<'knowledge' | 'promising' | 'nothing', string>>) {
  const counted = [hands.knowledge, hands.promising, hands.nothing].map(Number);
  return { group, people: counted.reduce((sum, one) => sum + one, 0), hands: counted };
}

function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekday(day) < 5) days.push(day);
  return days;
}

/** After the opening at nine on the first day, before leaders and the closing on the last, any hour between. */
function hourOn(at: number, lastDay: number, hours: (below: number) => number): number {
  if (at === 0) return 11 + hours(5);
  return at === lastDay ? 8 + hours(5) : 8 + hours(8);
}
