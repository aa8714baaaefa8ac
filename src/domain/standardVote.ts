import type { Fact, Wording } from './event';
import { standardKept, standardProposed, standardVoted, voteCast } from './facts';
import { type Actor, roleShown } from './identity';
import type { Network } from './network';
import type { Decided } from './review';
import { proposedStandards, sameWording } from './standards';
import { chosenRefused, counted, leadersWait, quorum, tallyStandard, voterCode } from './vote';
import { StandardChoice } from './words';

/** A vote on a changed standard: the same rules as for an idea, and the change takes effect with the vote that passes it. */
export function voteOnStandard(
  network: Network,
  actor: Actor,
  request: { readonly standard: string; readonly choice: string; readonly why?: string },
): Decided {
  const open = proposedStandards(network).find((one) => one.code === request.standard);
  if (!open) return refused(`Nobody has proposed a change of ${request.standard}.`);
  if (actor.roles.length === 0 || actor.knownBy === 'typed') return refused('Choose who you are before you vote.');
  if (!StandardChoice.options.some((choice) => choice === request.choice)) return refused('Choose one of the two.');
  const known = network.state.proposals.get(open.code);
  const current = known && sameWording(known.wording, open.proposed) ? known : undefined;
  const votes = current?.votes ?? [];
  const before = tallyStandard(network, { wording: open.proposed, by: '', on: '', votes });
  if (roleShown(actor.roles) === 'Leader' && before.quorumShort > 0) return refused(leadersWait(quorum(network)));
  const others = chosenRefused(counted(votes), actor, open.code);
  if (others !== '') return refused(others);

  return {
    kind: 'done',
    events: [
      ...(current ? [] : [standardProposed(open.code, open.proposed)]),
      voteCast({ standard: open.code }, request.choice, {
        ...((request.why ?? '').trim() === '' ? {} : { why: request.why?.trim() }),
        ...(network.settings.namesHidden ? { voter: voterCode(open.code, actor.name), groups: [...actor.groups] } : {}),
      }),
    ],
    say: 'Your vote is cast.',
  };
}

/** What follows once a vote on a standard passes, or can no longer: written by the command that cast the deciding vote. */
export function standardsDecided(network: Network): Fact[] {
  return proposedStandards(network).flatMap((open): Fact[] => {
    const proposal = network.state.proposals.get(open.code);
    if (!proposal || !sameWording(proposal.wording, open.proposed)) return [];
    const votes = tallyStandard(network, proposal);
    const version = open.voted?.version ?? 0;
    if (votes.passes) return [standardVoted(open.code, version + 1, wordingOfProposal(proposal.wording))];
    const complete = votes.quorumShort === 0 && votes.placesShort === 0 && !votes.priorityMissing;
    return complete && votes.inFavour * 2 < votes.total
      ? [standardKept(open.code, Math.max(1, version), proposal.wording)]
      : [];
  });
}

/** An update notes wordings typed into Charter; one that was voted down is not proposed again by itself. */
export function newProposals(network: Network): Fact[] {
  return proposedStandards(network).flatMap((open) => {
    const { proposals, turnedDown } = network.state;
    const known = proposals.get(open.code)?.wording ?? turnedDown.get(open.code);
    return known && sameWording(known, open.proposed) ? [] : [standardProposed(open.code, open.proposed)];
  });
}

function wordingOfProposal({ text, required, equity, removed }: Wording): Wording {
  return { text, required, equity, ...(removed ? { removed } : {}) };
}

function refused(say: string): Decided {
  return { kind: 'refused', say, missing: [] };
}
