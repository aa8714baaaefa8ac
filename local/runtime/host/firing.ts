import type { TriggerEvent } from '../services/events';
import { clockFields } from './clockFields';
import type { ExecutionOptions } from './execution';
import type { TriggerRecord } from './hostCore';
import type { Outcome } from './outcome';
import type { Runner } from './runner';
import { nextTime } from './schedule';
import type { Shop } from './shop';
import { remaining } from './usage';

/** Fires what edits, openings and the clock set off. */
export class Firing {
  /** Simple triggers that the script has not. */
  readonly #absent = new Set<string>();

  constructor(
    private readonly shop: Shop,
    private readonly runner: Runner,
    private readonly person: () => string,
  ) {}

  all(): TriggerRecord[] {
    const { gate, state } = this.shop;
    gate.enter();
    gate.leave();
    return [...state.triggers.value];
  }

  /** onOpen or onEdit, at once and without rights; nothing happens where the script has no such function. */
  simple(name: string, event: TriggerEvent): Outcome[] {
    if (!this.runner.hasScript || this.#absent.has(name)) return [];
    const options: ExecutionOptions = { name, kind: 'simple', person: this.person(), activeUser: '', hasUi: true };
    const outcome = this.runner.run(options, ({ realm }) => {
      if (realm.has(name)) return realm.trigger(name, JSON.stringify(event));
      this.#absent.add(name);
      return { isDone: true };
    });
    return this.#absent.has(name) ? [] : [outcome];
  }

  /** Triggers of a kind that were installed for the workbook, each as its creator. */
  installed(kind: TriggerRecord['event'], event: (id: string, seen: string) => TriggerEvent): Outcome[] {
    return this.all()
      .filter((trigger) => trigger.event === kind && trigger.sourceId === this.shop.book)
      .map((trigger) => this.#atEdit(trigger, event(trigger.id, seen(this.person(), trigger.owner))));
  }

  /** Now, by the trigger's id or by the function it runs. */
  one(name: string): Outcome {
    const found = this.all().find(({ id, handler }) => id === name || handler === name);
    if (!found) throw new Error(`There is no trigger ${name}.`);
    if (found.event === 'CLOCK') return this.#atTime(found);
    if (found.event !== 'ON_OPEN') throw new Error(`${name} fires at an edit, not by itself.`);
    return this.#atEdit(found, { kind: 'open', user: '' });
  }

  /** Lets time pass up to `end`, firing on the way whatever falls due. */
  until(end: number): Outcome[] {
    const { clock } = this.shop;
    const outcomes: Outcome[] = [];
    for (let due = this.#due(end); due?.next !== undefined; due = this.#due(end)) {
      if (due.next > clock.now()) clock.set(due.next);
      outcomes.push(this.#atTime(due));
    }
    if (clock.now() < end) clock.set(end);
    return outcomes;
  }

  #due(end: number): TriggerRecord | undefined {
    return this.all()
      .filter(({ next }) => next !== undefined && next <= end)
      .sort((a, b) => (a.next ?? 0) - (b.next ?? 0))[0];
  }

  #atEdit(trigger: TriggerRecord, event: TriggerEvent): Outcome {
    return this.#fire(trigger, { activeUser: seen(this.person(), trigger.owner), hasUi: true }, event);
  }

  #atTime(trigger: TriggerRecord): Outcome {
    this.#reschedule(trigger);
    const { zone, clock } = this.shop;
    const fields = clockFields(clock.now(), zone);
    const event: TriggerEvent = { kind: 'clock', triggerUid: trigger.id, fields, timezone: zone };
    return this.#fire(trigger, { activeUser: trigger.owner, hasUi: false }, event);
  }

  #fire(
    { handler, owner }: TriggerRecord,
    who: Pick<ExecutionOptions, 'activeUser' | 'hasUi'>,
    event: TriggerEvent,
  ): Outcome {
    return this.runner.run({ name: handler, kind: 'trigger', person: owner, ...who }, ({ realm }, execution) => {
      const { state, clock } = this.shop;
      if (remaining(state.usage, 'triggerTime', owner, clock.now()) <= 0) {
        throw execution.kill('Service using too much computer time for one day');
      }
      return realm.trigger(handler, JSON.stringify(event));
    });
  }

  /** A trigger that fires once stays on the list, as at Google, but is not due any more. */
  #reschedule({ id, clock: schedule, next: was }: TriggerRecord): void {
    const { gate, state, clock, zone } = this.shop;
    gate.enter();
    const kept = state.triggers.touch().find((trigger) => trigger.id === id);
    const next = schedule && nextTime(schedule, Math.max(clock.now(), was ?? 0), zone, true);
    if (kept) {
      if (next === undefined) delete kept.next;
      else kept.next = next;
    }
    gate.leave();
  }
}

/** Whom another person's trigger sees at the keyboard: colleagues of one domain see each other, others see nobody. */
function seen(person: string, owner: string): string {
  const domain = (email: string) => email.replace(/.*@/, '');
  const isOpen = /^(gmail|googlemail)\.com$/.test(domain(person));
  return person === owner || (domain(person) === domain(owner) && !isOpen) ? person : '';
}
