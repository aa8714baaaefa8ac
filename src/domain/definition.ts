import { fold } from './names';
import type { CharterRow, Network } from './network';
import type { FeedbackGiven } from './replay';

/** Whether a network still means the same by knowledge: what people say of the definitions in its Charter. */

/** What people answer is summed up from so many people on: of fewer it would point at one. */
export const fewestAnswers = 5;
/** Where fewer than these per cent say that a definition holds, it is to be worded again. */
export const strengthFloor = 60;

/** How many say yes, of how many answers, by how many people. */
export interface Answers {
  readonly yes: number;
  readonly all: number;
  readonly people: number;
}

export const definitionsOf = ({ charter }: Network): CharterRow[] =>
  charter.filter(({ kind, text }) => kind === 'Definition' && text.trim() !== '');

/** What each person said last of each of these; *Not sure* is an answer, and no yes. */
export function saidOf(
  { state }: Network,
  codes: readonly string[],
  counts: (said: FeedbackGiven) => boolean = () => true,
): Answers {
  const last = new Map<string, FeedbackGiven>();
  for (const said of state.feedback) if (codes.includes(said.code)) last.set(`${said.code}\t${fold(said.who)}`, said);
  const said = [...last.values()].filter(counts);
  return {
    yes: said.filter(({ says }) => says === 'Holds').length,
    all: said.length,
    people: new Set(said.map(({ who }) => fold(who))).size,
  };
}

/** Per cent that say yes; undefined while too few people have answered. */
export function strengthOf({ yes, all, people }: Answers): number | undefined {
  return people < fewestAnswers ? undefined : Math.round((100 * yes) / all);
}

/** Does what people said of a definition, since its wording was last asked for, ask for another one? */
export function asksForWording(network: Network, code: string): boolean {
  const asked = network.state.asks.filter((one) => one.kind === 'definition' && one.object === code);
  if (asked.some((one) => !network.state.askAnswers.has(one.id))) return false;
  const since = asked[asked.length - 1]?.on ?? '';
  const strength = strengthOf(saidOf(network, [code], ({ on }) => on > since));
  return strength !== undefined && strength < strengthFloor;
}
