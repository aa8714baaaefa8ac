/** Docs count in points, Word in twentieths of one, letters in halves, borders in eighths. */
export const twips = (points: number) => Math.round(points * 20);
export const halfPoints = (points: number) => Math.round(points * 2);
export const eighths = (points: number) => Math.max(2, Math.round(points * 8));
/** The width of pictures is in pixels on both sides. */
export const pixels = (points: number) => (points * 96) / 72;
