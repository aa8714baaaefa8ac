import type { Worksheet } from '@cj-tech-master/excelts';
import type { ConditionalFormat, Sheet, Validation } from '../runtime/model';
import type { Surroundings } from './cells';
import { formatOf, type ReadRule } from './conditionalFormats';
import { type NativeRule, validationOf } from './validations';

export function readRules(native: Worksheet, { name }: Sheet, { renaming, says }: Surroundings): Validation[] {
  const found = new Map<object, NativeRule>();
  for (const [key, rule] of Object.entries(native.dataValidations.model ?? {})) {
    if (!rule) continue;
    // One rule over several areas is one object to the library.
    const same = found.get(rule);
    const area = key.replace(/^range:/, '');
    found.set(rule, { rule, areas: same ? `${same.areas} ${area}` : area });
  }
  return [...found.values()].flatMap((rule) => {
    const validation = validationOf(rule, renaming);
    // "Any value" is no rule but a place for a hint.
    if (!validation && rule.rule.type !== 'any') says.say(strange('A rule for cells', name));
    return validation ?? [];
  });
}

export function readFormats(
  native: Worksheet,
  { name }: Sheet,
  { renaming, theme, says }: Surroundings,
): ConditionalFormat[] {
  const rules = native.conditionalFormattings.flatMap(({ ref, rules: list }) =>
    list.map((rule) => ({ ref, rule: rule as ReadRule })),
  );
  rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  return rules.flatMap(({ ref, rule }) => {
    const format = formatOf(ref, rule, renaming, theme);
    if (!format) says.say(strange('A conditional format', name));
    return format ?? [];
  });
}

export const strange = (what: string, tab: string) =>
  `${what} on ${tab} is of a kind that Sheets does not have and was left out.`;
