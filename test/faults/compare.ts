import type { Command } from './commands';
import type { Seen } from './seen';

/** How one course of events differs from another, in words; nothing where it does not. */
export function differences(found: Seen, wanted: Seen, { again, byOther = [] }: Lenient): string[] {
  const all: string[] = [];
  for (const tab of new Set([...Object.keys(wanted.tabs), ...Object.keys(found.tabs)])) {
    const difference = firstDifference(found.tabs[tab] ?? [], wanted.tabs[tab] ?? []);
    if (difference !== undefined) all.push(`${tab} ${difference}`);
  }
  const facts = (one: Seen) => one.facts.map((fact) => (isOf(fact, byOther) ? anybodys(fact) : fact));
  all.push(...missing('not in the Cycle history', facts(wanted), facts(found), again));
  all.push(...missing('in the Cycle history and should not be', facts(found), facts(wanted), again));
  if (found.around !== wanted.around)
    all.push(`around: ${found.around.slice(0, 300)} ≠ ${wanted.around.slice(0, 300)}`);
  return all;
}

/** Facts that may stand more often, and facts that may have been recorded by somebody else. */
type Lenient = Pick<Command, 'again' | 'byOther'>;

const isOf = (fact: string, events: readonly string[]): boolean =>
  events.some((event) => fact.includes(`"event":"${event}"`));

/** What happened, but not who saw it. */
function anybodys(fact: string): string {
  const { event, question, answer } = JSON.parse(fact);
  return JSON.stringify({ event, question, answer });
}

function firstDifference(found: readonly string[], wanted: readonly string[]) {
  for (let row = 0; row < Math.max(found.length, wanted.length); row++) {
    const is = calm(found[row]);
    const should = calm(wanted[row]);
    if (is !== should) return `row ${row + 1}: ${is} instead of ${should}`;
  }
  return undefined;
}

/** The health line counts rows of the Cycle history, and checks are rows too. */
const calm = (row = '[]'): string => row.replace(/History whole, [\d,]+ rows/, '');

/** Facts of one list that the other lacks, each as often as it stands there. */
function missing(
  what: string,
  facts: readonly string[],
  others: readonly string[],
  again: readonly string[],
): string[] {
  const open = new Map<string, number>();
  for (const fact of others) open.set(fact, (open.get(fact) ?? 0) + 1);
  return facts.flatMap((fact) => {
    const left = open.get(fact) ?? 0;
    if (isOf(fact, again) ? others.includes(fact) : left > 0) {
      open.set(fact, left - 1);
      return [];
    }
    return [`${what}: ${fact}`];
  });
}
