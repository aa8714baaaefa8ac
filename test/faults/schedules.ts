import { kindOf } from '../../local/runtime/host/callKinds';
import type { Execution } from '../../local/runtime/host/execution';
import { type FaultKind, faults } from '../../local/runtime/host/faults';
import type { Snapshot } from '../../local/runtime/host/runtime';
import { type Command, commands } from './commands';
import { differences } from './compare';
import { edits, type Place } from './edits';
import { inAnyOrder, type Order, unlike } from './meanwhile';
import { eventsOf, healthOf, peopleTabs, type Seen, seen } from './seen';
import type { Told, Trial } from './trial';

/** A course of events that broke a promise, as one line that can be played again, and how. */
export interface Broken {
  readonly recipe: string;
  readonly why: string;
}

/** What comes of a command when nothing goes wrong: done once, and done twice by somebody who was not sure. */
interface Wanted {
  readonly told: Told;
  readonly before: Seen;
  readonly once: Seen;
  readonly twice: Seen;
  readonly calls: readonly Made[];
  /** Calls that it takes to take it up again. */
  readonly again: number;
}

/** A call of the script, counted from 1; heavy ones read, write, flush, lock or remember something. */
interface Made {
  readonly number: number;
  readonly member: string;
  readonly cells: number;
  readonly isHeavy: boolean;
}

/** Something that happens at one call of an execution. */
type Step =
  | { readonly kind: FaultKind | 'double'; readonly at: number }
  | { readonly kind: 'edit' | 'with'; readonly name: string; readonly at: number };

/** One command on one workbook, to be tried with everything that can go wrong. */
export class Schedules {
  readonly wanted: Wanted;
  readonly broken: Broken[] = [];
  count = 0;
  readonly #begin: Snapshot;
  readonly #meanwhile = new Map<string, readonly Order[]>();

  /** `all`: every pair of kills, every edit and every other command at every place, which takes an hour. */
  constructor(
    private readonly trial: Trial,
    readonly command: Command,
    private readonly all = false,
  ) {
    this.#begin = this.#prepared([command]);
    this.wanted = this.#clean();
  }

  /** Numbers of the calls that read, write, flush, lock or remember something. */
  get heavy(): number[] {
    return this.wanted.calls.filter(({ isHeavy }) => isHeavy).map(({ number }) => number);
  }

  /** Does it leave anything behind? */
  get writes(): boolean {
    return JSON.stringify(this.wanted.once) !== JSON.stringify(this.wanted.before);
  }

  /** The lock keeps others out as long as something is written that they could not see yet: a write waits for a flush. */
  locks(): void {
    let isHeld = false;
    let unseen = '';
    for (const { member } of this.wanted.calls) {
      const kind = kindOf(member);
      if (member === 'Lock.tryLock') isHeld = true;
      else if (kind === 'flush') unseen = '';
      else if (kind === 'write' && isHeld) unseen = member;
      if (member === 'Lock.releaseLock') break;
    }
    this.count += 1;
    if (unseen !== '') this.#say([], `the lock is given back before ${unseen} is flushed`);
  }

  /** The service fails before any call, or after its effect. One that only looks has none: before and after are the same. */
  failures(): void {
    for (const { number, member, isHeavy } of this.wanted.calls)
      for (const kind of isHeavy && !looks(member) ? (['before', 'after'] as const) : (['before'] as const))
        this.#try([{ kind, at: number }]);
  }

  /**
   * Google ends the script after each call that does something, and again while that is taken up. The states come from one
   * run that is kept as it was after each of its calls: what stood then is what a script that ended there leaves.
   */
  kills(): void {
    const { trial } = this;
    const states = this.#statesOf(this.#begin, () => this.command.run(trial));
    for (const [turn, [at, state]] of states.entries()) {
      const again = this.#statesOf(state, () => this.#again());
      this.#check([{ kind: 'kill-after', at }]);
      if (!this.writes) continue;
      for (const [next, between] of this.#some(again, turn, states.length)) {
        trial.restore(between);
        this.#check(
          [
            { kind: 'kill-after', at },
            { kind: 'kill-after', at: next },
          ],
          this.#again(),
        );
      }
    }
  }

  /** The same request comes a second time while the first is at work. */
  doubles(): void {
    if (this.command.recover) return;
    for (const at of this.heavy) this.#try([{ kind: 'double', at }]);
  }

  /** Somebody sorts, inserts, deletes, renames or types in the very tab. */
  edits(): void {
    if (!this.writes) return;
    const calls = this.wanted.calls.filter(({ isHeavy }) => isHeavy);
    const seen = calls.filter((call, at) => !isLastLook(call, calls[at + 1]));
    for (const [turn, { name }] of edits.entries())
      for (const { number } of this.#some(seen, turn, edits.length)) this.#try([{ kind: 'edit', name, at: number }]);
  }

  /**
   * Another command runs between two calls of this one. What has a lock keeps all others of that kind out: there are only
   * two places, before and behind it (locks.test.ts shows that nothing is looked at or written outside of it). What people
   * type is taken care of without a lock, anywhere.
   */
  others(): void {
    if (!this.writes) return;
    const { heavy } = this;
    const partners = commands.filter((other) => fits(this.command, other));
    for (const { name, global } of this.#some(partners, spread(this.command.name), 8)) {
      const at = spread(`${this.command.name} ${name}`);
      const isAnywhere = global === 'onEdit' || this.command.global === 'onEdit';
      const places = isAnywhere && this.all ? heavy : [heavy[0]!, heavy[1 + (at % (heavy.length - 1))]!];
      for (const place of new Set(places)) this.#try([{ kind: 'with', name, at: place }]);
    }
  }

  /** Of one of so many lists a part, so that all lists together are not more than is gone through in a minute. */
  #some<T>(list: readonly T[], turn: number, lists: number): readonly T[] {
    const { calls, again } = this.wanted;
    const most = Math.max(1, Math.round(callsForPairs / Math.max(calls.length, again) / lists));
    const step = this.all ? 1 : Math.ceil(list.length / most);
    return list.filter((_, at) => (at + turn) % step === 0);
  }

  /** Plays one line again, with real faults from the beginning. */
  replay(line: string): void {
    if (line === '') this.locks();
    else this.#try(line.split(' then ').map(stepOf));
  }

  #try(steps: readonly Step[]): void {
    const [first] = steps;
    if (first?.kind === 'edit' || first?.kind === 'with') {
      this.#tryMeanwhile(first);
      return;
    }
    const { trial } = this;
    trial.restore(this.#begin);
    for (const [turn, step] of steps.entries()) {
      const act = () => (turn === 0 ? this.command.run(trial) : this.#again());
      if (step.kind === 'double') this.#at(step.at, act, act);
      else if (step.kind !== 'edit' && step.kind !== 'with') this.#disturbed(step.kind, step.at, act);
    }
    this.#check(steps, this.#again());
  }

  /** Two are at work: it must come out as if one had gone after the other. */
  #tryMeanwhile(step: Step & { kind: 'edit' | 'with' }): void {
    const { trial, command } = this;
    const other = step.kind === 'with' ? commandNamed(step.name) : undefined;
    const begin = other ? this.#prepared([command, other]) : this.#begin;
    const wanted = this.#orders(step, begin);
    let others: Told | undefined;
    trial.restore(begin);
    const own = this.#at(
      step.at,
      () => command.run(trial),
      () => {
        if (other) others = other.run(trial, second);
        else editNamed(step.name).does(trial, this.#place());
      },
    );
    // Who was told that it was not done tries again.
    if (!('answer' in own)) command.run(trial);
    if (other && others && !('answer' in others)) other.run(trial, second);
    command.recover?.(trial);
    other?.recover?.(trial);
    this.count += 1;
    const found = inAnyOrder(seen(trial), this.wanted.before);
    const reasons = wanted.map((order) => unlike(found, order));
    const isFine = reasons.some((reason) => reason.length === 0);
    const health = healthOf(trial);
    if (!isFine)
      this.#say([step], reasons.map((reason) => reason.slice(0, 3).join('\n      ')).join('\n    or\n      '));
    else if (health.kind !== 'whole') this.#say([step], `the Cycle history is not whole: ${JSON.stringify(health)}`);
  }

  /** What may come of it: this one first, or the other. */
  #orders(step: Step & { kind: 'edit' | 'with' }, begin: Snapshot): readonly Order[] {
    const { trial, command } = this;
    const key = `${step.kind} ${step.name}`;
    const known = this.#meanwhile.get(key);
    if (known) return known;
    const other = step.kind === 'with' ? commandNamed(step.name) : undefined;
    const own = () => {
      command.run(trial);
      command.recover?.(trial);
    };
    const others = () => {
      other?.run(trial, second);
      other?.recover?.(trial);
      if (!other) editNamed(step.name).does(trial, this.#place());
    };
    const orders = [
      [own, others],
      [others, own],
    ].map((acts) => {
      trial.restore(begin);
      for (const act of acts) act();
      return inAnyOrder(seen(trial), this.wanted.before);
    });
    this.#meanwhile.set(key, orders);
    return orders;
  }

  /** Where it is at work: the first cell of people that it changes, else the first idea. */
  #place(): Place {
    const { before, once } = this.wanted;
    for (const tab of peopleTabs) {
      const [was = [], is = []] = [before.tabs[tab], once.tabs[tab]];
      const row = is.findIndex((line, at) => line !== was[at]);
      if (row < 1) continue;
      const [old, now] = [was[row] ?? '[]', is[row]!].map((line) => JSON.parse(line) as unknown[]);
      return { tab, row, column: now!.findIndex((cell, at) => cell !== (old![at] ?? '')) };
    }
    return { tab: 'Ideas', row: 2, column: 1 };
  }

  /** Runs, and lets something happen between two of its calls. */
  #at(at: number, act: () => Told, happens: () => unknown): Told {
    const { trial } = this;
    let own: Execution | undefined;
    trial.onCall = ({ execution, number, when }) => {
      own ??= execution;
      if (execution !== own || number !== at || when !== 'after') return;
      trial.onCall = undefined;
      happens();
    };
    const told = act();
    trial.onCall = undefined;
    return told;
  }

  #disturbed(kind: FaultKind, at: number, act: () => Told): void {
    this.trial.onCall = faults({ kind, at }).onCall;
    act();
    this.trial.onCall = undefined;
  }

  /** As the person would: once more the same, or what else takes it up. */
  #again(): Told {
    return (this.command.recover ?? this.command.run)(this.trial);
  }

  /** Everything that was promised, once all is quiet. */
  #check(steps: readonly Step[], told?: Told): void {
    this.count += 1;
    const why = this.#whyBroken(told);
    if (why !== undefined) this.#say(steps, why);
  }

  #whyBroken(told: Told | undefined): string | undefined {
    const { trial, command, wanted } = this;
    const health = healthOf(trial);
    if (health.kind !== 'whole') return `the Cycle history is not whole: ${JSON.stringify(health)}`;
    const open = openCells(trial);
    if (open.length > 0) return `cells were announced and not checked: ${open.join(', ')}`;
    const found = seen(trial);
    const once = differences(found, wanted.once, command);
    if (once.length > 0 && differences(found, wanted.twice, command).length > 0) return once.slice(0, 4).join('\n    ');
    if (told && command.global === 'rpc' && JSON.stringify(told) !== JSON.stringify(wanted.told))
      return `answered ${JSON.stringify(told).slice(0, 300)}`;
    return undefined;
  }

  #say(steps: readonly Step[], why: string): void {
    this.broken.push({ recipe: `${this.command.name} | ${steps.map(lineOf).join(' then ')}`, why });
  }

  #prepared(needed: readonly Command[]): Snapshot {
    const { trial } = this;
    trial.onCall = undefined;
    trial.restore(trial.start);
    for (const given of new Set(needed.map((command) => command.given))) given(trial);
    return trial.settled();
  }

  #clean(): Wanted {
    const { trial, command } = this;
    const before = seen(trial);
    const calls: Made[] = [];
    const told = this.#watched(
      () => command.run(trial),
      (call) => calls.push(call),
    );
    if ('failed' in told) throw new Error(`${command.name} fails by itself: ${told.failed}`);
    command.recover?.(trial);
    const once = seen(trial);
    let again = 0;
    this.#watched(
      () => this.#again(),
      () => {
        again += 1;
      },
    );
    return { told, before, once, twice: seen(trial), calls, again };
  }

  /** Runs once from a state and keeps the state after each of its calls that does something. */
  #statesOf(from: Snapshot, act: () => Told): (readonly [number, Snapshot])[] {
    const states: (readonly [number, Snapshot])[] = [];
    this.trial.restore(from);
    this.#watched(act, ({ number, isHeavy }) => {
      if (isHeavy) states.push([number, this.trial.runtime.snapshot()]);
    });
    return states;
  }

  #watched(act: () => Told, see: (call: Made) => void): Told {
    let own: Execution | undefined;
    this.trial.onCall = ({ execution, number, member, cells, when }) => {
      own ??= execution;
      if (when === 'after' && execution === own) see({ number, member, cells, isHeavy: kindOf(member) !== 'light' });
    };
    const told = act();
    this.trial.onCall = undefined;
    return told;
  }
}

/** So many calls of the script may be spent on pairs of faults of one command: more for a quick one. */
const callsForPairs = 7000;

/** The form of the other one has a request of its own. */
const second = 'a1b2c3d4-0000-4000-8000-000000000002';

/**
 * The look at the headings right before rows are appended. What somebody does after it and before the write cannot be seen:
 * docs/trust.md says so.
 */
function isLastLook({ member, cells }: Made, next: Made | undefined): boolean {
  return member === 'Range.getValues' && cells < 50 && next?.member === 'Range.setValues';
}

const looks = (member: string): boolean => ['read', 'propertyGet', 'cacheGet', 'open'].includes(kindOf(member));

/** Two commands can be tried together where one needs nothing, or both the same. */
function fits(one: Command, other: Command): boolean {
  const isFree = ({ given }: Command) => given.name === 'nothing';
  return !other.onlyLooks && (one.given === other.given || isFree(one) || isFree(other));
}

/** A number from a text, so that every pair meets another call. */
const spread = (text: string): number => [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7);

const commandNamed = (name: string): Command => found(commands, name);
const editNamed = (name: string) => found(edits, name);

function found<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const one = list.find((item) => item.name === name);
  if (!one) throw new Error(`There is nothing called ${name}. There is: ${list.map((item) => item.name).join(', ')}.`);
  return one;
}

const lineOf = (step: Step): string => `${'name' in step ? `${step.kind} ${step.name}` : step.kind}@${step.at}`;

function stepOf(line: string): Step {
  const [, what = '', at = ''] = /^(.+)@(\d+)$/.exec(line.trim()) ?? [];
  const named = /^(edit|with) (.+)$/.exec(what);
  if (named) return { kind: named[1] as 'edit' | 'with', name: named[2]!, at: Number(at) };
  const kind = (['before', 'after', 'kill-before', 'kill-after', 'double'] as const).find((one) => one === what);
  if (!kind) throw new Error(`${line} is no step of a recipe: write kill-after@7, or edit sort A to Z@12.`);
  return { kind, at: Number(at) };
}

/** Cells whose change was announced and neither checked nor finished. */
function openCells(trial: Trial): string[] {
  const open = new Map<string, number>();
  for (const { event, object, question, seq } of eventsOf(trial)) {
    const cell = `${object} ${question}`;
    if (event === 'cell.set') open.set(cell, seq);
    if (event === 'cell.checked') open.delete(cell);
  }
  return [...open.keys()];
}
