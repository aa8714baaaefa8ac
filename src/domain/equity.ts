import { checkEquity, type EquityCheck, saysHow } from './equityGate';
import { contextsOf, trialsOf } from './evidence';
import { distinct, includesName, sameName } from './names';
import type { Idea, Measure, Network } from './network';
import { priorityGroups } from './people';
import { inWords } from './sentence';

/** Linked measures that are split by group. Better = Neither says of no group that it does worse: not compared. */
export function splitMeasures(network: Network, idea: Idea): Measure[] {
  return network.measures.filter(
    (measure) => idea.measures.includes(measure.code) && measure.splitBy.length > 0 && measure.better !== 'Neither',
  );
}

/** Parts 2 and 3 of the equity gate for an idea. A measure nobody prepared numbers for counts as one without any. */
export function equityOf(network: Network, idea: Idea): EquityCheck {
  const measures = splitMeasures(network, idea);
  const comparisons = (network.splits.get(idea.id) ?? []).filter((one) =>
    measures.some((measure) => measure.code === one.measure),
  );
  const without = measures.filter((measure) => !comparisons.some((one) => one.measure === measure.code));
  return checkEquity(
    comparisons,
    without.map((measure) => measure.name || measure.code),
    trialsOf(network, idea.id).map((test) => test.forPriority),
    priorityGroups(network).map((group) => group.name),
  );
}

/**
 * The second road out of a block: to call an idea knowledge for named places only, where nothing speaks against it.
 * It is no way around the gate: the team whose numbers block cannot be named, each place needs results of its own, and
 * one of them must say how it went for priority groups. Words that refuse, or none.
 */
export function namedContextsRefused(network: Network, idea: Idea, contexts: readonly string[]): string {
  const tried = contextsOf(network, idea.id);
  const untried = contexts.filter((context) => !includesName(tried, context));
  if (untried.length > 0) return `There are no results from ${inWords(untried)} yet.`;
  const check = equityOf(network, idea);
  const blocked = contexts.find((context) => sameName(context, idea.team));
  if (blocked !== undefined && !check.passes)
    return `${idea.team} cannot be named: ${check.because[0] ?? 'its numbers by group do not show that it helps'}.`;
  const says = trialsOf(network, idea.id).some(
    (test) => includesName(contexts, test.team) && saysHow(test.forPriority),
  );
  return says ? '' : `No test in ${inWords(contexts)} says yet how it went for priority groups.`;
}

/** Places that could be named, for the form. */
export function nameableContexts(network: Network, idea: Idea): string[] {
  return distinct(contextsOf(network, idea.id)).filter(
    (context) => namedContextsRefused(network, idea, [context]) === '',
  );
}
