import type { Network } from '../domain/network';
import type { Directory } from '../domain/numbers/measure';
import { all } from '../domain/numbers/measure';
import { Stage } from '../domain/words';
import type { Lists } from '../tabs/lists';

/** What the dropdowns of people's tabs offer, from what stands in the workbook now. */
export function listsOf({ people, ideas, products, charter, measures, steps }: Network, { sets }: Directory): Lists {
  const ofKind = (...kinds: string[]) => people.filter((one) => kinds.includes(one.kind ?? '')).map((one) => one.name);
  const inCharter = (kind: string) => charter.filter((row) => row.kind === kind);
  const coded = (kind: string) => inCharter(kind).map((row) => `${row.code} ${row.text}`);
  return {
    teams: ofKind('Team'),
    people: people.filter((one) => one.kind === 'Person' && one.active).map((one) => one.name),
    groups: ofKind('Group', 'Partner'),
    subgroups: [all, ...sets.flatMap((set) => set.groups)],
    'group sets': sets.map((set) => set.name),
    measures: measures
      .filter((measure) => measure.stopped === undefined)
      .map((measure) => `${measure.code} ${measure.name}`),
    ideas: ideas.map((idea) => `${idea.id} ${idea.title}`),
    products: products.map((product) => `${product.id} ${product.title}`),
    priorities: coded('Priority'),
    topics: inCharter('Topic').map((row) => row.text),
    goals: coded('Application goal'),
    steps: steps.map((step) => `${step.id} ${step.step}`),
    moves: Stage.options,
  };
}
