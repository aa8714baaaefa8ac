import { ideasAlike } from '../domain/alike';
import { isFor } from '../domain/asks/ask';
import { ideaWithId, productsOf, stateOf } from '../domain/evidence';
import { closingDate } from '../domain/gates/review';
import type { Actor } from '../domain/identity';
import { alikeFrom } from '../domain/likeness';
import { targets } from '../domain/moves';
import { distinct, sameName } from '../domain/names';
import type { Idea, Network } from '../domain/network';
import { nextStep } from '../domain/nextStep';
import { activePersons, canFacilitate, membersOf, teams } from '../domain/people';
import { formats, type Question, questionFor, summaryQuestions, synthesisQuestions } from '../domain/questions';
import type { IdeaState } from '../domain/replay';
import { count } from '../domain/sentence';
import { closedTo, missingFor } from '../domain/stage';
import { stayOf } from '../domain/stuck';
import { phases, type Stage } from '../domain/words';

/** A question of a gate as the form shows it, with what was said before. */
export interface AskedQuestion {
  readonly code: string;
  readonly ask: string;
  readonly hint: string;
  readonly kind: Question['kind'];
  readonly value: string;
  readonly carried: string;
  readonly suggestions: string[];
}

/** All that the form *Move an idea on* shows of one idea and one move, its evidence aside. */
export interface MoveForm {
  readonly idea: { id: string; title: string; team: string; stage: Stage; about: string; next: string };
  readonly to: Stage | undefined;
  readonly moves: { to: Stage; text: string }[];
  readonly questions: AskedQuestion[];
  readonly asks: {
    rating: boolean;
    participants: string[];
    closesOn: string;
    reason: string;
    testNext: boolean;
    agreedBy: string[];
  };
  readonly waits: string[];
  readonly closed: string;
}

export function moveForm(network: Network, actor: Actor, idea: Idea, asked?: Stage): MoveForm {
  const state = stateOf(network, idea.id);
  const ways = targets(state.stage);
  const to = asked !== undefined && ways.includes(asked) ? asked : onward(state.stage);
  const request = to && { idea: idea.id, to };
  const questions = to ? questionsOf(network, idea, state, to) : [];
  const missing = request ? missingFor(network, actor, request) : [];
  const inForm = new Set([...questions.map((one) => one.code), ...formFields]);
  const isBack = to !== undefined && !isOnward(state.stage, to);
  return {
    idea: {
      id: idea.id,
      title: idea.title,
      team: idea.team,
      stage: state.stage,
      about: aboutIdea(network, idea),
      next: nextStep(network, idea.id).what,
    },
    to,
    moves: ways.filter((one) => one !== to).map((one) => ({ to: one, text: moveInWords(state.stage, one) })),
    questions,
    asks: {
      rating: to === 'Synthesis' && state.stage === 'Summary',
      participants: to === 'Synthesis' && state.stage === 'Summary' ? takingPart(network, idea) : [],
      closesOn: to === 'Reduction' && state.stage === 'Synthesis' ? closingDate(network, undefined) : '',
      reason: missing.some((one) => one.field === 'reason') ? reasonFor(state.stage, to) : '',
      testNext: to === 'Generation' && isBack && state.stage !== 'Set aside',
      agreedBy: missing.some((one) => one.field === 'agreedBy') ? otherSide(network, actor, idea) : [],
    },
    waits: distinct(missing.filter((one) => !inForm.has(one.field)).map((one) => one.words)),
    closed: request ? closedTo(network, actor, request) : '',
  };
}

/** Fields of the form beside the questions. */
const formFields = ['rating', 'participants', 'closesOn', 'reason', 'testNext', 'agreedBy'];

/** Where an idea goes next when all goes well. A review decides what comes after Reduction. */
const onwards: Partial<Record<Stage, Stage>> = {
  Generation: 'Summary',
  Summary: 'Synthesis',
  Synthesis: 'Reduction',
  Capture: 'Sharing',
  Sharing: 'Application',
  Application: 'Generation',
  'Set aside': 'Generation',
};
const onward = (from: Stage): Stage | undefined => onwards[from];
const isOnward = (from: Stage, to: Stage): boolean => onwards[from] === to;

/** What the button says. */
export function moveInWords(from: Stage, to: Stage): string {
  if (to === 'Set aside') return 'Set it aside';
  if (from === 'Set aside') return 'Take it up again';
  if (from === 'Application' && to === 'Generation') return 'Start the next cycle';
  if (from === 'Application' && to === 'Reduction') return 'Look at it again in a review';
  if (from === 'Synthesis' && to === 'Reduction') return 'Ask for a review';
  if (to === 'Generation') return 'Back to testing';
  return phases.indexOf(to as (typeof phases)[number]) < phases.indexOf(from as (typeof phases)[number])
    ? `Back to ${to}`
    : `Move to ${to}`;
}

function reasonFor(from: Stage, to: Stage | undefined): string {
  if (from === 'Application' && to === 'Generation') return 'What do you want to refine?';
  if (from === 'Application') return 'What makes you doubt it?';
  if (to === 'Set aside') return 'Why set it aside?';
  if (from === 'Set aside') return 'Why take it up again?';
  return 'Why go back?';
}

function aboutIdea(network: Network, idea: Idea): string {
  const { days, stage } = stayOf(network, idea.id);
  const { cycle } = stateOf(network, idea.id);
  const team = idea.team === '' ? '' : `${idea.team}. `;
  return `${team}In ${stage} for ${count(days, 'day')}${cycle > 1 ? `, cycle ${cycle}` : ''}.`;
}

function questionsOf(network: Network, idea: Idea, state: IdeaState, to: Stage): AskedQuestion[] {
  const asked =
    state.stage === 'Generation' && to === 'Summary'
      ? summaryQuestions
      : state.stage === 'Summary' && to === 'Synthesis'
        ? synthesisQuestions
        : [];
  return asked.map((question) => askedQuestion(network, idea, state, question));
}

/** What was said in this pass stands in its box; else what an earlier form or an earlier pass said, and where from. */
export function askedQuestion(network: Network, idea: Idea, state: IdeaState, question: Question): AskedQuestion {
  const { code, ask, hint, kind } = question;
  const said = state.answers.get(code);
  const carried = question.from.map((one) => state.answers.get(one)).find((one) => one !== undefined);
  const earlier = state.earlier.get(code);
  const from = said ? '' : carried ? formOf(question, state) : earlier ? 'from the last time round' : '';
  return {
    code,
    ask,
    hint,
    kind,
    value: (said ?? carried ?? earlier)?.text ?? '',
    carried: from,
    suggestions: kind === 'people' ? whoElse(network, idea) : kind === 'format' ? [...formats] : [],
  };
}

function formOf(question: Question, state: IdeaState): string {
  const code = question.from.find((one) => state.answers.has(one)) ?? '';
  return questionFor(code)?.code.startsWith('Y') ? 'from the comparison' : 'from the summary';
}

/** People of other teams who work on something like it: worded alike, on the same topic, or counting the same measure. */
export function whoElse(network: Network, idea: Idea): string[] {
  const alike = ideasAlike(network, idea.title, alikeFrom, idea.id).map((one) => one.idea);
  const near = network.ideas.filter(
    (other) =>
      (idea.topic !== '' && sameName(other.topic, idea.topic)) ||
      other.measures.some((measure) => idea.measures.includes(measure)),
  );
  const found = [...alike, ...near].filter(
    (other) =>
      other.id !== idea.id &&
      other.team !== '' &&
      !sameName(other.team, idea.team) &&
      stateOf(network, other.id).stage !== 'Set aside',
  );
  const teamsSeen: string[] = [];
  return found
    .filter((other) => !teamsSeen.includes(other.team) && teamsSeen.push(other.team) > 0)
    .slice(0, 3)
    .map((other) => `${other.contact || 'somebody'}, ${other.team} (${other.id})`);
}

/** Those whose results are compared first, then everybody else. */
function takingPart(network: Network, idea: Idea): string[] {
  const testers = network.tests.flatMap((test) =>
    test.idea === idea.id || productsOf(network, idea.id).some((one) => one.id === test.product) ? [test.who] : [],
  );
  const own = membersOf(network, idea.team).map((person) => person.name);
  return distinct([...testers, ...own, ...teams(network).map((team) => team.name)]);
}

/** Who can agree to setting aside, or taking up again, from the side that is not the asker's. */
function otherSide(network: Network, actor: Actor, idea: Idea): string[] {
  const isOwn = sameName(actor.team, idea.team);
  return activePersons(network)
    .filter((person) => (isOwn ? canFacilitate(person, idea.team, network.today) : sameName(person.team, idea.team)))
    .map((person) => person.name);
}

/** The ideas that somebody is most likely to come for: of their own team, then the others. */
export function ideasToChoose(network: Network, actor: Actor) {
  const own = (idea: Idea) => (actor.team !== '' && sameName(idea.team, actor.team) ? 0 : 1);
  return [...network.ideas]
    .sort((one, other) => own(one) - own(other))
    .map((idea) => ({
      value: idea.id,
      text: `${idea.id} ${idea.title}`,
      team: idea.team,
      stage: stateOf(network, idea.id).stage,
    }));
}

/** The idea of a form opened without one: of one's own team, one whose next step waits for this person. */
export function likelyIdea(network: Network, actor: Actor): Idea | undefined {
  const own = network.ideas.filter((idea) => actor.team !== '' && sameName(idea.team, actor.team));
  const mine = (idea: Idea) => {
    const { ask, row } = nextStep(network, idea.id);
    return formRows.includes(row) && ask !== undefined && isFor(ask, actor.name);
  };
  return own.find(mine) ?? ideaWithId(network, own[0]?.id ?? '');
}

/** Next steps that are taken in this form. */
const formRows = [6, 9, 10, 11, 20, 27];
