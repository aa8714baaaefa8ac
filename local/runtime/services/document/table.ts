import { exception, labelled } from '../exception';
import { offered } from '../offered';
import { kept, textNames } from './attributes';
import { cellNode } from './cellNode';
import { ContainerElement } from './container';
import { contextOf, type Element, nodeOf } from './element';
import type { DocNode } from './model';
import { childrenOf } from './openDoc';
import { detached } from './paragraph';
import type { TableCell } from './tableCell';

export class Table extends ContainerElement {
  getNumRows(): number {
    return this.getNumChildren();
  }
  getRow(rowIndex: number): TableRow {
    return this.getChild(rowIndex) as TableRow;
  }
  getCell(rowIndex: number, cellIndex: number): TableCell {
    return this.getRow(rowIndex).getCell(cellIndex);
  }
  appendTableRow(tableRow?: TableRow | null): TableRow {
    return this.insertTableRow(this.getNumRows(), tableRow);
  }
  insertTableRow(childIndex: number, tableRow?: TableRow | null): TableRow {
    const { open } = contextOf(this);
    return inserted(this, childIndex, tableRow ? open.copy(detached(tableRow)) : open.node('TABLE_ROW')) as TableRow;
  }
  removeRow(rowIndex: number): TableRow {
    const row = this.getRow(rowIndex);
    this.changed(() => contextOf(this).open.remove(nodeOf(row)));
    return row;
  }
  getBorderColor(): string | null {
    return (nodeOf(this).attributes.BORDER_COLOR as string | undefined) ?? null;
  }
  setBorderColor(color: string): this {
    return this.changed(() => this.setOwn({ BORDER_COLOR: kept('BORDER_COLOR', color) }));
  }
  getBorderWidth(): number | null {
    return (nodeOf(this).attributes.BORDER_WIDTH as number | undefined) ?? null;
  }
  setBorderWidth(width: number): this {
    return this.changed(() => this.setOwn({ BORDER_WIDTH: width }));
  }
  /** null where the columns share the width evenly. */
  getColumnWidth(columnIndex: number): number | null {
    return (columnOf(nodeOf(this), columnIndex)[0]?.attributes.WIDTH as number | undefined) ?? null;
  }
  setColumnWidth(columnIndex: number, width: number): this {
    return this.changed(() => {
      for (const cell of columnOf(nodeOf(this), columnIndex)) cell.attributes = { ...cell.attributes, WIDTH: width };
    });
  }
  protected override attributeNames(): readonly string[] {
    return [...textNames, 'BORDER_COLOR', 'BORDER_WIDTH'];
  }
}

export class TableRow extends ContainerElement {
  getNumCells(): number {
    return this.getNumChildren();
  }
  getCell(cellIndex: number): TableCell {
    return this.getChild(cellIndex) as TableCell;
  }
  appendTableCell(textContentsOrCell: string | TableCell | null = ''): TableCell {
    return this.insertTableCell(this.getNumCells(), textContentsOrCell);
  }
  insertTableCell(childIndex: number, textContentsOrCell: string | TableCell | null = ''): TableCell {
    const node =
      typeof textContentsOrCell === 'object' && textContentsOrCell !== null
        ? contextOf(this).open.copy(detached(textContentsOrCell))
        : cellNode(this, String(textContentsOrCell ?? ''));
    return inserted(this, childIndex, node) as TableCell;
  }
  removeCell(cellIndex: number): TableCell {
    const cell = this.getCell(cellIndex);
    this.changed(() => contextOf(this).open.remove(nodeOf(cell)));
    return cell;
  }
  getMinimumHeight(): number | null {
    return (nodeOf(this).attributes.MINIMUM_HEIGHT as number | undefined) ?? null;
  }
  setMinimumHeight(minHeight: number): this {
    return this.changed(() => this.setOwn({ MINIMUM_HEIGHT: minHeight }));
  }
  getParentTable(): Table {
    const table = this.getParent();
    if (!(table instanceof Table)) throw exception('Element does not have a parent.');
    return table;
  }
  protected override attributeNames(): readonly string[] {
    return [...textNames, 'MINIMUM_HEIGHT'];
  }
}

function inserted(place: ContainerElement, at: number, node: DocNode): Element {
  const { open } = contextOf(place);
  open.change(() => open.insert(nodeOf(place), at, node));
  return contextOf(place).element(node);
}

function columnOf(table: DocNode, column: number): DocNode[] {
  return childrenOf(table).flatMap((row) => childrenOf(row)[column] ?? []);
}

labelled(Table, 'DocumentApp.Table');
labelled(TableRow, 'DocumentApp.TableRow');
offered('Table', Table);
offered('TableRow', TableRow);
