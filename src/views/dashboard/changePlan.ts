import { daysBetween } from '../../domain/measures/periods';
import { fold, sameName } from '../../domain/names';
import type { Network, PlanRow } from '../../domain/network';
import {
  isOverdue,
  openPlanRows,
  overdueRows,
  sharedWithoutPlan,
  stateBefore,
  unfinishedRows,
} from '../../domain/planRows';
import { count } from '../../domain/sentence';
import { GroupState } from '../../domain/words';
import { letters } from '../../tabs/formulas';
import { type Cell, type CellStyle, columnIndex, type Line } from '../layout';
import { colour } from '../palette';
import { days, shortDay } from '../say/dates';
import { indented } from '../say/numbers';
import { type Block, cut, head, headCenter, headingLines, heads, line, nothingYet, style, tall, text } from './block';

/** From against it to speaking for it. */
const order: readonly GroupState[] = ['Opposed', ...GroupState.options.filter((state) => state !== 'Opposed')];
const firstState = columnIndex('G');
const columnsOf = (at: number): string => `${letters(firstState + 2 * at)}:${letters(firstState + 2 * at + 1)}`;
const rowsShown = 8;

/** D7, change plan: how ready each group is for each product, and whom to see again. */
export function changePlan(network: Network): Block {
  const rows = openPlanRows(network);
  const overdue = overdueRows(network).length;
  const note = `how ready each group is  ·  ${count(rows.length, 'plan row')}  ·  ${count(overdue, 'revisit')} overdue`;
  const title = headingLines('Change plan', rows.length === 0 ? '' : note);
  if (rows.length === 0)
    return {
      lines: [
        ...title,
        nothingYet('No plan rows yet. They come when an idea is called knowledge, or menu: Change plan, Open.'),
      ],
    };
  const groups = [...new Map(rows.map((row) => [fold(row.group), row.group.trim()])).values()].sort((one, other) =>
    fold(one) < fold(other) ? -1 : 1,
  );
  return {
    lines: [
      ...title,
      heads([
        head('B:F', 'Group'),
        ...order.map((state, at) => headCenter(columnsOf(at), state)),
        { ...head('W:Y', 'Revisit'), style: { ...style.head, format: indented } },
      ]),
      ...groups.slice(0, rowsShown).map((group) =>
        groupLine(
          network,
          group,
          rows.filter((row) => sameName(row.group, group)),
        ),
      ),
      ...(groups.length > rowsShown ? [nothingYet(`${groups.length - rowsShown} more in Change plan`)] : []),
      ...openEnds(network, rows),
    ],
  };
}

const held: CellStyle = { size: 9, bold: true, align: 'center', fill: colour.passed };
const free: CellStyle = { size: 9, align: 'center', colour: colour.grey };

function groupLine(network: Network, group: string, rows: readonly PlanRow[]): Line {
  return line(
    tall.row,
    [
      cut('B:F', group === '' ? 'no group named' : group),
      ...order.map((state, at) => {
        const products = rows.filter((row) => row.stateNow === state).map((row) => row.product || row.id);
        if (products.length === 0) return text(columnsOf(at), '·', free);
        return { ...cut(columnsOf(at), products.join(', '), held), at: columnsOf(at) };
      }),
      revisitCell(network, rows),
    ],
    'thin',
  );
}

/** The first day to see the group again; late ones first. */
function revisitCell({ today }: Network, rows: readonly PlanRow[]): Cell {
  const [next] = rows
    .flatMap((row) => (row.revisitBy === undefined ? [] : [{ row, on: row.revisitBy }]))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  if (!next) return text('W', 'no day set', { ...style.note, format: indented });
  if (!isOverdue(next.row, today)) return text('W', `due ${shortDay(next.on)}`, { ...style.note, format: indented });
  const late = daysBetween(next.on, today);
  const words = late === 0 ? 'due today' : `overdue ${days(late)}`;
  return text('W', `${words} (${next.row.product || next.row.id})`, { ...style.look, size: 9, format: indented });
}

/** What the plan still lacks, in one line each. */
function openEnds(network: Network, rows: readonly PlanRow[]): Line[] {
  const unfinished = unfinishedRows(network).map((row) => row.product || row.id);
  const unplanned = [...new Set(sharedWithoutPlan(network).map(({ product }) => product))].sort();
  const stuck = rows.filter(({ surmountable }) => surmountable === 'No').map((row) => `${row.group} (${row.product})`);
  const first = [
    unfinished.length === 0
      ? 'every row has its four answers'
      : `${unfinished.length} of ${rows.length} rows still miss one of the four answers: ${listed(unfinished)}`,
    unplanned.length === 0 ? 'everything shared has a plan row' : `shared without a plan row: ${listed(unplanned)}`,
  ];
  const second = [
    `moves since last revisit: ${movesInWords(network, rows)}`,
    stuck.length === 0 ? 'no obstacle is called too big' : `obstacles called too big: ${listed(stuck)}`,
  ];
  return [first, second].map((parts) => line(tall.legend, [text('B', parts.join('  ·  '), style.note)]));
}

function movesInWords(network: Network, rows: readonly PlanRow[]): string {
  const steps = rows.map((row) => {
    const before = order.indexOf(stateBefore(network, row) as GroupState); // -1 for blank and for words of old
    return before < 0 || row.stateNow === undefined ? 0 : order.indexOf(row.stateNow) - before;
  });
  const forward = steps.filter((step) => step > 0).length;
  const back = steps.filter((step) => step < 0).length;
  return forward + back === 0 ? 'none yet' : `${forward} forward, ${back} back`;
}

const listed = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')}, ${names.length - 6} more` : names.join(', ');
