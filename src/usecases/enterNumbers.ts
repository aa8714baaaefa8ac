import type { Fact } from '../domain/event';
import { fact } from '../domain/facts';
import type { MeasureDefinition } from '../domain/numbers/measure';
import { typeOf } from '../domain/numbers/measure';
import { groupInWords, type TeamLine } from '../domain/numbers/teamLines';

/** One line of the form, as it was sent: undefined where the box was left empty. */
export interface EnteredLine {
  readonly period: string;
  readonly measure: string;
  readonly group: string;
  readonly number?: number | undefined;
  readonly outOf?: number | undefined;
}

/** What is to be written, line by line, and what to tell the person. */
export interface Entry {
  /** Lines of which something changed, with the row they belong to. */
  readonly changed: readonly {
    readonly line: TeamLine;
    readonly number?: number | undefined;
    readonly outOf?: number | undefined;
  }[];
  readonly facts: readonly Fact[];
  readonly say: string;
  /** Lines that need a look, in words: saved, but not counted as they stand. */
  readonly look: readonly {
    readonly measure: string;
    readonly group: string;
    readonly period: string;
    readonly message: string;
  }[];
}

/** Puts a team's numbers into the rows that were prepared for it. A box left empty changes nothing: blank is not zero. */
export function enterNumbers(lines: readonly TeamLine[], entered: readonly EnteredLine[], team: string): Entry {
  const meant = entered.flatMap((one) => {
    const line = lines.find(
      ({ measure, group, period }) => measure.code === one.measure && group === one.group && period === one.period,
    );
    return line ? [{ line, number: one.number, outOf: one.outOf }] : [];
  });
  const differs = (now: number | undefined, then: number | undefined) => now !== undefined && now !== then;
  const changed = meant.filter(({ line, number, outOf }) => differs(number, line.number) || differs(outOf, line.outOf));
  const look = meant.flatMap(({ line, number = line.number, outOf = line.outOf }) => {
    const message = concern(line.measure, number, outOf);
    return message === undefined
      ? []
      : [{ measure: line.measure.code, group: line.group, period: line.period, message }];
  });
  const say = sentence(changed.length, look.length);
  return {
    changed,
    look,
    facts: changed.length === 0 ? [] : [fact('numbers.entered', { object: team, answer: say })],
    say,
  };
}

/** Said while there is still somebody there who knows; the number is saved all the same. */
function concern(
  measure: MeasureDefinition,
  number: number | undefined,
  outOf: number | undefined,
): string | undefined {
  if (number !== undefined && outOf !== undefined && typeOf(measure) === 'Proportion' && number > outOf)
    return `More than out of: ${number} of ${outOf}. It is saved; it counts once one of the two is right.`;
  if ((number ?? 0) < 0 || (outOf ?? 0) < 0) return 'Below zero. It is saved; it counts once it is right.';
  return undefined;
}

function sentence(changed: number, look: number): string {
  if (changed === 0) return 'Nothing new to save.';
  const lines = changed === 1 ? '1 line is saved' : `${changed} lines are saved`;
  return look === 0 ? `${lines}.` : `${lines}, ${look} to look at.`;
}

/** `Math work turned in on time, Multilingual`: how a line is called on screen. */
export const lineName = ({ measure, group }: TeamLine): string =>
  group === 'All' ? measure.name : `${measure.name}, ${groupInWords(group)}`;
