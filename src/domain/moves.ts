import type { Stage } from './words';

/**
 * The moves there are. Skipping forward is not among them; going back is; nothing is final.
 * Elevating an idea to knowledge (Reduction → Capture) is one that nobody can ask for: closing a review works it out.
 */
export const moves = {
  Generation: ['Summary', 'Set aside'],
  Summary: ['Synthesis', 'Generation', 'Set aside'],
  Synthesis: ['Reduction', 'Summary', 'Generation', 'Set aside'],
  Reduction: ['Capture', 'Synthesis', 'Summary', 'Generation', 'Set aside'],
  Capture: ['Sharing', 'Generation', 'Set aside'],
  Sharing: ['Application', 'Set aside'],
  Application: ['Generation', 'Reduction', 'Set aside'],
  'Set aside': ['Generation'],
} as const satisfies Record<Stage, readonly Stage[]>;

/** Each move as a pair; anything else does not compile. */
export type Move = { [F in Stage]: Pair<F, (typeof moves)[F][number]> }[Stage];
type Pair<F, T> = T extends unknown ? { readonly from: F; readonly to: T } : never;

/** The moves a person may ask for. */
export type AskedMove = Exclude<Move, { readonly from: 'Reduction'; readonly to: 'Capture' }>;

/** The move between two stages, if it is one that a person may ask for. */
export function askedMove(from: Stage, to: Stage): AskedMove | undefined {
  return targets(from).includes(to) ? ({ from, to } as AskedMove) : undefined; // a pair of the table, less the elevation
}

/** Where a person may ask an idea to go from here; what the *Ask to move* list offers. */
export function targets(from: Stage): readonly Stage[] {
  const all: readonly Stage[] = moves[from];
  return from === 'Reduction' ? all.filter((to) => to !== 'Capture') : all;
}
