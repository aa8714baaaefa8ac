import { type Break, type BreakKind, breakWords } from '../../domain/breaks';
import type { Network } from '../../domain/network';
import type { Cell, Line } from '../layout';
import { shortened, widthOf } from '../say/fit';
import { columnWidth, line, tall } from './block';

const size = 9;
const indent = 'F';
/** A comma still fits behind it. */
const room = (24 - 4) * columnWidth - 6;

/** Where cycles break: each kind in words with everything it concerns, in as few lines as it takes. */
export function breakList(network: Network, found: readonly Break[]): Line[] {
  const title: Cell = { at: 'B', value: 'Where cycles break', style: { size, bold: true } };
  const kinds = (Object.keys(breakWords) as BreakKind[]).filter((kind) => found.some((one) => one.kind === kind));
  const pieces = kinds.flatMap((kind) =>
    found
      .filter((one) => one.kind === kind)
      .map((one, at) => ({ joint: at === 0 ? '  ·  ' : ', ', text: pieceOf(network, one, at === 0) })),
  );
  const lines: string[] = [];
  for (const { joint, text } of pieces) {
    const current = lines[lines.length - 1];
    if (current !== undefined && widthOf(current + joint + text, size) <= room)
      lines[lines.length - 1] = current + joint + text;
    else {
      // A kind that goes on in the next line says so: what stands there would seem to be of none.
      if (current !== undefined && joint === ', ') lines[lines.length - 1] = `${current},`;
      lines.push(text);
    }
  }
  if (lines.length === 0) lines.push('nowhere at present');
  return lines.map((value, at) =>
    line(tall.heads, [...(at === 0 ? [title] : []), { at: indent, value, style: { size } }]),
  );
}

function pieceOf(network: Network, { kind, object, detail }: Break, first: boolean): string {
  const lead = first ? `${breakWords[kind]}: ` : '';
  return `${lead}${nameOf(network, object)}${detail === '' ? '' : ` (${detail})`}`;
}

/** A goal is called by its words; its code means nothing to those who read. */
function nameOf({ charter }: Network, { kind, id }: Break['object']): string {
  const goal = kind === 'goal' ? charter.find(({ code }) => code === id) : undefined;
  return goal ? `“${shortened(goal.text, 300, size)}”` : id;
}
