import { type ListName, listNames } from './tab';
import { asText, type Written } from './write';

/** What each dropdown offers, by the list's name. */
export type Lists = Readonly<Record<ListName, readonly string[]>>;

/** The 0-based column of `_Lists` behind a dropdown. */
export const listColumn = (list: ListName): number => listNames.indexOf(list);

/** Beside the lists stand the measures' codes and types: a conditional format reads them through this named range. */
export const measureTypesName = 'MeasureTypes';
export const measureTypesColumn = listNames.length;

/** The cells of `_Lists`: one column a list, then code and type of every measure. */
export function listCells(lists: Lists, measureTypes: readonly (readonly [string, string])[]): Written[][] {
  const longest = Math.max(measureTypes.length, ...listNames.map((name) => lists[name].length));
  const heading = [...listNames.map(asText), asText('measure code'), asText('measure type')];
  return [
    heading,
    ...Array.from({ length: longest }, (_, row) => [
      ...listNames.map((name) => asText(lists[name][row] ?? '')),
      asText(measureTypes[row]?.[0] ?? ''),
      asText(measureTypes[row]?.[1] ?? ''),
    ]),
  ];
}
