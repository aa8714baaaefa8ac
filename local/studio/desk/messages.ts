import type { Answer } from '../../runtime/host/hostCore';
import type { Ask, Done } from '../protocol';

/** Server to desk. */
export type Request =
  | { kind: 'do'; id: number; action: string; request: never }
  | { kind: 'answer'; id: string; answer: Answer };

/** Desk to server. */
export type Message =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; done: Done }
  | { kind: 'refused'; id: number; words: string; warning?: true }
  | { kind: 'ask'; ask: Ask };
