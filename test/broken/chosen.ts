import { damages } from './all';
import { type Damage, kinds } from './damage';
import { pairsOf } from './pairs';

/** A workbook to be broken: one damage, or two one after the other. */
export interface Broken {
  readonly name: string;
  readonly damages: readonly Damage[];
}

const alone = damages.map((damage): Broken => ({ name: `${damage.kind}: ${damage.did}`, damages: [damage] }));
const together = pairsOf(damages).map(
  ({ first, second }): Broken => ({
    name: `${first.kind} and ${second.kind}: ${first.did}; ${second.did}`,
    damages: [first, second],
  }),
);

/** Every workbook there is. */
export const workbooks: readonly Broken[] = [...alone, ...together];

/** `npm run broken` takes all of them; a run of all tests takes a few of each kind, since each takes half a second. */
const isWhole = process.env.BROKEN === 'all';

const ofEachKind = kinds.flatMap((kind) => {
  const own = alone.filter((one) => one.damages[0]!.kind === kind);
  return isWhole ? own : own.filter((_, at) => at % 6 === 3);
});
const ofPairs = isWhole ? together : together.filter((_, at) => at % 4 === 1);

/** Two halves, for two workers. */
export const chosen = (half: 0 | 1): Broken[] => [...ofEachKind, ...ofPairs].filter((_, at) => at % 2 === half);
