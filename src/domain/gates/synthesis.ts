import { contextsShort } from '../evidence';
import { distinct, sameName } from '../names';
import type { Network } from '../network';
import { personNamed, placeOf, teams } from '../people';
import { synthesisQuestions } from '../questions';
import { count } from '../sentence';
import { type Asked, type Missing, unanswered } from './gate';

/** Before Synthesis: results from enough contexts, six answers, people of two teams, and a rating of the evidence. */
export function beforeSynthesis(asked: Asked): Missing[] {
  const { network, idea, request, state } = asked;
  return [
    ...moreContexts(network, idea.id),
    ...unanswered(asked, synthesisQuestions),
    ...(teamsTakingPart(network, request.participants ?? []).length >= 2
      ? []
      : [{ field: 'participants', words: 'people of a second team to compare with' }]),
    ...((request.rating ?? state.answers.get('Y4')?.rating)
      ? []
      : [{ field: 'rating', words: 'how strong you find the evidence' }]),
  ];
}

export function moreContexts(network: Network, idea: string): Missing[] {
  const short = contextsShort(network, idea);
  return short === 0 ? [] : [{ field: 'tests', words: `results from ${count(short, 'more context')}` }];
}

/** The teams (or groups, for people without a team) of persons and teams named as taking part. */
export function teamsTakingPart(network: Network, participants: readonly string[]): string[] {
  return distinct(
    participants.map((name) => {
      const person = personNamed(network, name);
      if (person) return placeOf(person);
      return teams(network).find((team) => sameName(team.name, name))?.name ?? '';
    }),
  );
}
