import { addDays } from './periods';

/** Rows that a team owes for one period, which may have more than one end: a week and a 4-week split begin together. */
export interface DueRow {
  /** First day after the period: from then on the row is due. */
  readonly dueFrom: string;
  /** Number, and Out of where the measure needs one, are there now. */
  readonly filled: boolean;
}

/** What an update saw: how many of the rows of this team and period were filled (History, `numbers.seen`). */
export interface Seen {
  /** Civil day of the update. */
  readonly on: string;
  readonly filled: number;
}

/** Rows of one team and period by how they were reported. Rows not due yet and empty are in none of the first three. */
export interface Reported {
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** All rows, and those whose period has ended. */
  readonly rows: number;
  readonly due: number;
}

export type ReportWord = 'on time' | 'late' | 'part' | 'missing' | 'not due';
export interface ReportMark {
  readonly word: ReportWord;
  /** The cell of the strip: ■ ▣ ◧ □ or nothing. */
  readonly icon: string;
  /** "4/5" when only a part of the due rows is there. */
  readonly count: string;
}

/** A number is on time when an update saw it not later than this many days after its period's last day. */
const daysOfGrace = 7;

/**
 * How a team's rows of one period were reported. A number's time is that of the first update that sees it. Rows whose
 * period has begun count as on time when filled before they are due, and as nothing while they are empty.
 * An update counts rows, it does not know which; so earlier-due rows are taken to be filled first.
 */
export function reported(rows: readonly DueRow[], seen: readonly Seen[], today: string): Reported {
  const updates = [...seen].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let onTime = 0;
  let late = 0;
  let missing = 0;
  for (const dueFrom of [...new Set(rows.map((row) => row.dueFrom))].sort()) {
    const together = rows.filter((row) => row.dueFrom === dueFrom);
    const filled = together.filter((row) => row.filled).length;
    const deadline = addDays(dueFrom, daysOfGrace - 1);
    const inTime = today <= deadline ? filled : clamp(seenBy(updates, deadline) - onTime, 0, filled);
    onTime += inTime;
    late += filled - inTime;
    if (dueFrom <= today) missing += together.length - filled;
  }
  const due = rows.filter((row) => row.dueFrom <= today).length;
  return { onTime, late, missing, rows: rows.length, due };
}

/** One cell of the strip of team × weeks. */
export function markOf({ onTime, late, missing, rows, due }: Reported): ReportMark {
  const filled = onTime + late;
  if (filled === 0 && missing === 0) return { word: 'not due', icon: '', count: '' };
  if (filled === 0) return { word: 'missing', icon: '□', count: '' };
  if (missing > 0) return { word: 'part', icon: '◧', count: `${filled}/${filled + missing}` };
  // While the period runs, only a team that is done already shows.
  if (due === 0 && filled < rows) return { word: 'not due', icon: '', count: '' };
  return late > 0 ? { word: 'late', icon: '▣', count: '' } : { word: 'on time', icon: '■', count: '' };
}

/** A team's share over periods: on time or late, of all that was due: 145 of 170. */
export function shareOf(periods: readonly Reported[]): { reported: number; due: number } {
  let reportedRows = 0;
  let due = 0;
  for (const { onTime, late, missing } of periods) {
    reportedRows += onTime + late;
    due += onTime + late + missing;
  }
  return { reported: reportedRows, due };
}

/** How many rows were filled at the last update not later than a day. */
function seenBy(updates: readonly Seen[], day: string): number {
  let filled = 0;
  for (const update of updates) if (update.on <= day) filled = update.filled;
  return filled;
}

function clamp(number: number, low: number, high: number): number {
  return Math.min(Math.max(number, low), high);
}
