import { ideaWithId } from '../domain/evidence';
import { entered, ideaProposed } from '../domain/facts';
import type { Actor } from '../domain/identity';
import { idKinds } from '../domain/ids';
import type { Network } from '../domain/network';
import { nextStep } from '../domain/nextStep';
import { groups, teams } from '../domain/people';
import { daysInWords } from '../domain/sentence';
import { stayOf } from '../domain/stuck';
import type { IdeaKind } from '../domain/words';
import { ideas } from '../tabs/ideas';
import { notDone, type Plan, plan } from './plan';
import { freshId } from './usedIds';

export interface Proposal {
  readonly title: string;
  readonly meantFor: readonly string[];
  readonly problem: string;
  readonly kind?: IdeaKind | undefined;
  readonly source: string;
  readonly team: string;
  readonly priority: string;
  readonly topic: string;
  readonly measures: readonly string[];
  readonly cameFrom: string;
  /** The number in History of the line that it was opened from. */
  readonly noticed?: number | undefined;
}

/** A new change idea, whoever has it. It may be half done: its Next step says what is still to be said. */
export function propose(network: Network, actor: Actor, proposal: Proposal): Plan {
  const title = proposal.title.trim();
  if (title.length < 3) return notDone('Say your idea in a few words.', 'title');
  const from = proposal.cameFrom.trim();
  if (from !== '' && !ideaWithId(network, from))
    return notDone(`There is no idea ${from} on the Ideas tab.`, 'cameFrom');

  const id = freshId(network, idKinds.ideas, network.ideas);
  const made = ideaProposed(id, title, from);
  const fact = proposal.noticed === undefined ? made : { ...made, more: { ...made.more, noticed: proposal.noticed } };
  const linked = (code: string, name: string | undefined) => (name === undefined ? code : `${code} ${name}`);
  return plan(
    proposal.meantFor.length === 0
      ? `${id} is on the tab Ideas. Next: say who will use it.`
      : `${id} is on the tab Ideas.`,
    [fact, entered(id)],
    {
      id,
      rows: [
        {
          tab: ideas,
          fields: {
            id,
            title,
            problem: proposal.problem.trim(),
            meantFor: proposal.meantFor,
            priority: linked(proposal.priority, network.charter.find((row) => row.code === proposal.priority)?.text),
            topic: proposal.topic,
            kind: proposal.kind ?? '',
            source: proposal.source.trim(),
            team: proposal.team || actor.team,
            contact: actor.name,
            measures: proposal.measures.map((code) =>
              linked(code, network.measures.find((measure) => measure.code === code)?.name),
            ),
            cameFrom: linked(from, ideaWithId(network, from)?.title),
          },
        },
      ],
    },
  );
}

/** What the form offers. */
export function proposeForm(
  network: Network,
  { from, noticed }: { from?: string | undefined; noticed?: number | undefined },
) {
  const idea = from === undefined ? undefined : ideaWithId(network, from);
  const inCharter = (kind: string) => network.charter.filter((row) => row.kind === kind);
  return {
    groups: groups(network).map((group) => group.name),
    teams: teams(network).map((team) => team.name),
    priorities: inCharter('Priority').map(({ code, text }) => ({ value: code, text })),
    topics: inCharter('Topic').map((row) => row.text),
    measures: network.measures
      .filter((measure) => measure.stopped === undefined)
      .map(({ code, name }) => ({ value: code, text: name })),
    ideas: network.ideas.map(({ id, title, team }) => ({
      value: id,
      text: `${id} ${title}`,
      title,
      about: aboutIdea(network, id, team),
    })),
    line: network.state.noticed.find((one) => one.seq === noticed)?.line ?? '',
    ...(idea ? { from: { value: idea.id, text: `${idea.id} ${idea.title}` } } : {}),
  };
}

/** `Elm, in Reduction for 8 days, 4 tests. Next: Open a review`. */
function aboutIdea(network: Network, id: string, team: string): string {
  const { stage, days } = stayOf(network, id);
  const tests = network.tests.filter((test) => test.idea === id && test.kind !== 'Decision').length;
  const tried = tests === 0 ? 'not tested yet' : tests === 1 ? '1 test' : `${tests} tests`;
  const where = team === '' ? '' : `${team}, `;
  return `${where}in ${stage} for ${daysInWords(days)}, ${tried}. Next: ${nextStep(network, id).what}`;
}
