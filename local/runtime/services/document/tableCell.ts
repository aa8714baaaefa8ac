import type { EnumValue } from '../enums';
import { exception, labelled } from '../exception';
import { offered } from '../offered';
import { kept, shown, textNames } from './attributes';
import { BlockContainer } from './blocks';
import { nodeOf } from './element';
import type { Table } from './table';
import { TableRow } from './table';

export class TableCell extends BlockContainer {
  getParentRow(): TableRow {
    const row = this.getParent();
    if (!(row instanceof TableRow)) throw exception('Element does not have a parent.');
    return row;
  }
  getParentTable(): Table {
    return this.getParentRow().getParentTable();
  }
  getColSpan(): number {
    return 1;
  }
  getRowSpan(): number {
    return 1;
  }
  getBackgroundColor(): unknown {
    return shown('CELL_COLOR', nodeOf(this).attributes.CELL_COLOR);
  }
  setBackgroundColor(color: string | null): this {
    return this.#set('CELL_COLOR', color);
  }
  getVerticalAlignment(): unknown {
    return shown('VERTICAL_ALIGNMENT', nodeOf(this).attributes.VERTICAL_ALIGNMENT ?? 'TOP');
  }
  setVerticalAlignment(alignment: EnumValue): this {
    return this.#set('VERTICAL_ALIGNMENT', alignment);
  }
  getWidth(): unknown {
    return shown('WIDTH', nodeOf(this).attributes.WIDTH);
  }
  setWidth(width: number): this {
    return this.#set('WIDTH', width);
  }
  getPaddingTop(): unknown {
    return nodeOf(this).attributes.PADDING_TOP ?? PADDING;
  }
  setPaddingTop(paddingTop: number): this {
    return this.#set('PADDING_TOP', paddingTop);
  }
  getPaddingBottom(): unknown {
    return nodeOf(this).attributes.PADDING_BOTTOM ?? PADDING;
  }
  setPaddingBottom(paddingBottom: number): this {
    return this.#set('PADDING_BOTTOM', paddingBottom);
  }
  getPaddingLeft(): unknown {
    return nodeOf(this).attributes.PADDING_LEFT ?? PADDING;
  }
  setPaddingLeft(paddingLeft: number): this {
    return this.#set('PADDING_LEFT', paddingLeft);
  }
  getPaddingRight(): unknown {
    return nodeOf(this).attributes.PADDING_RIGHT ?? PADDING;
  }
  setPaddingRight(paddingRight: number): this {
    return this.#set('PADDING_RIGHT', paddingRight);
  }
  /** The background of a cell is the cell's; that of its letters is set through its text. */
  override setAttributes(attributes: Readonly<Record<string, unknown>>): this {
    const { BACKGROUND_COLOR: colour, ...others } = attributes;
    if (colour !== undefined) this.#set('CELL_COLOR', colour);
    return super.setAttributes(others);
  }
  override getAttributes(): Record<string, unknown> {
    return { ...super.getAttributes(), BACKGROUND_COLOR: this.getBackgroundColor() };
  }
  protected override attributeNames(): readonly string[] {
    const padding = ['PADDING_TOP', 'PADDING_BOTTOM', 'PADDING_LEFT', 'PADDING_RIGHT'];
    return [...textNames, 'VERTICAL_ALIGNMENT', 'WIDTH', 'BORDER_COLOR', 'BORDER_WIDTH', ...padding];
  }

  #set(name: string, value: unknown): this {
    return this.changed(() => this.setOwn({ [name]: kept(name, value) }));
  }
}

/** Points. */
const PADDING = 5;

labelled(TableCell, 'DocumentApp.TableCell');
offered('TableCell', TableCell);
