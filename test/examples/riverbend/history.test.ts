import { describe, expect, test } from '@jest/globals';
import type { SampleEvent } from '../../../examples/network';
import { riverbend } from '../../../examples/riverbend/riverbend';
import { days, idIn, rowsOf, several } from '../counted';

const network = riverbend();
const today = network.now.slice(0, 10);
const { events } = network;
const of = (kind: string) => events.filter((event) => event.event === kind);
const people = new Map(rowsOf(network, 'People').map((row) => [String(row.Name), row]));
const ideas = new Map(rowsOf(network, 'Ideas').map((row) => [String(row.ID), row]));
const isLeader = (event: SampleEvent) => event.role === 'Leader';

/** Votes and ratings between the opening of each review and its closing. */
const reviews = of('review.opened').map((opened) => {
  const closed = of('review.closed').find((one) => one.idea === opened.idea && one.when > opened.when)!;
  const during = (kind: string) =>
    of(kind).filter((one) => one.idea === opened.idea && one.when >= opened.when && one.when <= closed.when);
  return { idea: opened.idea!, opened, closed, votes: during('vote.cast'), ratings: during('review.rated') };
});
const team = (idea: string) => String(ideas.get(idea)!.Team);

describe('the history of Riverbend', () => {
  test('has these events, and 1,382 in all', () => {
    const counts: Record<string, number> = {};
    for (const { event } of events) counts[event] = (counts[event] ?? 0) + 1;
    expect(counts).toEqual({
      answers: 231,
      'ask.answered': 3,
      'ask.opened': 1,
      'charter.changed': 34,
      'decision.logged': 3,
      'definition.feedback': 20,
      'equity.checked': 11,
      'gap.explained': 1,
      'idea.proposed': 30,
      'norm.rated': 36,
      noticed: 6,
      'numbers.entered': 32,
      'numbers.seen': 314,
      'plan.made': 9,
      'plan.revisited': 7,
      'product.made': 12,
      'product.ready': 11,
      reflection: 39,
      'review.closed': 11,
      'review.opened': 11,
      'review.rated': 156,
      'routine.held': 15,
      'search.miss': 2,
      'share.logged': 16,
      'stage.moved': 105,
      'stage.returned': 2,
      'standard.voted': 6,
      'test.recorded': 62,
      'update.ran': 41,
      'use.logged': 10,
      'vote.cast': 105,
      'weeks.prepared': 40,
    });
    expect(events).toHaveLength(1382);
  });

  test.each([
    ['Summary', ['U1', 'U2', 'U3', 'U4', 'U5']],
    ['Synthesis', ['Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6']],
    ['Capture', ['R1', 'R2', 'R3', 'R4']],
  ])('every move to %s answered what its gate asks', (to, questions) => {
    const unanswered = of('stage.moved')
      .filter((move) => move.to === to)
      .flatMap((move) => {
        const asked = events.filter((one) => one.event === 'answers' && one.request === move.request && one.answer);
        return questions
          .filter((code) => !asked.some((one) => one.question === code))
          .map((code) => `${move.idea} ${code}`);
      });
    expect(unanswered).toEqual([]);
  });

  test('every idea was tested before it was summed up, and in two teams before it was compared', () => {
    const testedBefore = (move: SampleEvent) =>
      rowsOf(network, 'Tests & uses').filter(
        (row) => idIn(row.Idea) === move.idea && row.Result && String(row.Finished) < move.when.slice(0, 10),
      );
    const moves = of('stage.moved');
    expect(moves.filter((move) => move.to === 'Summary' && testedBefore(move).length === 0)).toEqual([]);
    const places = (move: SampleEvent) => new Set(testedBefore(move).map((row) => row['Team or group'])).size;
    expect(moves.filter((move) => move.to === 'Synthesis' && places(move) < 2)).toEqual([]);
    const compared = moves.filter((move) => move.to === 'Synthesis');
    const teamsOf = (move: SampleEvent) =>
      new Set((move.more!.participants as string[]).map((name) => people.get(name)!.Team));
    expect(compared.filter((move) => teamsOf(move).size < 2)).toEqual([]);
  });

  test('nothing rose to knowledge without a review, and nine ideas did', () => {
    const risen = of('stage.moved').filter((move) => move.to === 'Capture');
    expect(risen.map((move) => move.idea).sort()).toEqual([
      'I-01',
      'I-02',
      'I-02',
      'I-03',
      'I-04',
      'I-05',
      'I-07',
      'I-10',
      'I-20',
    ]);
    for (const move of risen) expect(reviews.map((review) => review.closed.request)).toContain(move.request);
  });

  test.each(reviews.map((review) => [`${review.idea} of ${review.closed.when.slice(0, 10)}`, review] as const))(
    'the review of %s kept the rules',
    (_, { idea, opened, closed, votes, ratings }) => {
      const facilitator = people.get(opened.who)!;
      expect(facilitator.Team).not.toBe(team(idea));

      // One vote a person; eight without leaders; three teams or groups; somebody of a priority group.
      const single = votes.filter((vote) => !vote.more?.ballot);
      expect(new Set(single.map((vote) => vote.who)).size).toBe(single.length);
      const others = votes.filter((vote) => !isLeader(vote));
      expect(others.length).toBeGreaterThanOrEqual(8);
      expect(new Set(votes.map((vote) => vote.group)).size).toBeGreaterThanOrEqual(3);
      expect(votes.some((vote) => ['Multilingual families', 'Students'].includes(vote.group!))).toBe(true);
      const eighth = others[7]!.when;
      expect(votes.filter((vote) => isLeader(vote) && vote.when <= eighth)).toEqual([]);
      expect(votes.filter((vote) => vote.answer !== 'Knowledge' && !vote.more?.why)).toEqual([]);
      const share = votes.filter((vote) => vote.answer === 'Knowledge').length / votes.length;
      expect(share >= 2 / 3).toBe(closed.to === 'Knowledge');

      // Two reviewers, one from outside; more than half find every required standard met where the idea rose.
      const reviewers = new Set(ratings.map((rating) => rating.who));
      expect(reviewers.size).toBeGreaterThanOrEqual(2);
      expect([...reviewers].some((name) => people.get(name)!.Team !== team(idea))).toBe(true);
      const met = (code: string) =>
        ratings.filter((one) => one.object === code && one.answer === 'Met').length > reviewers.size / 2;
      const required = rowsOf(network, 'Charter').filter((row) => row.Required === 'Yes');
      expect(required.map((row) => met(String(row.Code))).every(Boolean)).toBe(closed.to === 'Knowledge');
      expect(days(opened.when.slice(0, 10), opened.to!)).toBeGreaterThan(0);
    },
  );

  test('at most three votes for people without an account were entered through one account', () => {
    for (const { votes } of reviews) {
      const through = votes.filter((vote) => vote.knownBy === 'chosen').map((vote) => vote.through);
      for (const account of through) expect(through.filter((one) => one === account).length).toBeLessThanOrEqual(3);
    }
  });

  test('I-11 waits in Reduction without a review, I-13 in Synthesis without one', () => {
    expect(reviews.filter((review) => ['I-11', 'I-13'].includes(review.idea))).toEqual([]);
  });

  test('every part of the network was heard in the last 90 days but multilingual families and community partners', () => {
    const lately = events.filter((event) => days(event.when.slice(0, 10), today) <= 90);
    const heard = new Set(lately.flatMap(({ who, group }) => [...several(people.get(who)?.['Belongs to']), group]));
    const groups = [...people.values()].filter((row) => row.Kind === 'Group' || row.Kind === 'Partner');
    expect(groups.map((row) => String(row.Name)).filter((name) => !heard.has(name))).toEqual([
      'Multilingual families',
      'Community partners',
    ]);
  });

  test('is told in English and Spanish, with one line in Arabic', () => {
    const said = events.flatMap((event) => (event.event === 'answers' ? [event.answer!] : []));
    expect(said.filter((text) => /[áéíóúñ¿¡]/.test(text)).length).toBeGreaterThanOrEqual(4);
    expect(said.filter((text) => /\p{Script=Arabic}/u.test(text))).toHaveLength(1);
  });

  test('keeps no name where names were off', () => {
    const nameless = of('reflection').filter((event) => event.question === 'R-B');
    expect(nameless.length).toBeGreaterThanOrEqual(5);
    expect(nameless.every((event) => event.who === '' && !event.through && !event.group && event.role)).toBe(true);
  });

  test('rests two of three decisions on something known, ready on that day', () => {
    const decisions = rowsOf(network, 'Tests & uses').filter((row) => row.Kind === 'Decision');
    expect(decisions.map((row) => idIn(row.Product))).toEqual(['K-03', 'K-01', '']);
    for (const row of decisions.filter((one) => one.Product)) {
      const ready = of('product.ready').find((event) => event.product === idIn(row.Product))!;
      expect(ready.when.slice(0, 10) <= String(row.Started)).toBe(true);
    }
  });
});
