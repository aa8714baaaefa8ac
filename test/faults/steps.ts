import type { FaultKind } from '../../local/runtime/host/faults';

/** Something that happens at one call of an execution, counted from 1. */
export type Step =
  | { readonly kind: FaultKind | 'double'; readonly at: number }
  | { readonly kind: 'edit' | 'with'; readonly name: string; readonly at: number };

/** All that happens in one execution, or what somebody does to the tab before the next one. */
export type Turn = readonly Step[] | { readonly edit: string };

export const isBetween = (turn: Turn): turn is { readonly edit: string } => 'edit' in turn;

/** `edit sort A to Z@12 and kill-after@40 then kill-after@7`. */
export const lineOf = (turns: readonly Turn[]): string =>
  turns.map((turn) => (isBetween(turn) ? `edit ${turn.edit}` : turn.map(textOf).join(' and '))).join(' then ');

const textOf = (step: Step): string => `${'name' in step ? `${step.kind} ${step.name}` : step.kind}@${step.at}`;

/** Reads such a line back. */
export const turnsOf = (line: string): Turn[] =>
  line.split(' then ').map((text) => {
    const between = /^edit ([^@]+)$/.exec(text.trim());
    return between ? { edit: between[1]! } : text.split(' and ').map(stepOf);
  });

function stepOf(line: string): Step {
  const [, what = '', at = ''] = /^(.+)@(\d+)$/.exec(line.trim()) ?? [];
  const named = /^(edit|with) (.+)$/.exec(what);
  if (named) return { kind: named[1] as 'edit' | 'with', name: named[2]!, at: Number(at) };
  const kind = (['before', 'after', 'kill-before', 'kill-after', 'double'] as const).find((one) => one === what);
  if (!kind) throw new Error(`${line} is no step of a recipe: write kill-after@7, or edit sort A to Z@12.`);
  return { kind, at: Number(at) };
}
