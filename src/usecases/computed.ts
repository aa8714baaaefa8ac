import { daysBetween } from '../domain/measures/periods';
import type { Network } from '../domain/network';
import { allTabs } from '../tabs/all';
import { computedFields, computedWidth } from '../tabs/formulas';
import { ideas } from '../tabs/ideas';
import type { Tab } from '../tabs/tab';
import { asText, type Written } from '../tabs/write';

type Values = Readonly<Record<string, string | number | undefined>>;

/** The cells of `_Computed`: for every id, what the computed columns of its tab show, in the order of those columns. */
export function computedCells(network: Network): Written[][] {
  const width = computedWidth(allTabs);
  const heading = ['id', ...Array.from({ length: width - 1 }, (_, at) => `value ${at + 1}`)].map(asText);
  return [heading, ...ideaRows(network)];
}

const rowOf = (tab: Tab, id: string, values: Values): Written[] => [
  asText(id),
  ...computedFields(tab).map((field) => {
    const value = values[field];
    return typeof value === 'number' ? value : asText(value ?? '');
  }),
];

function ideaRows(network: Network): Written[][] {
  return network.ideas.map((idea) => {
    const state = network.state.ideas.get(idea.id);
    return rowOf(ideas, idea.id, {
      stage: state?.stage ?? 'Generation',
      cycle: state?.cycle ?? 1,
      daysHere: state ? daysBetween(state.since, network.today) : 0,
    });
  });
}
