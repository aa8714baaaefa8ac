import { idOf } from '../generator/cells';
import type { Story } from '../generator/story';
import { fullName, regions, valleys } from './regions';

type Told = Pick<
  Story,
  'persons' | 'hosts' | 'ideas' | 'trials' | 'products' | 'shares' | 'plan' | 'reviewing' | 'voices'
>;

/** How many of each id one valley uses up. */
const idsUsed: Readonly<Record<string, number>> = { I: 30, T: 75, K: 12, H: 16, C: 9, S: 0 };

/** The same story, told of another valley: its schools, people and ids, some weeks later in a longer calendar. */
export function relabel(story: Story, region: number, weeksLater: number): Told {
  const { persons, hosts, ideas, trials, products, shares, plan, reviewing, voices } = story;
  const rewrite = rewriter(story, region);
  const told = rewrite({ persons, hosts, ideas, trials, products, shares, plan, reviewing, voices });
  return {
    ...told,
    ideas: told.ideas.map((idea) => ({
      ...idea,
      path: idea.path.replace(/\d+/g, (week) => String(Number(week) + weeksLater)),
    })),
  };
}

/** Rewrites every text in a value, and the names of its fields where they are names of people. */
function rewriter({ ideas, products, persons, teams }: Story, region: number): <T>(value: T) => T {
  const names = new Map<string, string>([
    ...[...ideas, ...products].map(({ title }) => [title, `${title}, ${valleys[region]}`] as const),
    ...teams.map(({ name }, place) => [name, regions[region]![place]!] as const),
    ...persons.map(({ name }, place) => [name, fullName(name, place, region)] as const),
  ]);
  const word = new RegExp(`(?<!\\w)(?:${[...names.keys()].map(escaped).join('|')})(?!\\w)`, 'g');
  const text = (written: string): string =>
    mailed(written, persons, names) ??
    written
      .replace(word, (name) => names.get(name)!)
      .replace(/(?<![\w-])([ITKHCS])-(\d+)(?!\w)/g, (_, prefix: string, number: string) =>
        idOf(prefix, Number(number) + region * idsUsed[prefix]!, number.length),
      );
  const value = (one: unknown): unknown => {
    if (typeof one === 'string') return text(one);
    if (Array.isArray(one)) return one.map(value);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([field, inner]) => [names.get(field) ?? field, value(inner)]));
  };
  return <T>(one: T) => value(one) as T; // the same shape with other words in it
}

/** `amara@riverbend.example` → `amara.alvarez@valley.example` */
function mailed(written: string, persons: Story['persons'], names: ReadonlyMap<string, string>): string | undefined {
  const person = written === '' ? undefined : persons.find(({ email }) => email === written);
  return person && `${names.get(person.name)!.toLowerCase().replace(' ', '.')}@valley.example`;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
