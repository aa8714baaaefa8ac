import { createRequire } from 'node:module';

/** Draws an SVG; the library is native and only loaded by who needs a picture. */
export function drawPng(svg: string, width: number): Uint8Array {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, background: 'white' }).render().asPng();
}
