import { z } from 'zod';
import { once } from './once';

/**
 * What a network may set for itself, each with what it is when nobody set it, and the floor that nobody can go below:
 * a bar that can be lowered to nothing is no bar.
 */
interface Setting<T extends z.ZodType> {
  readonly key: string;
  readonly note: string;
  readonly value: () => T;
  readonly usual: z.output<T>;
  readonly floor?: number;
}

const setting = <T extends z.ZodType>(key: string, value: () => T, usual: z.output<T>, note: string, floor?: number) =>
  ({ key, note, value, usual, floor }) satisfies Setting<T>;

const whole = once(() => z.coerce.number().int().nonnegative());
/** `2/3`, `0.667` and `67%` are read alike. */
const share = once(() => z.preprocess(readShare, z.number().positive().max(1)));
const onOff = once(() => z.preprocess(readYes, z.boolean()));
const text = once(() => z.string().transform((written) => written.trim()));
const clock = once(() => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'looks like 18:00'));

export const declared = {
  timeZone: setting('time zone', text, 'UTC', 'The network’s own; dates and quiet hours follow it.'),
  weekStart: setting('week start', () => z.enum(['Monday', 'Sunday']), 'Monday', 'The first day of a week.'),
  contextsNeeded: setting('contexts needed', whole, 2, 'Teams or groups with a result before an idea is compared.', 2),
  quorumShare: setting('quorum: share of people', share, 0.2, 'Of all active people, rounded up.'),
  quorumLeast: setting('quorum: at least', whole, 5, 'Votes without leaders, however small the network.', 3),
  quorumMost: setting('quorum: at most', whole, 15, 'Votes without leaders, however large the network.', 3),
  quorumSmall: setting('quorum: small network', whole, 3, 'Votes without leaders with six people or fewer.', 3),
  pass: setting('pass', share, 2 / 3, 'The share of votes that must say Knowledge.', 1 / 2),
  reviewOpenDays: setting('review open for', whole, 14, 'Days, when no closing date is chosen.', 1),
  stuckGeneration: setting('stuck: Generation', whole, 42, 'Days; more than, not equal.'),
  stuckSummary: setting('stuck: Summary', whole, 21, 'Days; more than, not equal.'),
  stuckSynthesis: setting('stuck: Synthesis', whole, 28, 'Days; more than, not equal.'),
  stuckReduction: setting('stuck: Reduction', whole, 21, 'Days; more than, not equal.'),
  stuckCapture: setting('stuck: Capture', whole, 28, 'Days; more than, not equal.'),
  stuckSharing: setting('stuck: Sharing', whole, 42, 'Days; more than, not equal.'),
  stuckApplication: setting('stuck: Application', whole, 90, 'Days; more than, not equal.'),
  neverShared: setting('break: captured, never shared', whole, 28, 'Days since a product was ready.'),
  neverUsed: setting('break: shared, never used', whole, 42, 'Days since the first share.'),
  neverSummarisedResults: setting('break: tested, never summarised, results', whole, 3, 'This many results, or…'),
  neverSummarised: setting('break: tested, never summarised', whole, 42, '…more than these days since the first.'),
  neverDecided: setting('break: synthesised, never decided', whole, 28, 'Days in Synthesis.'),
  neverTold: setting('break: used, result never told', whole, 28, 'Days since the use.'),
  phaseSilent: setting('break: a phase without an event', whole, 90, 'Days, for a team or a goal.'),
  reviewDays: setting('review days', whole, 120, 'A product is looked at again this long after it was ready.', 1),
  smallGroup: setting('small group', whole, 10, 'Groups of fewer people are hidden.', 5),
  strictNumerators: setting('strict numerators', onOff, false, 'Also hide when a number or its complement is 1 to 9.'),
  baseline: setting('baseline', whole, 12, 'Periods before a test that its middle is taken from.', 8),
  run: setting('run', whole, 8, 'Points in a row on the better side that count as moved.', 6),
  quietFrom: setting('quiet hours from', clock, '18:00', 'No mail from then on.'),
  quietTo: setting('quiet hours to', clock, '06:00', 'Mail again from then on.'),
  quietWeekends: setting('quiet weekends', onOff, true, 'No mail on Saturday and Sunday.'),
  digest: setting('digest', onOff, true, 'At most one mail a week for each person.'),
  namesHidden: setting('ballots without names', onOff, false, 'A ballot then shows a role and a code, no name.'),
  updateOwner: setting('weekly-update owner', text, '', 'Whose account the weekly update runs under.'),
  lastRun: setting('last run', text, '', 'When the last update ended.'),
  schemaVersion: setting('schema version', whole, 1, 'The layout this workbook was last brought to.'),
} as const;

type Declared = typeof declared;
export type SettingName = keyof Declared;
export type Settings = { readonly [K in SettingName]: z.output<ReturnType<Declared[K]['value']>> };

const names = Object.keys(declared) as SettingName[];

export const defaults: Settings = Object.fromEntries(
  names.map((name) => [name, declared[name].usual]),
) as unknown as Settings; // one value for each declared name

/** Reads the rows of `_Settings`. A value that cannot be read, or lies below its floor, is replaced and said. */
export function readSettings(rows: readonly { readonly key: string; readonly value: string }[]): {
  settings: Settings;
  problems: string[];
} {
  const written = new Map(rows.map((row) => [row.key.trim().toLowerCase(), row.value]));
  const settings: Record<string, unknown> = { ...defaults };
  const problems: string[] = [];
  for (const name of names) {
    const { key, value, usual, floor }: Setting<z.ZodType> = declared[name];
    const found = written.get(key.toLowerCase());
    if (found === undefined || found.trim() === '') continue;
    const read = value().safeParse(found.trim());
    if (!read.success) problems.push(`“${key}” cannot be “${found}”; ${String(usual)} is used.`);
    else if (floor !== undefined && (read.data as number) < floor - 1e-9) {
      settings[name] = floor;
      problems.push(`“${key}” cannot be less than ${shareInWords(floor)}; ${shareInWords(floor)} is used.`);
    } else settings[name] = read.data;
  }
  return { settings: settings as unknown as Settings, problems }; // started from defaults, one value a name
}

function readShare(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  const fraction = /^(\d+)\s*\/\s*(\d+)$/.exec(written);
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(written);
  return percent ? Number(percent[1]) / 100 : Number(written);
}

function readYes(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  const word = written.toLowerCase();
  if (['yes', 'on', 'true'].includes(word)) return true;
  return ['no', 'off', 'false'].includes(word) ? false : written;
}

function shareInWords(floor: number): string {
  return floor === 1 / 2 ? '1/2' : String(floor);
}
