import { kindOf } from '../../local/runtime/host/callKinds';
import { faults } from '../../local/runtime/host/faults';
import { type Command, commands } from './commands';
import { differences } from './compare';
import { edits, type Place } from './edits';
import { inAnyOrder, type Order, unlike } from './meanwhile';
import { eventsOf, healthOf, peopleTabs, type Seen, seen } from './seen';
import { isBetween, lineOf, type Step, type Turn, turnsOf } from './steps';
import { Verdicts } from './verdicts';
import type { Kept, Told, WatchedCall, World } from './world';

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
export interface Made {
  readonly number: number;
  readonly member: string;
  readonly cells: number;
  readonly isHeavy: boolean;
}

/** Courses of events, one after the other: whoever asks for the next one may do something else in between. */
export type Courses = Generator<void, void>;

/** One command on one workbook, to be tried with everything that can go wrong. */
export class Schedules {
  readonly wanted: Wanted;
  readonly broken: Broken[] = [];
  count = 0;
  protected readonly begin: Kept;
  readonly #meanwhile = new Map<string, readonly Order[]>();
  readonly #verdicts: Verdicts;

  /** `all`: every pair of kills, every edit and every other command at every place, which takes an hour. */
  constructor(
    protected readonly trial: World,
    readonly command: Command,
    private readonly all = false,
  ) {
    this.#verdicts = new Verdicts(trial);
    this.begin = this.prepared([command]);
    this.wanted = this.#clean();
  }

  /** Numbers of the calls that read, write, flush, lock or remember something. */
  get heavy(): number[] {
    return this.places.filter(({ isHeavy }) => isHeavy).map(({ number }) => number);
  }

  /** The calls at which something goes wrong. */
  protected get places(): readonly Made[] {
    return this.wanted.calls.filter((call) => this.#isPlace(call));
  }

  /** All of them; of a long script that dresses tabs every fifth of those that only do that. */
  #isPlace({ number, member }: Made): boolean {
    const isLong = (this.wanted?.calls.length ?? 0) > longScript;
    return this.all || !isLong || number % 5 === 0 || !['light', 'setup'].includes(kindOf(member));
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
    if (unseen !== '') this.say([], `the lock is given back before ${unseen} is flushed`);
  }

  /** The service fails before any call, or after its effect. One that only looks has none: before and after are the same. */
  *failures(): Courses {
    for (const { number, member, isHeavy } of this.places)
      for (const kind of isHeavy && !looks(member) ? (['before', 'after'] as const) : (['before'] as const))
        yield this.try([[{ kind, at: number }]]);
  }

  /**
   * Google ends the script after each call that does something, and again while that is taken up. The states come from one
   * run that is kept as it was after each of its calls: what stood then is what a script that ended there leaves.
   */
  *kills(): Courses {
    yield* this.killed([], this.begin, 2);
  }

  /** From a state in which these ends have left it: so many more of them. */
  protected *killed(ends: readonly Turn[], from: Kept, more: number, part = whole<readonly [number, Kept]>): Courses {
    const { trial, command } = this;
    const isFirst = ends.length === 0;
    const act = () => (isFirst ? command.run(trial) : this.again());
    const { states, told } = this.statesOf(from, act, more > 0);
    if (!isFirst) yield this.check(ends, told);
    if (!isFirst && !this.writes) return;
    for (const [turn, [at, state]] of part(states).entries())
      yield* this.killed([...ends, [{ kind: 'kill-after', at }]], state, more - 1, (list) =>
        this.some(list, turn, states.length),
      );
  }

  /** The same request comes a second time while the first is at work. */
  *doubles(): Courses {
    if (this.command.recover) return;
    for (const at of this.heavy) yield this.try([[{ kind: 'double', at }]]);
  }

  /** Somebody sorts, inserts, deletes, renames or types in the very tab. */
  *edits(): Courses {
    if (!this.writes) return;
    const calls = this.wanted.calls.filter(({ isHeavy }) => isHeavy);
    const seen = calls.filter((call, at) => this.#isPlace(call) && !isLastLook(call, calls[at + 1]));
    for (const [turn, { name }] of edits.entries())
      for (const { number } of this.some(seen, turn, edits.length))
        yield this.try([[{ kind: 'edit', name, at: number }]]);
  }

  /**
   * Another command runs between two calls of this one. What has a lock keeps all others of that kind out: there are only
   * two places, before and behind it (locks.test.ts shows that nothing is looked at or written outside of it). What people
   * type is taken care of without a lock, anywhere.
   */
  *others(): Courses {
    if (!this.writes) return;
    const { heavy } = this;
    const partners = commands.filter((other) => fits(this.command, other));
    for (const { name, global } of this.some(partners, spread(this.command.name), 8)) {
      const at = spread(`${this.command.name} ${name}`);
      const isAnywhere = global === 'onEdit' || this.command.global === 'onEdit';
      const places = isAnywhere && this.all ? heavy : [heavy[0]!, heavy[1 + (at % (heavy.length - 1))]!];
      for (const place of new Set(places)) yield this.try([[{ kind: 'with', name, at: place }]]);
    }
  }

  /** Of one of so many lists a part, so that all lists together are not more than is gone through in a minute. */
  protected some<T>(list: readonly T[], turn: number, lists: number): readonly T[] {
    const { calls, again } = this.wanted;
    const most = Math.max(1, Math.round(callsForPairs / Math.max(calls.length, again) / lists));
    const step = this.all ? 1 : Math.ceil(list.length / most);
    return list.filter((_, at) => (at + turn) % step === 0);
  }

  /** Plays one line again, with real faults from the beginning. */
  replay(line: string): void {
    if (line === '') this.locks();
    else this.try(turnsOf(line));
  }

  /** Lets it all happen, takes up what was left, and looks whether it came out as promised. */
  protected try(turns: readonly Turn[]): void {
    const { trial, command } = this;
    const who = turns.flatMap((turn) =>
      isBetween(turn) ? [turn.edit] : turn.flatMap((step) => ('name' in step ? [step.name] : [])),
    );
    const others = who.flatMap((name) => commands.find((other) => other.name === name) ?? []);
    const begin = others.length > 0 ? this.prepared([command, ...others]) : this.begin;
    const orders = who.length > 0 ? this.#orders(who, begin) : [];
    trial.restore(begin);
    let own: Told | undefined;
    const answers = new Map<Command, Told>();
    for (const [at, turn] of turns.entries()) {
      if (isBetween(turn)) this.#does(turn.edit);
      else own = this.#disturbed(turn, () => (at === 0 ? command.run(trial) : this.again()), answers);
    }
    if (who.length === 0) {
      // A menu line that was chosen twice is not chosen a third time.
      const isTwice = turns.some((turn) => !isBetween(turn) && turn.some(({ kind }) => kind === 'double'));
      this.check(turns, isTwice && command.global !== 'rpc' ? undefined : this.again());
      return;
    }
    // Who was told that it was not done tries again; what was typed stands there.
    if (own && (command.recover ? 'refused' in own : !('answer' in own))) command.run(trial);
    for (const [other, told] of answers) if (!('answer' in told)) other.run(trial, second);
    command.recover?.(trial);
    for (const other of others) other.recover?.(trial);
    this.count += 1;
    const why = this.#verdicts.of(who.join(), () => this.#whyUnlike(orders));
    if (why !== undefined) this.say(turns, why);
  }

  /** Others are at work too: it must come out as if one had gone after the other. */
  #whyUnlike(orders: readonly Order[]): string | undefined {
    const found = inAnyOrder(seen(this.trial), this.wanted.before);
    const reasons = orders.map((order) => unlike(found, order));
    if (!reasons.some((reason) => reason.length === 0))
      return reasons.map((reason) => reason.slice(0, 3).join('\n      ')).join('\n    or\n      ');
    const health = healthOf(this.trial);
    return health.kind === 'whole' ? undefined : `the Cycle history is not whole: ${JSON.stringify(health)}`;
  }

  /** What may come of it: others do what they do in their order, and this one before, between or after them. */
  #orders(who: readonly string[], begin: Kept): readonly Order[] {
    const { trial, command } = this;
    const key = who.join();
    const known = this.#meanwhile.get(key);
    if (known) return known;
    const own = () => {
      command.run(trial);
      command.recover?.(trial);
    };
    const others = (names: readonly string[]) => {
      for (const name of names) {
        const other = commands.find((one) => one.name === name);
        other?.run(trial, second);
        other?.recover?.(trial);
        if (!other) this.#does(name);
      }
    };
    const orderOf = (act: () => void) => {
      trial.restore(begin);
      act();
      return inAnyOrder(seen(trial), this.wanted.before);
    };
    const orders = [...who, ''].map((_, place) =>
      orderOf(() => {
        others(who.slice(0, place));
        own();
        others(who.slice(place));
      }),
    );
    // What was typed may be taken up only when the others are through.
    if (command.recover)
      orders.push(
        orderOf(() => {
          command.run(trial);
          others(who);
          command.recover?.(trial);
        }),
      );
    this.#meanwhile.set(key, orders);
    return orders;
  }

  #does(edit: string): void {
    editNamed(edit).does(this.trial, this.place());
  }

  /** Where it is at work: the first cell of people that it changes, else the first idea. */
  protected place(): Place {
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

  /** The calls that it makes where these things happen: another number than otherwise. */
  protected callsWith(steps: readonly Step[]): readonly Made[] {
    const calls: Made[] = [];
    this.trial.restore(this.begin);
    this.#disturbed(
      steps,
      () => this.command.run(this.trial),
      new Map(),
      (call) => calls.push(call),
    );
    return calls;
  }

  /** Runs, and lets things happen at its calls; keeps what other commands were told. */
  #disturbed(
    steps: readonly Step[],
    act: () => Told,
    answers: Map<Command, Told>,
    see: (call: Made) => void = () => undefined,
  ): Told {
    const { trial } = this;
    let own: WatchedCall['execution'] | undefined;
    const watch = (call: WatchedCall) => {
      own ??= call.execution;
      if (call.execution !== own) return;
      if (call.when === 'after') see(madeOf(call));
      for (const step of steps) {
        if (step.at !== call.number) continue;
        if (step.kind !== 'double' && !('name' in step)) faults({ kind: step.kind, at: step.at }).onCall(call);
        else if (call.when === 'after') {
          trial.onCall = undefined;
          this.#between(step, act, answers);
          trial.onCall = watch;
        }
      }
    };
    trial.onCall = watch;
    const told = act();
    trial.onCall = undefined;
    return told;
  }

  #between(step: Step, act: () => Told, answers: Map<Command, Told>): void {
    if (!('name' in step)) act();
    else if (step.kind === 'edit') this.#does(step.name);
    else {
      const other = commandNamed(step.name);
      answers.set(other, other.run(this.trial, second));
    }
  }

  /** As the person would: once more the same, or what else takes it up. */
  protected again(): Told {
    return (this.command.recover ?? this.command.run)(this.trial);
  }

  /** Everything that was promised, once all is quiet. */
  protected check(turns: readonly Turn[], told: Told | undefined): void {
    this.count += 1;
    const why = this.#verdicts.of(JSON.stringify(told), () => this.#whyBroken(told));
    if (why !== undefined) this.say(turns, why);
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

  protected say(turns: readonly Turn[], why: string): void {
    this.broken.push({ recipe: `${this.command.name} | ${lineOf(turns)}`, why });
  }

  protected prepared(needed: readonly Command[]): Kept {
    return this.trial.prepared(needed.map((command) => command.given));
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
      () => this.again(),
      () => {
        again += 1;
      },
    );
    return { told, before, once, twice: seen(trial), calls, again };
  }

  /** Runs once from a state and keeps the states after those of its calls that do something. */
  protected statesOf(from: Kept, act: () => Told, keeps: boolean) {
    const states: (readonly [number, Kept])[] = [];
    this.trial.restore(from);
    const told = this.#watched(act, (call) => {
      if (keeps && call.isHeavy && this.#isPlace(call)) states.push([call.number, this.trial.snapshot()]);
    });
    return { states, told };
  }

  #watched(act: () => Told, see: (call: Made) => void): Told {
    let own: WatchedCall['execution'] | undefined;
    this.trial.onCall = (call) => {
      own ??= call.execution;
      if (call.when === 'after' && call.execution === own) see(madeOf(call));
    };
    const told = act();
    this.trial.onCall = undefined;
    return told;
  }
}

const madeOf = ({ number, member, cells }: WatchedCall): Made => ({
  number,
  member,
  cells,
  isHeavy: kindOf(member) !== 'light',
});

/** More calls than any form makes. */
const longScript = 150;

/** So many calls of the script may be spent on pairs of faults of one command: more for a quick one. */
const callsForPairs = 7000;

const whole = <T>(list: readonly T[]): readonly T[] => list;

/** The form of the other one has a request of its own. */
const second = 'a1b2c3d4-0000-4000-8000-000000000002';

/**
 * The look at the headings right before rows are appended. What somebody does after it and before the write cannot be seen:
 * docs/trust.md says so.
 */
export function isLastLook({ member, cells }: Made, next: Made | undefined): boolean {
  return member === 'Range.getValues' && cells < 50 && next?.member === 'Range.setValues';
}

const looks = (member: string): boolean => ['read', 'propertyGet', 'cacheGet', 'open'].includes(kindOf(member));

/** Two commands can be tried together where one needs nothing, or both the same. */
export function fits(one: Command, other: Command): boolean {
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

/** Cells whose change was announced and neither checked nor finished. */
function openCells(trial: World): string[] {
  const open = new Map<string, number>();
  for (const { event, object, question, seq } of eventsOf(trial)) {
    const cell = `${object} ${question}`;
    if (event === 'cell.set') open.set(cell, seq);
    if (event === 'cell.checked') open.delete(cell);
  }
  return [...open.keys()];
}
