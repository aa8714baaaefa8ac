/** Sheets counts in pixels, Excel in characters, points and EMU. */

/** What Sheets takes where nothing is said. */
export const DEFAULT_COLUMN = 100;
export const DEFAULT_ROW = 21;

/** Excel's column width counts the digits of its default font, of Arial 10 and Calibri 11 alike 7 pixels wide. */
export const columnUnits = (pixels: number) => pixels / 7;
export const columnPixels = (units: number) => Math.round(units * 7);

export const rowPoints = (pixels: number) => pixels * 0.75;
export const rowPixels = (points: number) => Math.round(points / 0.75);

export const emu = (pixels: number) => Math.round(pixels * 9525);
export const emuPixels = (emus: number) => Math.round(emus / 9525);
