/** Small numbers for the names and days found in cells, so that the loop over the rows handles numbers only. */
export interface Codes<Name> {
  /** The code of what a cell holds, -1 where it names nothing known. */
  codeOf(cell: unknown): number;
  /** What each code stands for. */
  readonly names: readonly Name[];
}

/** Codes fit into 16 bits with a sign, which halves the memory of a large Data tab. */
const most = 0x7fff;

/** Codes for names. Each distinct text is resolved once; two spellings of one name get one code. */
export function nameCodes(nameOf: (text: string) => string | undefined): Codes<string> {
  const names: string[] = [];
  const codeOfName = new Map<string, number>();
  const codeOfText = new Map<string, number>();
  const learn = (text: string) => remember(nameOf(text), names, codeOfName, text, codeOfText);
  return {
    names,
    codeOf(cell) {
      const text = typeof cell === 'string' ? cell : String(cell ?? '');
      return codeOfText.get(text) ?? learn(text);
    },
  };
}

const msPerDay = 86_400_000;
const slots = 1 << 16;

/**
 * Codes for days. Each distinct instant is converted once. Nearly always one instant stands for one day, so a slot for
 * each UTC day remembers it (a multiplication instead of a look-up), and only other instants go through the map.
 */
export function dayCodes(dayOf: (cell: unknown) => number | undefined): Codes<number> {
  const names: number[] = [];
  const codeOfDay = new Map<number, number>();
  const codeOfInstant = new Map<number, number>();
  const codeOfText = new Map<string, number>();
  const instantInSlot = new Float64Array(slots).fill(Number.NaN);
  const codeInSlot = new Int32Array(slots);
  return {
    names,
    codeOf(cell) {
      if (!isDate(cell)) {
        const text = String(cell ?? '');
        return codeOfText.get(text) ?? remember(dayOf(cell), names, codeOfDay, text, codeOfText);
      }
      const instant = cell.getTime();
      const slot = Math.floor(instant / msPerDay) & (slots - 1);
      if (instantInSlot[slot] !== instant) {
        instantInSlot[slot] = instant;
        codeInSlot[slot] =
          codeOfInstant.get(instant) ?? remember(dayOf(cell), names, codeOfDay, instant, codeOfInstant);
      }
      return codeInSlot[slot]!;
    },
  };
}

function remember<Name, Content>(
  name: Name | undefined,
  names: Name[],
  codeOfName: Map<Name, number>,
  content: Content,
  codeOfContent: Map<Content, number>,
): number {
  let code = -1;
  if (name !== undefined) {
    code = codeOfName.get(name) ?? names.push(name) - 1;
    if (code > most) throw new RangeError(`More than ${most} different names in one column of Data.`);
    codeOfName.set(name, code);
  }
  codeOfContent.set(content, code);
  return code;
}

/** Dates of another realm are dates too, hence no `instanceof`. */
function isDate(cell: unknown): cell is { getTime(): number } {
  return typeof cell === 'object' && cell !== null && 'getTime' in cell;
}
