import type { Actor } from '../identity';
import type { Idea, Network } from '../network';
import type { Answers, Question, QuestionCode } from '../questions';
import { isAnswered } from '../questions';
import type { IdeaState } from '../replay';
import type { EvidenceRating, Stage } from '../words';

/** What a person asks, with all that a form may say along with it. */
export interface MoveRequest {
  readonly idea: string;
  readonly to: Stage;
  /** The stage the form showed; when it is another by now, somebody was faster. */
  readonly from?: Stage;
  readonly answers?: Answers;
  /** Persons or teams who compared their results. */
  readonly participants?: readonly string[];
  readonly rating?: EvidenceRating;
  /** What the tool thought of the evidence; kept beside the rating. */
  readonly hint?: string;
  readonly closesOn?: string;
  readonly invited?: 'all' | readonly string[];
  /** One line that says why. */
  readonly reason?: string;
  readonly testNext?: string;
  readonly doesNotWork?: string;
  /** Who else agreed, where two must. */
  readonly agreedBy?: string;
}

/** Everything a gate looks at. */
export interface Asked {
  readonly network: Network;
  readonly idea: Idea;
  readonly state: IdeaState;
  readonly actor: Actor;
  readonly request: MoveRequest;
}

/** One thing that stands in the way, named by its field in the form and in words. */
export interface Missing {
  readonly field: string;
  readonly words: string;
  /** A leader may let it through; it then stays visible as an ask. */
  readonly leaderMayLetThrough?: true;
}

/** Questions of a form that neither the form nor an earlier answer of this pass has answered. */
export function unanswered(
  { request, state }: Pick<Asked, 'request' | 'state'>,
  questions: readonly (Question & { readonly code: QuestionCode })[],
): Missing[] {
  return questions
    .filter(({ code }) => !isAnswered(request.answers?.[code] ?? state.answers.get(code)?.text))
    .map(({ code, short }) => ({ field: code, words: short }));
}

export function filled(text: string | undefined): boolean {
  return (text ?? '').trim() !== '';
}

/** One line that says why; going back costs no more than that. */
export function reasonMissing({ request }: Pick<Asked, 'request'>, words = 'one line that says why'): Missing[] {
  return filled(request.reason) ? [] : [{ field: 'reason', words }];
}
