import { googleMembers } from './googleMembers';

/** The one door through which every call of a script passes: it counts, takes time, and lets a test make things fail. */
export interface Hook {
  around<T>(member: string, cells: number, run: () => T): T;
}

let hookOf: (service: Service) => Hook;

/** Every object that a script can hold is one of these. It knows its runtime, and nothing of that shows. */
export abstract class Service {
  readonly #hook: Hook;
  constructor(hook: Hook) {
    this.#hook = hook;
    if (waiting.has(new.target)) openDoors(new.target);
  }
  static {
    hookOf = (service) => service.#hook;
  }
}

/**
 * Classes whose members have not been sent through their hook yet: that is done when the first object of a class is
 * made, since a script uses few of the many there are and each execution begins anew.
 */
const waiting = new Map<unknown, () => void>();

function openDoors(service: unknown): void {
  waiting.get(service)?.();
  waiting.delete(service);
}

const registry: [name: string, members: Record<string, unknown>][] = [];

/** How many cells one call reads or writes: the size that its time grows with. */
export type Cells<T> = (self: T, member: string, args: readonly unknown[]) => number;

const none = () => 0;
// Plain members of objects: they are not calls to Google.
const unmetered = new Set(['constructor', 'toString', 'toJSON', 'valueOf']);

/**
 * Sends every public member of a class through its hook, named as Google names it (`Range.getValues`), and
 * gives it the members that Google has and the laptop has not: they say so. Called once where the class is defined.
 */
export function offered<T extends Service>(
  name: string,
  service: abstract new (...args: never[]) => T,
  cells: Cells<T> = none,
): void {
  const members = service.prototype as unknown as Record<string, unknown>;
  if (!Object.hasOwn(members, 'toString')) members.toString = () => name;
  registry.push([name, members]);
  waiting.set(service, () => putDoors(name, members, cells as Cells<Service>));
}

function putDoors(name: string, members: Record<string, unknown>, cells: Cells<Service>): void {
  const google = googleMembers[name]?.split(' ') ?? [];
  for (const member of new Set([...Object.getOwnPropertyNames(members), ...google])) {
    if (unmetered.has(member)) continue;
    // Also what it inherits: a Paragraph's getText is Google's Paragraph.getText.
    const method = found(members, member);
    if (typeof method === 'function') members[member] = through(`${name}.${member}`, member, method as Method, cells);
    else if (!(member in members)) members[member] = missing(`${name}.${member}`);
  }
}

type Method = (...args: unknown[]) => unknown;
const bare = new WeakMap<object, unknown>();

/** A member of the class or of one it extends, without the door that class put around it. */
function found(members: object, member: string): unknown {
  for (let one = members; one !== Service.prototype && one !== null; one = Object.getPrototypeOf(one)) {
    const own = Object.getOwnPropertyDescriptor(one, member);
    if (own) return typeof own.value === 'function' ? (bare.get(own.value) ?? own.value) : undefined;
  }
  return undefined;
}

function through(name: string, member: string, method: Method, cells: Cells<Service>): Method {
  const door = function (this: Service, ...args: unknown[]): unknown {
    // biome-ignore lint/complexity/noUselessThisAlias: the arrow below runs inside the core
    const self = this;
    try {
      // What gives nothing back gives null at Google.
      return hookOf(self).around(name, cells(self, member, args), () => method.apply(self, args)) ?? null;
    } catch (error) {
      throw ofThisRealm(error);
    }
  };
  bare.set(door, method);
  return door as Method;
}

/** The core lives outside the script's context: what it throws becomes an Error of the script's own. */
function ofThisRealm(error: unknown): unknown {
  if (error instanceof Error || typeof error !== 'object' || error === null || !('message' in error)) return error;
  const mine = new Error(String(error.message));
  if ('name' in error) mine.name = String(error.name);
  return mine;
}

function missing(member: string) {
  return () => {
    throw new Error(`not implemented locally: ${member}`);
  };
}

/** Every class with the members that the laptop offers and those of Google's that it lacks. For the documentation. */
export function offers(): { name: string; members: string[]; lacks: string[] }[] {
  return registry.map(([name, prototype]) => {
    const google = googleMembers[name]?.split(' ') ?? [];
    const isOffered = (member: string) => typeof found(prototype, member) === 'function';
    const own = Object.getOwnPropertyNames(prototype).filter((member) => !unmetered.has(member));
    const members = [...new Set([...own, ...google])].filter(isOffered).sort();
    return { name, members, lacks: google.filter((member) => !isOffered(member)) };
  });
}
