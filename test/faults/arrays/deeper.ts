import { type Command, commands } from '../commands';
import { edits } from '../edits';
import { type Courses, fits, isLastLook, type Made, Schedules } from '../schedules';
import type { Step } from '../steps';
import type { Kept, Told, World } from '../world';
import { isCovered } from './covered';

/**
 * What takes too long through the bundle: everything at every call, and one thing after the other. Where there are more
 * courses of events than time, some are picked, always the same ones.
 */
export class Deeper extends Schedules {
  constructor(trial: World, command: Command) {
    super(trial, command, true);
  }

  /** A failure at any call; another one, or the end, at any call of the next try. */
  override *failures(): Courses {
    yield* super.failures();
    if (!this.writes) return;
    const next = this.heavy.flatMap((at) =>
      (['before', 'after', 'kill-after'] as const).map((kind): Step => ({ kind, at })),
    );
    for (const at of this.writing)
      for (const step of picked(next, 24, `${this.command.name} ${at}`))
        yield this.try([[{ kind: 'after', at }], [step]]);
  }

  /** The end, the end again while that is taken up, and once more; then somebody changes the tab before it is taken up. */
  override *kills(): Courses {
    yield* this.killed([], this.begin, 3);
    if (!this.writes) return;
    for (const at of this.writing)
      for (const { name } of edits) yield this.try([[{ kind: 'kill-after', at }], { edit: name }]);
  }

  /** The same request comes at any call, and the first one is ended at a later one. */
  override *doubles(): Courses {
    if (this.command.recover) return;
    const { calls } = this.wanted;
    for (const { number: at } of calls) yield this.try([[{ kind: 'double', at }]]);
    if (!this.writes) return;
    for (const at of this.heavy)
      for (const end of this.writing.filter((one) => one >= at))
        yield this.try([
          [
            { kind: 'double', at },
            { kind: 'kill-after', at: end },
          ],
        ]);
  }

  /**
   * Every edit at every call; and another one after it, as long as nothing is written. What two people do to one tab while
   * rows are written and cells are given back, all in a few tenths of a second, is not promised.
   */
  override *edits(): Courses {
    if (!this.writes) return;
    const { calls } = this.wanted;
    const seen = calls.filter((_, at) => !isUnseen(calls, at));
    for (const { name } of edits) for (const { number: at } of seen) yield this.try([[{ kind: 'edit', name, at }]]);
    const heavy = seen.filter(({ isHeavy }) => isHeavy);
    for (const { name } of edits)
      for (const { number } of picked(heavy, this.#share(5), `${this.command.name} ${name}`))
        yield* this.#editsAfter({ kind: 'edit', name, at: number });
  }

  *#editsAfter(first: Step): Courses {
    const calls = this.callsWith([first]);
    const write = calls.findIndex(({ member }) => /\.(set\w*|clear\w*|append\w*)$/.test(member));
    const later = calls.slice(0, write).filter(({ number, isHeavy }) => isHeavy && number >= first.at);
    for (const { name } of edits)
      for (const { number } of picked(later, 2, `${this.command.name} ${JSON.stringify(first)} ${name}`))
        yield this.try([[first, { kind: 'edit', name, at: number }]]);
  }

  /** More of what is quickly gone through. */
  #share(usual: number): number {
    return Math.max(1, Math.round((usual * usualCalls) / this.wanted.calls.length));
  }

  /** Every other command at any call. */
  override *others(): Courses {
    if (!this.writes) return;
    const anywhere = this.wanted.calls.map(({ number }) => number);
    const seen = this.wanted.calls.filter((_, at) => !isUnseen(this.wanted.calls, at)).map(({ number }) => number);
    for (const other of commands.filter((one) => isCovered(one) && fits(this.command, one)))
      for (const at of picked(
        other.global === 'onEdit' ? seen : anywhere,
        this.#share(40),
        `${this.command.name} ${other.name}`,
      ))
        yield this.try([[{ kind: 'with', name: other.name, at }]]);
  }

  /** Numbers of the calls after which something else stands in the workbook. */
  get writing(): number[] {
    return this.wanted.calls
      .filter(({ member }) => /\.(set\w*|clear\w*|append\w*|insert\w*|delete\w*)$/.test(member))
      .map(({ number }) => number);
  }

  /** Ends that leave the same behind are one. */
  protected override statesOf(from: Kept, act: () => Told, keeps: boolean) {
    const { states, told } = super.statesOf(from, act, keeps);
    return { told, states: states.filter(([, state], at) => state !== (at === 0 ? undefined : states[at - 1]![1])) };
  }
}

/** A command of middling length. */
const usualCalls = 75;

/** From the last look before rows are appended up to their write nobody's edit can be seen: isLastLook. */
function isUnseen(calls: readonly Made[], at: number): boolean {
  const look = calls.map(({ member }) => member).lastIndexOf('Range.getValues', at);
  const write = calls.findIndex(({ isHeavy }, place) => place > look && isHeavy);
  return look >= 0 && at < write && isLastLook(calls[look]!, calls[write]);
}

/** So many of a list, by a number that follows from a text: no order, and always the same. */
function picked<T>(list: readonly T[], most: number, seed: string): readonly T[] {
  if (list.length <= most) return list;
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7);
  const left = [...list];
  return Array.from({ length: most }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0]!;
  });
}
