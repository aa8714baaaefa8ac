import type { Cadence } from '../measures/periods';
import type { Better, ChartKind, Counts, MeasureKind, MeasureType, SignalRules } from '../words';
import type { GroupSet } from './groupSet';

/** A measure as it stands on the Measures tab; fields left blank there are undefined or ''. */
export interface MeasureDefinition {
  readonly code: string;
  readonly name: string;
  readonly kind: MeasureKind | undefined;
  readonly type: MeasureType | undefined;
  readonly numberMeans: string;
  readonly outOfMeans: string;
  readonly counts: Counts | undefined;
  readonly better: Better | undefined;
  readonly target: number | undefined;
  readonly chart: ChartKind | undefined;
  readonly signals: SignalRules | undefined;
  readonly baseline: number | undefined;
  readonly newPhaseFrom: string | undefined;
  readonly howOften: Cadence | undefined;
  readonly splitBy: readonly string[];
  readonly splitEvery: Cadence | undefined;
  readonly splitFrom: string | undefined;
  readonly teams: readonly string[];
  readonly started: string | undefined;
  readonly stopped: string | undefined;
}

/** A team as the People tab has it. */
export interface Team {
  readonly name: string;
  readonly joinedOn: string | undefined;
  readonly leavingOn: string | undefined;
}

/** Who reports what: everything that is needed to read the numbers. */
export interface Directory {
  readonly measures: readonly MeasureDefinition[];
  readonly teams: readonly Team[];
  readonly sets: readonly GroupSet[];
}

/** A measure without a type is a proportion, the most common kind. */
export const typeOf = (measure: MeasureDefinition): MeasureType => measure.type ?? 'Proportion';

/** A count has no *Out of*. */
export const needsOutOf = (measure: MeasureDefinition): boolean => typeOf(measure) !== 'Count';

export const cadenceOf = (measure: MeasureDefinition): Cadence => measure.howOften ?? 'Weekly';

/** The calendar of a measure's rows for all, or for its groups: the anchor of 2 and 4 weeks differs. */
export function calendarOf(measure: MeasureDefinition, group: string): { cadence: Cadence; anchor: string } {
  if (group === all) return { cadence: cadenceOf(measure), anchor: measure.started ?? '' };
  return { cadence: measure.splitEvery ?? cadenceOf(measure), anchor: measure.splitFrom ?? measure.started ?? '' };
}

/** Does this team track the measure? *All*, or nothing said, means every team. */
export function isTrackedBy({ teams }: MeasureDefinition, team: string): boolean {
  return teams.length === 0 || teams.includes('All') || teams.includes(team);
}

/** The group of rows that count everybody. */
export const all = 'All';
