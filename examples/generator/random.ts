/**
 * Chance that is the same on every machine: integers only, no clock, no logarithms.
 * Each purpose has its own stream, so that adding a row never shifts the numbers of another.
 */
export type Draw = (below: number) => number;

/** A stream of whole numbers from 0 to below its argument, fixed by a text: FNV-1a seeds mulberry32. */
export function stream(seed: string): Draw {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** How many of n cases come out, each with the same chance in a thousand: n honest coin flips, no approximation. */
export function successes(draw: Draw, n: number, permille: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (draw(1000) < permille) count++;
  return count;
}

/** a·b/c to the nearest whole number, half up, for whole numbers from 0. */
export function shareOf(a: number, b: number, c: number): number {
  return Math.trunc((2 * a * b + c) / (2 * c));
}

/** A version 4 UUID out of a stream, for the request that a command carries. */
export function uuid(draw: Draw): string {
  const hex = Array.from({ length: 32 }, (_, i) => (i === 12 ? 4 : i === 16 ? 8 + draw(4) : draw(16)).toString(16));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
    .map((part) => part.join(''))
    .join('-');
}
