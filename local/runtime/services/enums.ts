import { googleEnums } from './googleMembers';

type Words<Text extends string, Found extends string = never> = Text extends `${infer First} ${infer Rest}`
  ? Words<Rest, Found | First>
  : Found | Text;
type EnumName = keyof typeof googleEnums;
export type ValueName<N extends EnumName> = Words<(typeof googleEnums)[N]>;

/** One value of a Google enumeration: compared by identity, shown by its name. */
export interface EnumValue<Name extends string = string> {
  toString(): Name;
  name(): Name;
  ordinal(): number;
  compareTo(other: EnumValue): number;
  toJSON(): Name;
}

/** A Google enumeration by its name, e.g. `SpreadsheetApp.WrapStrategy`: the same object whenever it is asked for. */
export function googleEnum<N extends EnumName>(name: N): { readonly [V in ValueName<N>]: EnumValue<V> } {
  let values = made.get(name);
  if (!values) {
    const entries = googleEnums[name].split(' ').map((value, ordinal) => [value, enumValue(value, ordinal)] as const);
    values = Object.fromEntries(entries);
    // An enumeration of Google's is itself its first value, though it lists only the others' names.
    for (const [key, value] of Object.entries(entries[0]?.[1] ?? {})) Object.defineProperty(values, key, { value });
    made.set(name, values);
  }
  // The object was just made of exactly these names.
  return values as { readonly [V in ValueName<N>]: EnumValue<V> };
}

const made = new Map<EnumName, Record<string, EnumValue>>();

function enumValue(name: string, ordinal: number): EnumValue {
  return {
    toString: () => name,
    name: () => name,
    ordinal: () => ordinal,
    compareTo: (other) => ordinal - other.ordinal(),
    toJSON: () => name,
  };
}
