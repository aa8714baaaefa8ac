import type { Reply } from '../../src/contract';

export type Form = Reply<'reviewForm'>;

/** Where a page goes from here: back without a word, or on after something was saved. */
export interface Then {
  back(): void;
  after(done: { say: string; canUndo: boolean }): Promise<void>;
}
