import type { Fact } from './event';
import { ideaWithId, productsOf, stateOf, testsOf, usesOf } from './evidence';
import { answered, reviewOpened, stageMoved, stageRefused, stageReturned } from './facts';
import { beforeApplication } from './gates/application';
import { type Asked, filled, type Missing, type MoveRequest, reasonMissing } from './gates/gate';
import { beforeReduction, closingDate, isFacilitator } from './gates/review';
import { beforeSharing } from './gates/sharing';
import { beforeSummary } from './gates/summary';
import { beforeSynthesis } from './gates/synthesis';
import type { Actor } from './identity';
import { type AskedMove, askedMove } from './moves';
import { includesName, sameName } from './names';
import type { Idea, Network } from './network';
import { isFacilitatorName } from './people';
import type { QuestionCode } from './questions';
import { inWords } from './sentence';
import { standingOf } from './standing';

/** Moves an idea along the knowledge cycle. A gate guards a decision, never a fact: what happened is recorded anyway. */
export type MoveResult =
  | { readonly kind: 'moved'; readonly events: readonly Fact[]; readonly say: string }
  | {
      readonly kind: 'refused';
      readonly say: string;
      readonly missing: readonly Missing[];
      /** That it was asked is kept too; empty where there is nothing to keep it about. */
      readonly events: readonly Fact[];
    };

interface Rule {
  /** Why this person cannot ask for it, in words; blank when they can. */
  readonly closedTo: (asked: Asked) => string;
  readonly missing: (asked: Asked) => Missing[];
  /** What follows besides the move itself. */
  readonly also?: (asked: Asked) => Fact[];
}

type Rules = {
  readonly [From in AskedMove['from']]: { readonly [To in Extract<AskedMove, { from: From }>['to']]: Rule };
};

/** Every move that can be asked for, with who may and what it takes. A move left out here does not compile. */
const rules: Rules = {
  Generation: {
    Summary: { closedTo: teamOrTesters, missing: beforeSummary },
    'Set aside': bothSides(),
  },
  Summary: {
    Synthesis: { closedTo: anyMember, missing: beforeSynthesis },
    Generation: backToTesting(teamOrFacilitator),
    'Set aside': bothSides(),
  },
  Synthesis: {
    Reduction: { closedTo: anyMember, missing: beforeReduction, also: opensReview },
    Summary: toggle(),
    Generation: backToTesting(teamOrFacilitator),
    'Set aside': bothSides(),
  },
  Reduction: {
    Synthesis: toggle(),
    Summary: toggle(),
    Generation: { ...backToTesting(owningTeam), missing: reasonAndTestNext },
    'Set aside': bothSides(),
  },
  Capture: {
    Sharing: { closedTo: brokerOrCaptureTeam, missing: beforeSharing },
    Generation: backToTesting(teamOrFacilitator),
    'Set aside': bothSides(),
  },
  Sharing: {
    Application: { closedTo: brokerLeaderOrApplier, missing: beforeApplication },
    'Set aside': bothSides(),
  },
  Application: {
    Generation: { closedTo: applierOrTeam, missing: (asked) => reasonMissing(asked, 'what you want to refine') },
    Reduction: { closedTo: anybodyInDoubt, missing: reasonMissing },
    'Set aside': bothSides(),
  },
  'Set aside': {
    Generation: bothSides(),
  },
};

/** Decides one request to move an idea. */
export function moveIdea(network: Network, actor: Actor, request: MoveRequest): MoveResult {
  const idea = ideaWithId(network, request.idea);
  if (!idea) return refusal(`There is no idea ${request.idea} on the Ideas tab.`);
  const state = stateOf(network, idea.id);
  if (request.from !== undefined && request.from !== state.stage)
    return refusal(`${idea.id} is in ${state.stage} by now. Open the form again.`);

  const asked: Asked = { network, idea, state, actor, request };
  const move = askedMove(state.stage, request.to);
  if (!move) return refused(asked, noSuchMove(asked), []);
  const rule = ruleFor(move);
  const closedTo = actor.roles.length === 0 ? 'Choose who you are first.' : rule.closedTo(asked);
  if (closedTo !== '') return refused(asked, closedTo, []);

  const missing = rule.missing(asked);
  const waived = actor.roles.includes('Leader') && missing.every((one) => one.leaderMayLetThrough);
  if (missing.length > 0 && !waived)
    return refused(
      asked,
      `Before ${idea.id} moves to ${request.to}, add ${inWords(missing.map((one) => one.words))}.`,
      missing,
    );

  return {
    kind: 'moved',
    events: [moveFact(asked, move, missing), ...answerFacts(asked), ...(rule.also?.(asked) ?? [])],
    say: `${idea.id} is now in ${request.to}.`,
  };
}

/** Why this person cannot ask for this move, in words; blank when they can. */
export function closedTo(network: Network, actor: Actor, request: MoveRequest): string {
  const idea = ideaWithId(network, request.idea);
  const state = stateOf(network, request.idea);
  const move = askedMove(state.stage, request.to);
  if (!idea || !move) return '';
  if (actor.roles.length === 0) return 'Choose who you are first.';
  return ruleFor(move).closedTo({ network, idea, state, actor, request });
}

/** What still stands between an idea and its next stage, for a form or a Next step; without regard to who asks. */
export function missingFor(network: Network, actor: Actor, request: MoveRequest): readonly Missing[] {
  const idea = ideaWithId(network, request.idea);
  const state = stateOf(network, request.idea);
  const move = askedMove(state.stage, request.to);
  return idea && move ? ruleFor(move).missing({ network, idea, state, actor, request }) : [];
}

/** A use is the purpose of it all: the first one takes an idea from Sharing to Application without being asked. */
export function movedByUse(network: Network, id: string): Fact[] {
  const { stage, cycle } = stateOf(network, id);
  if (stage !== 'Sharing') return [];
  return [stageMoved({ idea: id, from: 'Sharing', to: 'Application', cycle }, 'It was used.')];
}

function ruleFor(move: AskedMove): Rule {
  const from: Partial<Record<string, Rule>> = rules[move.from];
  return from[move.to]!; // Rules names every asked move
}

function noSuchMove({ state, request, idea }: Asked): string {
  if (request.to === state.stage) return `${idea.id} is in ${state.stage} already.`;
  if (state.stage === 'Reduction' && request.to === 'Capture')
    return `${idea.id} reaches Capture by closing its review: nobody can move it there.`;
  return `An idea in ${state.stage} cannot go straight to ${request.to}.`;
}

function moveFact(asked: Asked, move: AskedMove, letThrough: readonly Missing[]): Fact {
  const { idea, state, request, network } = asked;
  const nextCycle = move.from === 'Application' && move.to === 'Generation';
  const { participants, rating, hint, agreedBy } = request;
  return stageMoved(
    { ...move, idea: idea.id, cycle: nextCycle ? state.cycle + 1 : state.cycle },
    request.reason?.trim() ?? '',
    {
      ...(participants && participants.length > 0 ? { participants: [...participants] } : {}),
      ...(rating ? { rating } : {}),
      ...(hint ? { hint } : {}),
      ...(agreedBy && isBothSides(network, idea, asked.actor, agreedBy) ? { agreedBy } : {}),
      ...(letThrough.length > 0 ? { letThrough: letThrough.map((one) => one.words) } : {}),
      ...(nextCycle ? { refine: request.reason?.trim() ?? '' } : {}),
    },
  );
}

/** One row for each answer that says something new. */
function answerFacts({ idea, state, request }: Asked): Fact[] {
  const codes = Object.keys(request.answers ?? {}) as QuestionCode[];
  return codes.flatMap((code) => {
    const text = (request.answers?.[code] ?? '').trim();
    if (text === '' || text === state.answers.get(code)?.text) return [];
    const more = code === 'Y4' ? { rating: request.rating, hint: request.hint } : {};
    return [answered(idea.id, state.cycle, code, text, more)];
  });
}

function opensReview({ network, idea, state, actor, request }: Asked): Fact[] {
  const { invited = 'all' } = request;
  return [
    reviewOpened(idea.id, state.cycle, closingDate(network, request.closesOn), {
      facilitator: actor.name,
      invited: invited === 'all' ? 'all' : [...invited],
    }),
  ];
}

// Who may ask. Each says why not, in words, or nothing.

function owns(actor: Actor, idea: Idea): boolean {
  return idea.team.trim() !== '' && sameName(actor.team, idea.team);
}

function isMember(actor: Actor): boolean {
  return actor.roles.some((role) => role !== 'Community');
}

function teamOrTesters({ network, idea, actor }: Asked): string {
  const tested = testsOf(network, idea.id).some((test) => sameName(test.who, actor.name));
  return owns(actor, idea) || tested
    ? ''
    : `Somebody of ${teamName(idea)}, or somebody who tested it, can move ${idea.id} on.`;
}

function anyMember({ actor }: Asked): string {
  return isMember(actor) ? '' : 'Any member of the network can do this. Ask one to do it with you.';
}

function owningTeam({ idea, actor }: Asked): string {
  return owns(actor, idea)
    ? ''
    : `Only ${teamName(idea)} can take ${idea.id} back. Closing the review may send it back too.`;
}

function teamOrFacilitator({ network, idea, actor }: Asked): string {
  return owns(actor, idea) || isFacilitator(network, actor, idea.team)
    ? ''
    : `Somebody of ${teamName(idea)}, or a member of another team, can do this.`;
}

function brokerOrCaptureTeam({ network, idea, actor }: Asked): string {
  const carries = productsOf(network, idea.id).some(
    (product) => includesName(product.keepers, actor.name) || includesName(product.brokers, actor.name),
  );
  const may = actor.roles.includes('Broker') || actor.roles.includes('Leader') || owns(actor, idea) || carries;
  return may ? '' : `A broker, or those who made its products, can move ${idea.id} to Sharing.`;
}

function brokerLeaderOrApplier(asked: Asked): string {
  const { idea, actor } = asked;
  return actor.roles.includes('Broker') || actor.roles.includes('Leader') || applies(asked)
    ? ''
    : `A broker, a leader, or somebody who used it can move ${idea.id} to Application.`;
}

function applierOrTeam(asked: Asked): string {
  return owns(asked.actor, asked.idea) || applies(asked)
    ? ''
    : `Somebody of ${teamName(asked.idea)}, or somebody who used it, can start its next cycle.`;
}

function applies({ network, idea, actor }: Asked): boolean {
  return usesOf(network, idea.id).some(
    (use) => sameName(use.who, actor.name) || (actor.team.trim() !== '' && sameName(use.team, actor.team)),
  );
}

function anybodyInDoubt({ network, idea }: Asked): string {
  const { standing } = standingOf(network, idea.id);
  return standing === 'Knowledge under review'
    ? ''
    : `Nothing speaks against ${idea.id} so far, so there is nothing to reconsider.`;
}

// Rules that several moves share.

function toggle(): Rule {
  return { closedTo: anyMember, missing: reasonMissing };
}

/** Going back is free: finding that an idea needs more work is not a failure. */
function backToTesting(closedTo: Rule['closedTo']): Rule {
  return {
    closedTo,
    missing: reasonMissing,
    also: ({ idea, state, request }) => [
      stageReturned({ idea: idea.id, from: state.stage, cycle: state.cycle }, request.reason?.trim() ?? '', {
        testNext: request.testNext?.trim() ?? '',
        ...(filled(request.doesNotWork) ? { doesNotWork: request.doesNotWork?.trim() } : {}),
      }),
    ],
  };
}

function reasonAndTestNext(asked: Asked): Missing[] {
  const testNext = filled(asked.request.testNext) ? [] : [{ field: 'testNext', words: 'what to test next' }];
  return [...reasonMissing(asked), ...testNext];
}

/** Setting aside, and taking up again, is agreed between the owning team and somebody outside it. */
function bothSides(): Rule {
  return {
    closedTo: teamOrFacilitator,
    missing: (asked) => {
      const { network, idea, actor, request } = asked;
      if (filled(request.agreedBy) && isBothSides(network, idea, actor, request.agreedBy ?? ''))
        return reasonMissing(asked);
      const other = owns(actor, idea) ? `somebody from outside ${teamName(idea)}` : `somebody of ${teamName(idea)}`;
      return [...reasonMissing(asked), { field: 'agreedBy', words: `the agreement of ${other}` }];
    },
  };
}

function isBothSides(network: Network, idea: Idea, actor: Actor, other: string): boolean {
  return owns(actor, idea)
    ? isFacilitatorName(network, other, idea.team)
    : network.people.some((one) => sameName(one.name, other) && one.kind === 'Person' && sameName(one.team, idea.team));
}

function teamName(idea: Idea): string {
  return idea.team.trim() || 'its team';
}

function refusal(say: string): MoveResult {
  return { kind: 'refused', say, missing: [], events: [] };
}

function refused({ idea, state, request }: Asked, say: string, missing: readonly Missing[]): MoveResult {
  const fact = stageRefused(
    { idea: idea.id, from: state.stage, to: request.to, cycle: state.cycle },
    say,
    missing.map((one) => one.field),
  );
  return { kind: 'refused', say, missing, events: [fact] };
}
