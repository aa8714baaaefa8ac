import { exception } from '../exception';
import type { Context } from './context';
import type { Element } from './element';
import { HorizontalRule, InlineImage, PageBreak } from './inline';
import type { DocNode, NodeType } from './model';
import type { OpenDoc } from './openDoc';
import { ListItem, Paragraph } from './paragraph';
import { RangeElement } from './range';
import { Body, FooterSection, HeaderSection } from './section';
import { Table, TableRow } from './table';
import { TableCell } from './tableCell';
import { Text } from './text';

const classes: Readonly<Record<NodeType, new (context: Context, node: DocNode) => Element>> = {
  BODY_SECTION: Body,
  HEADER_SECTION: HeaderSection,
  FOOTER_SECTION: FooterSection,
  PARAGRAPH: Paragraph,
  LIST_ITEM: ListItem,
  TABLE: Table,
  TABLE_ROW: TableRow,
  TABLE_CELL: TableCell,
  TEXT: Text,
  INLINE_IMAGE: InlineImage,
  PAGE_BREAK: PageBreak,
  HORIZONTAL_RULE: HorizontalRule,
};

export function contextFor(open: OpenDoc): Context {
  const context: Context = {
    core: open.core,
    open,
    element(node) {
      const made = classes[node.type];
      if (!made) throw exception(`Unknown element type ${node.type}.`);
      return new made(context, node);
    },
    text: (node) => new Text(context, node),
    rangeElement: (node, start, end) => new RangeElement(context, node, start, end),
  };
  return context;
}
