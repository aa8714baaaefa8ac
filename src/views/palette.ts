/** One meaning each; contrast on white in brackets. Colour never stands alone: a word or a symbol says the same. */
export const colour = {
  /** Text, middle line, main button (14.8). */
  ink: '#1f2933',
  /** Notes and words without news (6.0). */
  grey: '#5a6470',
  greyTint: '#f3f5f7',
  /** Better, done, target (6.7). */
  blue: '#0b5cad',
  blueTint: '#e3eef9',
  /** Look here: worse, stuck, missing, error (6.1). */
  orange: '#a84300',
  orangeTint: '#fdeedf',
  /** Points of charts, ■ (8.2). */
  dark: '#44505c',
  /** A phase passed, the phase now; both under ink text. */
  passed: '#dde4eb',
  now: '#b4c2d0',
  /** The thin line between rows. */
  line: '#d5dae0',
  white: '#ffffff',
} as const;
export type Colour = (typeof colour)[keyof typeof colour];
