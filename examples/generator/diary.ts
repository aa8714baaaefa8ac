import type { By, Fact } from '../../src/domain/event';
import type { SampleEvent } from '../network';
import { stream, uuid } from './random';

/** What the diary has to know of a person to say who acted. */
export interface Actor {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly team: string;
  readonly groups: readonly string[];
}

const byPower = ['Community', 'Member', 'Broker', 'Leader', 'Admin'];

/** Writes the events of a sample: the same command, on the same day, always gets the same minute and request. */
export class Diary {
  readonly #seed: string;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #hosts: Readonly<Record<string, string>>;

  /** `hosts`: at whose keyboard a person without an account sits. */
  constructor(seed: string, actors: readonly Actor[], hosts: Readonly<Record<string, string>>) {
    this.#seed = seed;
    this.#hosts = hosts;
    this.#actors = new Map(actors.map((actor) => [actor.name, actor]));
  }

  /** Somebody signed in with their account, or, without one, picked from the list at the keyboard of their host. */
  by(name: string): By {
    const actor = this.#actor(name);
    if (actor.email !== '') return { ...this.#who(actor), knownBy: 'account', through: actor.email };
    return { ...this.#who(actor), knownBy: 'chosen', through: this.#actor(this.#hosts[name] ?? name).email };
  }

  /** Somebody named in a row that was typed into a cell. */
  typed(name: string): By {
    return { ...this.#who(this.#actor(name)), knownBy: 'typed', through: '' };
  }

  /** Somebody who answered with names off: only the role is kept. */
  nameless(role: string): By {
    return { who: '', knownBy: 'account', through: '', role, group: '' };
  }

  /** One command: its facts share the moment and the request. The minute is drawn from `day`, `hour` and `about`. */
  command(day: string, hour: number, about: string, by: By, facts: readonly Fact[]): SampleEvent[] {
    const draw = stream(`${this.#seed}|history|${day}|${hour}|${about}|${by.who}`);
    const two = (n: number) => String(n).padStart(2, '0');
    const when = `${day}T${two(hour)}:${two(draw(60))}:${two(draw(60))}`;
    // A row that was typed into a cell belongs to no command.
    const request = by.knownBy === 'typed' ? '' : uuid(draw);
    return facts.map((fact) => filled({ when, ...by, request, ...fact }));
  }

  #who({ name, roles, team, groups }: Actor): Pick<By, 'who' | 'role' | 'group'> {
    const role = byPower.filter((one) => roles.includes(one)).at(-1) ?? '';
    return { who: name, role, group: team === '' ? (groups[0] ?? '') : team };
  }

  #actor(name: string): Actor {
    const actor = this.#actors.get(name);
    if (!actor) throw new Error(`Nobody is called ${name}.`);
    return actor;
  }
}

/** In the order in which things happened; what happened in the same second keeps the order in which it was told. */
export function inOrder(events: readonly SampleEvent[]): SampleEvent[] {
  return events
    .map((event, place) => ({ event, place }))
    .sort((a, b) => (a.event.when < b.event.when ? -1 : a.event.when > b.event.when ? 1 : a.place - b.place))
    .map(({ event }) => event);
}

/** Leaves blank fields out, so that an event says only what it says. */
function filled(event: By & Fact & { readonly when: string; readonly request: string }): SampleEvent {
  const said = Object.entries(event).filter(
    ([field, value]) =>
      field === 'when' ||
      field === 'who' ||
      field === 'knownBy' ||
      field === 'event' ||
      !(value === '' || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)),
  );
  return Object.fromEntries(said) as unknown as SampleEvent; // `when`, `who`, `knownBy` and `event` are always kept
}
