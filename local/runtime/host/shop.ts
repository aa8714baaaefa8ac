import type { Clock } from './clock';
import type { Docs } from './docs';
import type { DriveFiles } from './drive';
import type { Call } from './execution';
import type { Gate } from './gate';
import type { Answer, Question } from './hostCore';
import type { State } from './state';

/** What all executions of one runtime share. */
export interface Shop {
  readonly clock: Clock;
  readonly state: State;
  readonly docs: Docs;
  readonly drive: DriveFiles;
  readonly gate: Gate;
  /** The script's own zone. */
  readonly zone: string;
  readonly hasContainer: boolean;
  /** Id of the workbook that the script is bound to. */
  readonly book: string;
  /** Whether each call moves the clock by the time that Google would take. */
  readonly takesTime: boolean;
  /** Executions of this process that are not over. */
  readonly running: Set<string>;
  readonly onCall: ((call: Call) => void) | undefined;
  ask(question: Question): Answer | undefined;
  /** Advanced services that the manifest names; undefined where there is none. */
  advanced(): readonly string[] | undefined;
  projectFile(name: string): string | undefined;
  newId(): string;
  sheetChart(book: string, sheet: number, chart: number): Uint8Array | undefined;
  png(svg: string, width: number): Uint8Array;
}
