import { dayOfTest, hasResult, isFinished, stateOf, testsOf } from '../evidence';
import type { Idea, Network, Test } from '../network';
import { dayInWords } from '../sentence';
import { type Ask, ask, contact, people, team } from './ask';

/** Rows 2 to 6: an idea that is being tried. At least one of them holds for every idea in Generation. */
export function generationAsks(network: Network, idea: Idea): Ask[] {
  const state = stateOf(network, idea.id);
  const tests = testsOf(network, idea.id);
  const asks: Ask[] = [];
  const say = (row: number, what: string, who: Ask['who'], since: string | undefined, why?: string) =>
    asks.push(
      ask(network, {
        row,
        object: { kind: 'idea', id: idea.id },
        ideas: [idea.id],
        what,
        who,
        since,
        ...(why ? { why } : {}),
      }),
    );

  if (idea.meantFor.length === 0) say(2, 'Say who will use this', contact(network, idea), state.since);
  else if (tests.length === 0 && !cameBack(state))
    say(2, 'Plan a first small test', contact(network, idea), state.since);

  const finished = tests.filter((test) => isFinished(test, network.today));
  const open = tests.filter((test) => !isFinished(test, network.today));
  const first = open[0];
  if (finished.length === 0 && first)
    say(
      3,
      `Say what happened in ${first.id}${startedInWords(first, network.today)}`,
      tester(network, idea, first),
      first.started,
    );

  for (const test of finished.filter((one) => !hasResult(one)))
    say(4, `Say what happened in ${test.id}`, tester(network, idea, test), dayOfTest(test));

  const testedSince = tests.some((test) => (dayOfTest(test) ?? state.since) >= state.since);
  if (cameBack(state) && !testedSince) say(5, `Test next: ${whatToTest(state)}`, team(network, idea.team), state.since);

  const results = tests.filter(hasResult);
  if (results.length > 0) {
    const days = results.flatMap((test) => dayOfTest(test) ?? []).filter((day) => day >= state.since);
    say(6, 'Ready for a summary (5 questions)', team(network, idea.team), days.sort()[0] ?? state.since);
  }
  return asks;
}

type State = ReturnType<typeof stateOf>;

/** It was sent back, or its next cycle began: something is to be tested that was not tested before. */
function cameBack(state: State): boolean {
  const before = state.stints[state.stints.length - 2];
  return state.testNext !== '' || (before !== undefined && state.returns.some((one) => one.on === state.since));
}

/** What was to be tested, else why it came back; “Test with families” is said once, not twice. */
function whatToTest({ testNext, returns }: State): string {
  const reason = returns[returns.length - 1]?.reason ?? '';
  return testNext.replace(/^test\s+/i, '') || reason || 'what the last pass left open';
}

function tester(network: Network, idea: Idea, test: Test) {
  return people([test.who], contact(network, idea));
}

function startedInWords(test: Test, today: string): string {
  return test.started === undefined ? '' : ` (started ${dayInWords(test.started, today)})`;
}
