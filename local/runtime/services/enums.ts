import { googleEnums } from './googleMembers';

/** The words of a text, as a union. */
export type Words<Text extends string, Found extends string = never> = Text extends `${infer First} ${infer Rest}`
  ? Words<Rest, Found | First>
  : Found | Text;
type EnumName = keyof typeof googleEnums;
export type ValueName<N extends EnumName> = Words<(typeof googleEnums)[N]>;

/** One value of a Google enumeration: compared by identity, shown by its name. */
export class EnumValue<Name extends string = string> {
  readonly #name: Name;
  readonly #ordinal: number;
  constructor(name: Name, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }
  toString(): Name {
    return this.#name;
  }
  name(): Name {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
  toJSON(): Name {
    return this.#name;
  }
}

/** A Google enumeration by its name, e.g. `SpreadsheetApp.WrapStrategy`: the same object whenever it is asked for. */
export function googleEnum<N extends EnumName>(name: N): { readonly [V in ValueName<N>]: EnumValue<V> } {
  let values = made.get(name);
  if (!values) {
    values = enumeration(googleEnums[name].split(' '));
    made.set(name, values);
  }
  // The object was just made of exactly these names.
  return values as { readonly [V in ValueName<N>]: EnumValue<V> };
}

const made = new Map<EnumName, Record<string, EnumValue>>();

/** Of Google's, an enumeration is itself its first value too, though it lists only names. */
function enumeration(names: readonly string[]): Record<string, EnumValue> {
  const first = new EnumValue(names[0] ?? '', 0);
  const itself = {
    name: () => first.name(),
    ordinal: () => 0,
    compareTo: (other: EnumValue) => first.compareTo(other),
    toString: () => first.name(),
  };
  const values: Record<string, EnumValue> = Object.create(itself);
  names.forEach((value, ordinal) => {
    values[value] = ordinal === 0 ? first : new EnumValue(value, ordinal);
  });
  return values;
}
