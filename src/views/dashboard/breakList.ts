import { type Break, type BreakKind, breakWords } from '../../domain/breaks';
import type { Network } from '../../domain/network';
import type { Line, Run } from '../layout';
import { shortened, widthOf } from '../say/fit';
import { columnWidth, line, tall } from './block';

const room = 24 * columnWidth - 6;
const size = 9;

/** Where cycles break: each kind in words with everything it concerns, in as few lines as it takes. */
export function breakList(network: Network, found: readonly Break[]): Line[] {
  const title: Run = { text: 'Where cycles break  ', bold: true, size };
  if (found.length === 0)
    return [line(tall.heads, [{ at: 'B', runs: [title, { text: 'nowhere at present', size }], style: { size } }])];
  const kinds = (Object.keys(breakWords) as BreakKind[]).filter((kind) => found.some((one) => one.kind === kind));
  const pieces = kinds.flatMap((kind) =>
    found
      .filter((one) => one.kind === kind)
      .map((one, at) => ({ joint: at === 0 ? '  ·  ' : ', ', runs: pieceOf(network, one, at === 0) })),
  );
  const lines: Run[][] = [[title]];
  pieces.forEach(({ joint, runs }, at) => {
    const current = lines[lines.length - 1]!;
    const joined = at === 0 ? runs : [{ text: joint, size }, ...runs];
    if (widthOfRuns([...current, ...joined]) <= room) current.push(...joined);
    else lines.push([...runs]);
  });
  return lines.map((runs) => line(tall.heads, [{ at: 'B', runs, style: { size } }]));
}

function pieceOf(network: Network, { kind, object, detail }: Break, first: boolean): Run[] {
  return [
    ...(first ? [{ text: `${breakWords[kind]}: `, size }] : []),
    { text: nameOf(network, object), size },
    ...(detail === '' ? [] : [{ text: ` (${detail})`, size }]),
  ];
}

/** A goal is called by its words; its code means nothing to those who read. */
function nameOf({ charter }: Network, { kind, id }: Break['object']): string {
  const goal = kind === 'goal' ? charter.find(({ code }) => code === id) : undefined;
  return goal ? `“${shortened(goal.text, 300, size)}”` : id;
}

const widthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + widthOf(run.text, size, run.bold ?? false), 0);
