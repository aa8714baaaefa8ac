/** An SVG that came as text, parsed as XML so that nothing in it can run. */
export function drawing(svg: string): Node {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return document.importNode(parsed, true);
}
