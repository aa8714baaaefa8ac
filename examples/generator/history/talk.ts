import { definitionFeedback, fact, normRated, noticed } from '../../../src/domain/facts';
import { Feedback } from '../../../src/domain/words';
import type { SampleEvent } from '../../network';
import { ratingsOf } from './ratings';
import type { Teller } from './teller';

/** Everything people said that moved no idea by itself. */
export function talk({ story, diary }: Teller): SampleEvent[] {
  const { feedback, valued, reflections, worth, noticings, misses, held, norming } = story.voices;
  return [
    ...feedback.flatMap(({ on, by, code, says, phase, why }) =>
      diary.command(on, 12, code, diary.by(by), [definitionFeedback({ code }, Feedback.parse(says), phase, why)]),
    ),
    ...valued.flatMap(({ on, role, routine, answer, when }, place) =>
      diary.command(on, 13, `${routine} ${place}`, diary.nameless(role), [
        fact('reflection', { object: routine, question: 'R-B', answer, more: when === '' ? {} : { when } }),
      ]),
    ),
    ...reflections.flatMap(({ on, by, set, answer }) =>
      diary.command(on, 14, set, diary.by(by), [fact('reflection', { question: set, answer })]),
    ),
    ...worth.flatMap(({ on, by, measure, answer, why }) =>
      diary.command(on, 15, measure, diary.by(by), [
        fact('reflection', { object: measure, question: 'R-D', answer, more: why === '' ? {} : { why } }),
      ]),
    ),
    ...noticings.flatMap(({ on, by, team, topic, line }) =>
      diary.command(on, 11, topic, diary.by(by), [noticed(line, team, topic)]),
    ),
    ...misses.flatMap(({ on, by, words }) =>
      diary.command(on, 10, words, diary.by(by), [fact('search.miss', { answer: words })]),
    ),
    ...held.flatMap(({ on, by, step, what, minutes, people, came }) =>
      diary.command(on, 17, step || what, diary.by(by), [
        fact('routine.held', {
          object: step,
          answer: came,
          more: { ...(what === '' ? {} : { what }), minutes: Number(minutes), people: Number(people) },
        }),
      ]),
    ),
    ...norming.flatMap(({ on, by, idea, except }) => {
      const rated = ratingsOf(story.agreements, except);
      const facts = rated.map(({ standard, rating, note }) => normRated(idea, standard, rating, note));
      return diary.command(on, 9, idea, diary.by(by), facts);
    }),
  ];
}
