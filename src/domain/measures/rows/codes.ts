/**
 * Small numbers for the names and days found in cells, so that the loop over the rows handles numbers only.
 *
 * Classes, not closures, on purpose: the engine throws optimised code away together with the closures it was made for,
 * and these run once for every cell.
 */

/** Codes fit into 16 bits with a sign, which halves the memory of a large Data tab. */
const most = 0x7fff;

/** What the codes stand for, and the code of each content of a cell; -1 where it stands for nothing known. */
class Codes<Name, Content> {
  readonly names: Name[] = [];
  private readonly codeOfName = new Map<Name, number>();
  private readonly codeOfContent = new Map<Content, number>();

  known(content: Content): number | undefined {
    return this.codeOfContent.get(content);
  }

  learn(content: Content, name: Name | undefined): number {
    const code = name === undefined ? -1 : this.codeOf(name);
    this.codeOfContent.set(content, code);
    return code;
  }

  private codeOf(name: Name): number {
    const code = this.codeOfName.get(name) ?? this.names.push(name) - 1;
    if (code > most) throw new RangeError(`More than ${most} different names in one column of Data.`);
    this.codeOfName.set(name, code);
    return code;
  }
}

/** Codes for names. Each distinct text is resolved once; two spellings of one name get one code. */
export class NameCodes {
  private readonly codes = new Codes<string, string>();
  readonly names: readonly string[] = this.codes.names;

  constructor(private readonly nameOf: (text: string) => string | undefined) {}

  codeOf(cell: unknown): number {
    const text = typeof cell === 'string' ? cell : String(cell ?? '');
    return this.codes.known(text) ?? this.codes.learn(text, this.nameOf(text));
  }
}

const msPerDay = 86_400_000;
const slots = 1 << 16;

/**
 * Codes for days. Each distinct instant is converted once. Nearly always one instant stands for one day, so a slot for
 * each UTC day remembers it (a division instead of a look-up), and only other instants go through the map.
 */
export class DayCodes {
  private readonly codes = new Codes<number, number | string>();
  readonly days: readonly number[] = this.codes.names;
  private readonly instantInSlot = new Float64Array(slots).fill(Number.NaN);
  private readonly codeInSlot = new Int16Array(slots);

  constructor(private readonly dayOf: (cell: unknown) => number | undefined) {}

  codeOf(cell: unknown): number {
    if (!isDate(cell)) {
      const text = String(cell ?? '');
      return this.codes.known(text) ?? this.codes.learn(text, this.dayOf(cell));
    }
    const instant = cell.getTime();
    const slot = Math.floor(instant / msPerDay) & (slots - 1);
    if (this.instantInSlot[slot] !== instant) {
      this.instantInSlot[slot] = instant;
      this.codeInSlot[slot] = this.codes.known(instant) ?? this.codes.learn(instant, this.dayOf(cell));
    }
    return this.codeInSlot[slot]!;
  }
}

/** Dates of another realm are dates too, hence no `instanceof`. */
function isDate(cell: unknown): cell is { getTime(): number } {
  return typeof cell === 'object' && cell !== null && 'getTime' in cell;
}
