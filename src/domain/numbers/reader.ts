import { cut } from '../cut';
import { match } from '../names';
import { all, type Directory } from './measure';

/** What a typed name stands for: the name meant (if any), and what to say about it (if anything). */
export interface Meant {
  readonly name: string | undefined;
  readonly say: string | undefined;
}

/** Reads the names in Data's cells; each distinct text is looked at once, however many rows hold it. */
export interface NameReader {
  team(text: string): Meant;
  measure(text: string): Meant;
  group(text: string): Meant;
}

export function nameReader({ teams, measures, sets }: Directory): NameReader {
  const teamNames = teams.map((team) => team.name);
  const groupNames = [all, ...sets.flatMap((set) => set.groups)];
  const codes = measures.map((measure) => measure.code);
  const codeOfName = new Map(measures.map((measure) => [measure.name, measure.code]));
  return {
    team: remembered((text) => meant(text, teamNames, 'team')),
    group: remembered((text) =>
      text.trim() === '' ? { name: all, say: 'Read as All' } : meant(text, groupNames, 'group'),
    ),
    measure: remembered((text) => {
      // `M04 Math work turned in on time`: the code before the first space, or the whole name.
      const code = match(text.trim().split(/\s/)[0] ?? '', codes);
      if (code.kind === 'exact' || code.kind === 'read as') return { name: code.name, say: undefined };
      const whole = meant(text, [...codeOfName.keys()], 'measure');
      return { name: whole.name && codeOfName.get(whole.name), say: whole.say };
    }),
  };
}

function meant(text: string, known: readonly string[], what: string): Meant {
  if (text.trim() === '') return { name: undefined, say: `No ${what} named` };
  const found = match(text, known);
  switch (found.kind) {
    case 'exact':
      return { name: found.name, say: undefined };
    case 'read as':
      return { name: found.name, say: `Read as ${found.name}` };
    case 'near':
      return { name: undefined, say: `Did you mean ${found.name}?` };
    case 'none':
      return { name: undefined, say: `No ${what} called ${cut(text.trim(), 80)}` };
  }
}

function remembered(read: (text: string) => Meant): (text: string) => Meant {
  const known = new Map<string, Meant>();
  return (text) => {
    let one = known.get(text);
    if (!one) {
      one = read(text);
      known.set(text, one);
    }
    return one;
  };
}
