/** A Doc as the laptop keeps it: a tree of plain nodes. Ids stay with their nodes, so that ranges find them again. */

export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TEXT'
  | 'INLINE_IMAGE'
  | 'PAGE_BREAK'
  | 'HORIZONTAL_RULE';

/** By the names of DocumentApp.Attribute; enumerations by the names of their values. A missing one is inherited. */
export type Attributes = Record<string, string | number | boolean>;

/** A stretch of text of one style. */
export interface Piece {
  text: string;
  style: Attributes;
}
export interface Picture {
  base64: string;
  type: string;
  name: string;
  width: number;
  height: number;
  title: string;
  description: string;
}
export interface DocNode {
  id: number;
  type: NodeType;
  attributes: Attributes;
  children?: DocNode[];
  /** Of a TEXT. */
  pieces?: Piece[];
  /** Of an INLINE_IMAGE. */
  picture?: Picture;
}

/** Part of an element where offsets stand, else the whole of it. */
export interface Stretch {
  node: number;
  start?: number;
  end?: number;
}
export interface KeptRange {
  id: string;
  name: string;
  stretches: Stretch[];
}
export interface KeptBookmark {
  id: string;
  node: number;
  offset: number;
}

export interface Doc {
  nextId: number;
  body: DocNode;
  header?: DocNode;
  footer?: DocNode;
  ranges: KeptRange[];
  bookmarks: KeptBookmark[];
  /** What setHeadingAttributes has changed of a heading's look, by heading; paragraphs inherit it. */
  headings: Record<string, Attributes>;
  language?: string;
}

/** Points: a page of 8½ × 11 inches with margins of one. */
export const page: Readonly<Attributes> = {
  PAGE_HEIGHT: 792,
  PAGE_WIDTH: 612,
  MARGIN_TOP: 72,
  MARGIN_BOTTOM: 72,
  MARGIN_LEFT: 72,
  MARGIN_RIGHT: 72,
};

export function emptyDoc(): Doc {
  const paragraph: DocNode = { id: 2, type: 'PARAGRAPH', attributes: {}, children: [] };
  return {
    nextId: 3,
    body: { id: 1, type: 'BODY_SECTION', attributes: { ...page }, children: [paragraph] },
    ranges: [],
    bookmarks: [],
    headings: {},
  };
}

export function textOf(node: DocNode): string {
  if (node.type === 'TEXT') return (node.pieces ?? []).map(({ text }) => text).join('');
  const texts = (node.children ?? []).map(textOf);
  return texts.join(holdsBlocks(node.type) ? '\n' : '');
}

/** Whether its children stand under one another, so that a line ends between them. */
export function holdsBlocks(type: NodeType): boolean {
  return type !== 'PARAGRAPH' && type !== 'LIST_ITEM' && type !== 'TEXT';
}

export function isParagraph({ type }: DocNode): boolean {
  return type === 'PARAGRAPH' || type === 'LIST_ITEM';
}

/** The node and everything in it, in the order of reading. */
export function* within(node: DocNode): Generator<DocNode> {
  yield node;
  for (const child of node.children ?? []) yield* within(child);
}
