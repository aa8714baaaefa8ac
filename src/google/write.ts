import type { Block, Document, Piece } from '../views/document';
import { colour } from '../views/palette';
import type { Doc, DocBody, DocParagraph, DocTable, DocText, Host } from './host';

/** The part of a Doc that is the person's own: never moved, never changed. */
const yourWords = 'Your words';
const earlier = 'Earlier versions';
/** Older ones are in Google's own version history. */
const mostEarlier = 3;
const invitation = 'Write here. Making this page again leaves this part alone.';

/**
 * Writes a Document into a Doc of three parts: what the tool made, *Your words*, and *Earlier versions*. Made again, the
 * old part goes on top of the earlier versions and the new one takes its place. Where the heading *Your words* is gone,
 * nothing is removed: the new part goes on top.
 */
export function writeDoc(host: Host, doc: Doc, document: Document, stamp: string): void {
  const body = doc.getBody();
  const own = headingAt(host, body, yourWords);
  if (own === undefined) {
    const isNew = body.getNumChildren() <= 1;
    const end = writeBlocks(host, body, document.blocks);
    if (isNew) {
      setPage(body);
      writeHeading(host, body.insertParagraph(end, yourWords));
      dress(body.insertParagraph(end + 1, invitation).editAsText(), 10, colour.grey);
    }
  } else {
    retire(host, body, own, stamp);
    writeBlocks(host, body, document.blocks);
  }
  const footer = doc.getFooter() ?? doc.addFooter();
  footer.clear();
  dress(footer.appendParagraph(document.footer).editAsText(), 9, colour.grey);
  doc.saveAndClose();
}

/** Moves what stands above *Your words* to the top of *Earlier versions*, at most three of them. */
function retire(host: Host, body: DocBody, own: number, stamp: string): void {
  let list = headingAt(host, body, earlier);
  if (list === undefined) {
    list = body.getNumChildren();
    writeHeading(host, body.insertParagraph(list, earlier));
  }
  const title = body.insertParagraph(list + 1, `Until ${stamp}`);
  title.setHeading(host.DocumentApp.ParagraphHeading.HEADING2);
  dress(title.editAsText(), 11, colour.grey);
  for (let at = 0; at < own; at++) copyChild(host, body, at, list + 2 + at);
  for (let at = own - 1; at >= 0; at--) body.getChild(at).removeFromParent();
  dropOldest(host, body, list - own);
}

function copyChild(host: Host, body: DocBody, from: number, to: number): void {
  const { PARAGRAPH, LIST_ITEM, TABLE } = host.DocumentApp.ElementType;
  const child = body.getChild(from);
  const copy = child.copy();
  if (child.getType() === PARAGRAPH) body.insertParagraph(to, copy.asParagraph());
  else if (child.getType() === LIST_ITEM) body.insertListItem(to, copy.asListItem());
  else if (child.getType() === TABLE) body.insertTable(to, copy.asTable());
  else body.insertParagraph(to, '');
}

function dropOldest(host: Host, body: DocBody, list: number): void {
  const titles = childrenWith(host, body, (text) => text.startsWith('Until ')).filter((at) => at > list);
  const first = titles[mostEarlier];
  if (first === undefined) return;
  // The last paragraph of a Doc cannot be removed: it is emptied.
  const last = body.getChild(body.getNumChildren() - 1);
  if (last.getType() !== host.DocumentApp.ElementType.PARAGRAPH) body.insertParagraph(body.getNumChildren(), '');
  for (let at = body.getNumChildren() - 2; at >= first; at--) body.getChild(at).removeFromParent();
}

const headingAt = (host: Host, body: DocBody, text: string): number | undefined =>
  childrenWith(host, body, (one) => one.trim() === text)[0];

function childrenWith(host: Host, body: DocBody, fits: (text: string) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < body.getNumChildren(); at++) {
    const child = body.getChild(at);
    if (child.getType() === host.DocumentApp.ElementType.PARAGRAPH && fits(child.asParagraph().getText()))
      found.push(at);
  }
  return found;
}

/** Writes the blocks at the top; returns the place after the last one. */
function writeBlocks(host: Host, body: DocBody, blocks: readonly Block[]): number {
  let at = 0;
  for (const block of blocks) {
    if (block.kind === 'steps') for (const item of block.items) writeStep(host, body, at++, item);
    else writeBlock(host, body, at++, block);
  }
  return at;
}

function writeBlock(host: Host, body: DocBody, at: number, block: Exclude<Block, { kind: 'steps' }>): void {
  if (block.kind === 'table') {
    writeTable(body, at, block);
    return;
  }
  const paragraph = body.insertParagraph(at, wordsOf(block));
  if (block.kind === 'title') paragraph.setHeading(host.DocumentApp.ParagraphHeading.TITLE);
  if (block.kind === 'heading') writeHeading(host, paragraph);
  else dressed(paragraph, looks[block.kind]);
  if (block.kind === 'paragraph') dressPieces(paragraph.editAsText(), block.pieces);
}

function wordsOf(block: Exclude<Block, { kind: 'steps' | 'table' }>): string {
  switch (block.kind) {
    case 'kicker':
      return block.text.toUpperCase();
    case 'paragraph':
      return textOf(block.pieces);
    // Until a picture can be put here, the sentence stands in its place.
    case 'picture':
      return block.chart.about;
    default:
      return block.text;
  }
}

/** Points before and after, size and colour of each kind of paragraph. */
interface Look {
  readonly size: number;
  readonly hue: string;
  readonly bold?: boolean;
  readonly before?: number;
  readonly after?: number;
}
const looks = {
  kicker: { size: 9, hue: colour.grey, bold: true, after: 2 },
  title: { size: 20, hue: colour.ink, bold: true, after: 2 },
  note: { size: 9, hue: colour.grey, after: 6 },
  heading: { size: 12, hue: colour.ink, bold: true, before: 9, after: 3 },
  paragraph: { size: 10.5, hue: colour.ink, after: 4 },
  picture: { size: 9, hue: colour.grey, after: 4 },
  step: { size: 10.5, hue: colour.ink, after: 1 },
} as const satisfies Record<string, Look>;

function writeStep(host: Host, body: DocBody, at: number, pieces: readonly Piece[]): void {
  const item = body.insertListItem(at, textOf(pieces));
  item.setGlyphType(host.DocumentApp.GlyphType.NUMBER);
  dressed(item, looks.step);
  dressPieces(item.editAsText(), pieces);
}

function writeTable(body: DocBody, at: number, { head, rows }: Extract<Block, { kind: 'table' }>): void {
  const table: DocTable = body.insertTable(at, [[...head], ...rows.map((row) => row.cells.map(textOf))]);
  table.setBorderColor(colour.line);
  head.forEach((_, column) => {
    dressCell(table, 0, column, [{ text: head[column] ?? '', bold: true }], colour.passed);
  });
  rows.forEach((row, r) => {
    row.cells.forEach((pieces, column) => {
      dressCell(table, r + 1, column, pieces, row.look ? colour.orangeTint : undefined);
    });
  });
}

function dressCell(
  table: DocTable,
  row: number,
  column: number,
  pieces: readonly Piece[],
  fill: string | undefined,
): void {
  const cell = table.getCell(row, column);
  if (fill) cell.setBackgroundColor(fill);
  cell.setPaddingTop(2);
  cell.setPaddingBottom(2);
  const text = cell.editAsText();
  if (text.getText() === '') return;
  dress(text, 9.5, colour.ink);
  dressPieces(text, pieces);
}

function writeHeading(host: Host, paragraph: DocParagraph): void {
  paragraph.setHeading(host.DocumentApp.ParagraphHeading.HEADING2);
  dressed(paragraph, looks.heading);
}

function dressed(paragraph: DocParagraph, { size, hue, bold = false, before = 0, after = 0 }: Look): void {
  paragraph.setSpacingBefore(before);
  paragraph.setSpacingAfter(after);
  if (paragraph.getText() === '') return;
  const text = paragraph.editAsText();
  dress(text, size, hue);
  text.setBold(bold);
}

function dress(text: DocText, size: number, hue: string): void {
  text.setFontFamily('Arial');
  text.setFontSize(size);
  text.setForegroundColor(hue);
}

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function dressPieces(text: DocText, pieces: readonly Piece[]): void {
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length - 1;
    if (to >= from) {
      if (piece.bold) text.setBold(from, to, true);
      if (piece.italic) text.setItalic(from, to, true);
      if (piece.link) text.setLinkUrl(from, to, piece.link);
      if (piece.colour ?? piece.link) text.setForegroundColor(from, to, piece.colour ?? colour.ink);
    }
    from = to + 1;
  }
}

/** One page: margins of 2 cm. */
function setPage(body: DocBody): void {
  body.setMarginTop(57);
  body.setMarginBottom(57);
  body.setMarginLeft(62);
  body.setMarginRight(62);
}
