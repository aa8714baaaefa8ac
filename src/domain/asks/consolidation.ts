import { ideasAlike } from '../alike';
import { equityOf } from '../equity';
import { contextsOf, contextsShort, stateOf } from '../evidence';
import { alikeFrom } from '../likeness';
import { addDays } from '../measures/periods';
import { distinct, includesName, sameName } from '../names';
import type { Idea, Network } from '../network';
import { isLeader, personNamed, teams } from '../people';
import { count, inWords } from '../sentence';
import { countReview, reviewersShortInWords } from '../standards';
import { groupAskedFor, livingIt, stillToVote, tallyIdea, votesShortInWords } from '../vote';
import { type Ask, ask, contact, facilitator, people, team, type Who } from './ask';

type Row = Pick<Ask, 'row' | 'what' | 'who' | 'since'> & { readonly why?: string };

/** Rows 7 to 9: a summary waits for results from elsewhere, or for people to compare it with. */
export function summaryAsks(network: Network, idea: Idea): Ask[] {
  const { since } = stateOf(network, idea.id);
  const short = contextsShort(network, idea.id);
  if (short === 0) {
    const other = contextsOf(network, idea.id).find((context) => !sameName(context, idea.team));
    const what = `Compare with ${other ?? 'people of a second team'} (6 questions)`;
    return [asked(network, idea, { row: 9, what, who: team(network, idea.team), since })];
  }
  const near = neighbour(network, idea);
  const rows: Row[] = near
    ? [
        {
          row: 7,
          what: `Ask ${near.team} to try it (they have ${near.id})`,
          who: bothContacts(network, idea, near),
          since,
        },
      ]
    : [];
  rows.push({
    row: 8,
    what: `Needs results from ${count(short, 'more context')}`,
    who: suggestedTeams(network, idea),
    since,
  });
  return rows.map((row) => asked(network, idea, row));
}

/** Row 10. */
export function synthesisAsks(network: Network, idea: Idea): Ask[] {
  const { since } = stateOf(network, idea.id);
  return [asked(network, idea, { row: 10, what: 'Open a review', who: facilitator(network, idea.team), since })];
}

/** Rows 11 to 16: a review is opened, filled and closed. One of them always holds. */
export function reductionAsks(network: Network, idea: Idea): Ask[] {
  const { review, since } = stateOf(network, idea.id);
  const outside = facilitator(network, idea.team);
  if (!review) return [asked(network, idea, { row: 11, what: 'Open a review', who: outside, since })];

  const rows: Row[] = [];
  const equity = equityOf(network, idea);
  if (!equity.passes)
    rows.push({
      row: 12,
      what: `Test with ${inWords(equity.testWith, 'or') || 'a priority group'}, or elevate for named contexts only`,
      who: team(network, idea.team),
      since: review.openedOn,
      why: gapWhy(equity.gaps) ?? equity.because[0] ?? '',
    });
  if (review.closesOn < network.today)
    rows.push({ row: 13, what: 'Close the review', who: outside, since: addDays(review.closesOn, 1) });

  const reviewers = reviewersShortInWords(countReview(network, review, idea.team));
  if (reviewers !== '') rows.push({ row: 14, what: reviewers, who: outside, since: review.openedOn });
  const lives = livingIt(network, idea);
  const tally = tallyIdea(network, idea, review);
  const votes = votesShortInWords(network, tally, lives);
  const missed = tally.priorityMissing ? groupAskedFor(network, lives) : '';
  if (votes !== '') rows.push({ row: 15, what: votes, who: voters(network, idea, missed), since: review.openedOn });
  if (reviewers === '' && votes === '')
    rows.push({ row: 16, what: 'Close the review', who: outside, since: review.openedOn });
  return rows.map((row) => asked(network, idea, row));
}

function asked(network: Network, idea: Idea, row: Row): Ask {
  return ask(network, { ...row, object: { kind: 'idea', id: idea.id }, ideas: [idea.id] });
}

/** Another team that works on something like it: worded alike first, else on the same topic. */
export function neighbour(network: Network, idea: Idea): Idea | undefined {
  const tried = contextsOf(network, idea.id);
  const elsewhere = (other: Idea) =>
    other.team.trim() !== '' &&
    !sameName(other.team, idea.team) &&
    !includesName(tried, other.team) &&
    stateOf(network, other.id).stage !== 'Set aside';
  const alike = ideasAlike(network, idea.title, alikeFrom, idea.id).map((one) => one.idea);
  const onTopic =
    idea.topic.trim() === ''
      ? []
      : network.ideas.filter((one) => one.id !== idea.id && sameName(one.topic, idea.topic));
  return [...alike, ...onTopic].find(elsewhere);
}

function bothContacts(network: Network, idea: Idea, other: Idea): Who {
  const both = [contact(network, idea), contact(network, other)];
  return {
    words: inWords(distinct(both.map((who) => who.words))),
    people: distinct(both.flatMap((who) => who.people)),
  };
}

/** Teams that count the same measure and have not tried it. */
export function suggestedTeams(network: Network, idea: Idea): Who {
  const tried = [...contextsOf(network, idea.id), idea.team];
  const measures = network.measures.filter((measure) => idea.measures.includes(measure.code));
  const sameMeasure = (name: string) =>
    measures.some((measure) => includesName(measure.teams, name) || includesName(measure.teams, 'All'));
  const names = teams(network)
    .map((one) => one.name)
    .filter((name) => !includesName(tried, name) && sameMeasure(name))
    .slice(0, 3);
  if (names.length === 0) return team(network, idea.team);
  return { words: inWords(names, 'or'), people: names.flatMap((name) => team(network, name).people) };
}

/** Those who can still vote before the leaders do; the group that is missed, where one is. */
function voters(network: Network, idea: Idea, missed: string): Who {
  const { review } = stateOf(network, idea.id);
  const left = review ? stillToVote(network, idea.id, review) : [];
  const others = left.filter((name) => {
    const person = personNamed(network, name);
    return person !== undefined && !isLeader(person);
  });
  const words = missed !== '' ? `${missed} and others` : people(others.slice(0, 3), anyone).words;
  return { words, people: others };
}

const anyone: Who = { words: 'everybody invited', people: [] };

function gapWhy(gaps: ReturnType<typeof equityOf>['gaps']): string | undefined {
  const blocking = gaps.find((gap) => gap.blocks);
  return blocking && `gap grew ${blocking.before.toFixed(1)} → ${blocking.now.toFixed(1)} points`;
}
