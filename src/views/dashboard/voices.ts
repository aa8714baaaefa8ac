import { type Answers, definitionsOf, saidOf } from '../../domain/definition';
import { dayOf, type HistoryEvent } from '../../domain/event';
import { stateOf } from '../../domain/evidence';
import { addDays } from '../../domain/measures/periods';
import { fold, sameName } from '../../domain/names';
import type { Network } from '../../domain/network';
import { groups, personNamed } from '../../domain/people';
import { countReview } from '../../domain/standards';
import { oneAccountInWords } from '../../domain/vote';

/** Who took part lately, counted from the Cycle history: what the tool and the numbers say by themselves is no voice. */
export interface Voices {
  /** Everything people did. */
  readonly events: number;
  /** In alphabetical order. */
  readonly groups: readonly GroupVoice[];
  /** Role → events. */
  readonly roles: ReadonlyMap<string, number>;
  readonly votes: number;
  readonly leaderVotes: number;
  /** `I-13: 2 of 8 votes were entered through one account`, of the review where it is most. */
  readonly oneAccount: string;
  readonly definition: Answers;
  readonly valued: Answers;
  /** Mean agreement of reviewers on a standard, in per cent; undefined before two have rated. */
  readonly agreement: number | undefined;
}

export interface GroupVoice {
  readonly group: string;
  readonly events: number;
  readonly definition: Answers;
}

/** How far back a voice still counts as being heard. */
const daysHeard = 90;

const notVoices: ReadonlySet<HistoryEvent['event']> = new Set<HistoryEvent['event']>([
  'weeks.prepared',
  'numbers.entered',
  'numbers.seen',
  'cell.set',
  'cell.checked',
  'update.ran',
  'trigger.on',
  'trigger.off',
  'trigger.taken',
  'outside.edit',
  'schema.migrated',
  'undo',
]);

export function voicesOf(network: Network): Voices {
  const since = addDays(network.today, -daysHeard);
  const events = network.events.filter(
    (event) => !notVoices.has(event.event) && dayOf(event) >= since && !network.state.undone.has(event.request),
  );
  const codes = definitionsOf(network).map(({ code }) => code);
  const roles = new Map<string, number>();
  for (const { role } of events) if (role !== '') roles.set(role, (roles.get(role) ?? 0) + 1);
  const votes = events.filter((event) => event.event === 'vote.cast');
  const valued = events.filter((event) => event.event === 'reflection' && event.question === 'R-B');
  return {
    events: events.length,
    groups: groupVoices(network, events, codes),
    roles,
    votes: votes.length,
    leaderVotes: votes.filter(({ role }) => role === 'Leader').length,
    oneAccount: throughOneAccount(network, since),
    definition: saidOf(network, codes),
    // Names may be off: each answer counts as somebody's.
    valued: {
      yes: valued.filter(({ answer }) => answer === 'Valued').length,
      all: valued.length,
      people: valued.length,
    },
    agreement: agreementSince(network, since),
  };
}

function groupVoices(network: Network, events: readonly HistoryEvent[], codes: readonly string[]): GroupVoice[] {
  return [...groups(network)]
    .sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1))
    .map(({ name }) => {
      const speaks = (person: string) =>
        personNamed(network, person)?.groups.some((one) => sameName(one, name)) ?? false;
      const ballot = (event: HistoryEvent) =>
        (event.event === 'vote.cast' ? event.more.ballot?.group : undefined) ?? '';
      return {
        group: name,
        events: events.filter((event) => speaks(event.who) || sameName(ballot(event), name)).length,
        definition: saidOf(network, codes, ({ who }) => speaks(who)),
      };
    });
}

function throughOneAccount(network: Network, since: string): string {
  const found = network.ideas.flatMap(({ id }) => {
    const { review, reviews } = stateOf(network, id);
    return [...reviews.filter(({ closedOn }) => closedOn >= since), ...(review ? [review] : [])].flatMap(
      ({ votes }) => {
        const chosen = votes.filter(({ knownBy }) => knownBy === 'chosen');
        const words = chosen.length === 0 ? '' : oneAccountInWords(votes);
        return words === '' ? [] : [{ words: `${id}: ${words}`, chosen: chosen.length }];
      },
    );
  });
  return found.sort((one, other) => other.chosen - one.chosen)[0]?.words ?? '';
}

function agreementSince(network: Network, since: string): number | undefined {
  const rates = network.ideas.flatMap(({ id, team }) =>
    stateOf(network, id)
      .reviews.filter(({ closedOn }) => closedOn >= since)
      .flatMap((review) => countReview(network, review, team).tallies.flatMap(({ agreement }) => agreement ?? [])),
  );
  return rates.length === 0 ? undefined : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
