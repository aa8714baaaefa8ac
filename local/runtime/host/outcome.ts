import type { Answer, LogLevel, MenuItem, Panel, Question } from './hostCore';
import type { Counts } from './meter';

/** How an execution was begun: by a person (menu, panel), by an edit or opening (simple), or by an installed trigger. */
export type Kind = 'run' | 'panel' | 'simple' | 'trigger';

export interface Toast {
  message: string;
  title: string;
  seconds: number;
}
/** Everything that can be told of one execution once it is over. */
export interface Outcome {
  name: string;
  kind: Kind;
  /** What the function returned, in plain values; missing if it threw. */
  value?: unknown;
  error?: Error;
  toasts: Toast[];
  dialogs: { question: Question; answer?: Answer }[];
  panels: Panel[];
  menus: MenuItem[];
  log: { level: LogLevel; text: string }[];
  meter: Counts;
  /** Milliseconds since 1970 on the runtime's clock. */
  started: number;
  ended: number;
}
