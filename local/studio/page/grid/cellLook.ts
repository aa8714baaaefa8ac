import type { Border, Style, TextRun, TextStyle } from '../../../runtime/model';
import { h } from '../dom';

/** Points as a spreadsheet counts them, on a screen of 96 dots an inch. */
const pixels = (points: number): string => `${(points * 4) / 3}px`;

export function dress(element: HTMLElement, style: Style): void {
  const { background, top, bottom, left, right } = style;
  if (background) element.style.background = background;
  textLook(element, style);
  if (bottom) element.style.borderBottom = css(bottom);
  if (right) element.style.borderRight = css(right);
  // The line above a cell is the last pixel of its neighbour.
  if (top) element.append(edge('top', top));
  if (left) element.append(edge('left', left));
}

export function textLook(
  element: HTMLElement,
  { bold, italic, underline, strikethrough, size, font, color }: TextStyle,
): void {
  const { style } = element;
  if (bold !== undefined) style.fontWeight = bold ? 'bold' : 'normal';
  if (italic !== undefined) style.fontStyle = italic ? 'italic' : 'normal';
  if (size !== undefined) style.fontSize = pixels(size);
  if (font && font !== 'Arial') style.fontFamily = `${JSON.stringify(font)}, Arial, sans-serif`;
  if (color) style.color = color;
  const lines = [underline && 'underline', strikethrough && 'line-through'].filter(Boolean);
  if (lines.length > 0) style.textDecoration = lines.join(' ');
}

function edge(side: 'top' | 'left', border: Border): HTMLElement {
  const line = h('i', { class: `edge ${side}` });
  if (side === 'top') line.style.borderTop = css(border);
  else line.style.borderLeft = css(border);
  return line;
}

const widths = { solid: 1, solid_medium: 2, solid_thick: 3, dashed: 1, dotted: 1, double: 3 };
const kinds = { dashed: 'dashed', dotted: 'dotted', double: 'double' } as const;

function css({ style, color }: Border): string {
  const kind = style in kinds ? kinds[style as keyof typeof kinds] : 'solid';
  return `${widths[style]}px ${kind} ${color || '#000000'}`;
}

/** A text with runs of its own looks and links; a link is a real one, followed by `follow`. */
export function runsOf(text: string, runs: readonly TextRun[], follow: (link: string) => void): Node[] {
  const marks = runs[0]?.start === 0 ? runs : [{ start: 0 }, ...runs];
  return marks.map((run: TextRun, at) => {
    const part = text.slice(run.start, marks[at + 1]?.start ?? text.length);
    const { link } = run;
    const element = link ? linkTo(link, part, follow) : h('span', {}, part);
    textLook(element, run);
    return element;
  });
}

export function linkTo(link: string, text: string, follow: (link: string) => void): HTMLAnchorElement {
  const isSafe = /^(https?:|mailto:|#)/i.test(link);
  const element = h('a', { ...(isSafe ? { href: link } : {}), tabindex: -1, rel: 'noopener noreferrer' }, text);
  element.addEventListener('click', (event) => {
    event.preventDefault();
    if (isSafe) follow(link);
  });
  return element;
}
