import {
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocNode } from '../runtime/services/document/model';
import { colorOf, numberOf, textOf } from './attributes';
import { eighths, twips } from './units';

/** Points around what stands in a cell. */
const PADDING = 5;
const ALIGNMENTS: Record<string, (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]> = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

/** What a cell holds, in the room that it has. */
type Blocks = (cell: DocNode, room: number) => (Paragraph | Table)[];

export function tableOf(node: DocNode, room: number, blocks: Blocks): Table {
  const rows = node.children ?? [];
  const widths = widthsOf(rows, room);
  const width = numberOf(node.attributes, 'BORDER_WIDTH') ?? 1;
  const line =
    width > 0
      ? { style: BorderStyle.SINGLE, size: eighths(width), color: colorOf(node.attributes, 'BORDER_COLOR') ?? '000000' }
      : { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((row) => rowOf(row, widths, blocks)),
  });
}

/** Those that are said, in twips; the others share what is left of the page evenly. */
function widthsOf(rows: readonly DocNode[], room: number): number[] {
  const count = Math.max(1, ...rows.map(({ children }) => children?.length ?? 0));
  const said = Array.from({ length: count }, (_, column) => {
    const cell = rows.find(({ children }) => children?.[column]?.attributes.WIDTH !== undefined)?.children?.[column];
    return cell && numberOf(cell.attributes, 'WIDTH');
  });
  const taken = said.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = said.filter((width) => width === undefined).length;
  const share = open === 0 ? 0 : Math.max(20, (room - taken) / open);
  return said.map((width) => twips(width ?? share));
}

function rowOf(row: DocNode, widths: readonly number[], blocks: Blocks): TableRow {
  const height = numberOf(row.attributes, 'MINIMUM_HEIGHT');
  const cells = row.children ?? [];
  // A row of a file is as long as the others.
  const missing = widths.slice(cells.length).map((_, i) => cellOf(undefined, widths[cells.length + i]!, blocks));
  return new TableRow({
    cantSplit: true,
    ...(height !== undefined && { height: { value: twips(height), rule: 'atLeast' as const } }),
    children: [...cells.map((cell, column) => cellOf(cell, widths[column]!, blocks)), ...missing],
  });
}

function cellOf(cell: DocNode | undefined, width: number, blocks: Blocks): TableCell {
  const attributes = cell?.attributes ?? {};
  const fill = colorOf(attributes, 'CELL_COLOR');
  const vertical = ALIGNMENTS[textOf(attributes, 'VERTICAL_ALIGNMENT') ?? ''];
  const padding = (side: string) => twips(numberOf(attributes, `PADDING_${side}`) ?? PADDING);
  const room = (width - padding('LEFT') - padding('RIGHT')) / 20;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: padding('TOP'), bottom: padding('BOTTOM'), left: padding('LEFT'), right: padding('RIGHT') },
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(vertical && { verticalAlign: vertical }),
    children: blocks(cell?.children?.length ? cell : EMPTY, room),
  });
}

const EMPTY: DocNode = {
  id: 0,
  type: 'TABLE_CELL',
  attributes: {},
  children: [{ id: 0, type: 'PARAGRAPH', attributes: {} }],
};
