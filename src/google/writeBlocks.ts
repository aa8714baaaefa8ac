import { columnWidths } from '../views/columns';
import type { Block, DocChart, DocTable, Piece } from '../views/document';
import { colour } from '../views/palette';
import { canDraw, drawChart, pictureSize } from './drawChart';
import type { DocAttributes, DocBody, DocListItem, DocText, Host } from './host';

/** Size, colour and room of each kind of line, by the names of DocumentApp.Attribute: one call dresses a whole one. */
const looks = {
  kicker: line({ FONT_SIZE: 9, FOREGROUND_COLOR: colour.grey, BOLD: true, SPACING_AFTER: 2 }),
  title: line({ FONT_SIZE: 20, BOLD: true, SPACING_AFTER: 2 }),
  note: line({ FONT_SIZE: 9, FOREGROUND_COLOR: colour.grey, SPACING_AFTER: 4 }),
  heading: line({ FONT_SIZE: 12, BOLD: true, SPACING_BEFORE: 8, SPACING_AFTER: 3 }),
  paragraph: line({ SPACING_AFTER: 4 }),
  picture: line({ SPACING_BEFORE: 4, SPACING_AFTER: 2 }),
  step: line({ SPACING_AFTER: 2 }),
  lastStep: line({ SPACING_AFTER: 7 }),
  cells: { FONT_FAMILY: 'Arial', FONT_SIZE: 9.5, FOREGROUND_COLOR: colour.ink },
} as const;

function line(own: Readonly<Record<string, unknown>>): DocAttributes {
  const usual = { FONT_FAMILY: 'Arial', FONT_SIZE: 10.5, FOREGROUND_COLOR: colour.ink, BOLD: false };
  return { ...usual, SPACING_BEFORE: 0, LINE_SPACING: 1.15, ...own };
}

/** Writes the blocks at the top of a Doc, whose page has so many points between its margins; returns the place after them. */
export function writeBlocks(host: Host, body: DocBody, blocks: readonly Block[], room: number): number {
  let at = 0;
  for (const block of blocks) {
    switch (block.kind) {
      case 'steps':
        writeSteps(host, body, at, block.items);
        at += block.items.length;
        break;
      case 'table':
        writeTable(body, at++, block, room);
        break;
      case 'picture':
        writePicture(host, body, at++, block.chart, room);
        break;
      case 'heading':
        writeHeading(host, body, at++, block.text);
        break;
      case 'paragraph':
        writePieces(body, at++, block.pieces);
        break;
      case 'kicker':
        writeLine(body, at++, block.text.toUpperCase(), looks.kicker);
        break;
      case 'title':
        body.insertParagraph(at, block.text).setHeading(host.DocumentApp.ParagraphHeading.TITLE);
        body.getChild(at++).asParagraph().setAttributes(looks.title);
        break;
      default:
        writeLine(body, at++, block.text, looks.note);
    }
  }
  return at;
}

export function writeHeading(host: Host, body: DocBody, at: number, text: string): void {
  const paragraph = body.insertParagraph(at, text);
  // A heading brings its own look, so ours comes after it.
  paragraph.setHeading(host.DocumentApp.ParagraphHeading.HEADING2);
  paragraph.setAttributes(looks.heading);
}

export function writeLine(body: DocBody, at: number, text: string, look: DocAttributes): void {
  body.insertParagraph(at, text).setAttributes(look);
}

function writePieces(body: DocBody, at: number, pieces: readonly Piece[]): void {
  const paragraph = body.insertParagraph(at, textOf(pieces));
  paragraph.setAttributes(looks.paragraph);
  dress(() => paragraph.editAsText(), pieces);
}

function writeSteps(host: Host, body: DocBody, at: number, items: readonly (readonly Piece[])[]): void {
  let first: DocListItem | undefined;
  items.forEach((pieces, nth) => {
    const item = body.insertListItem(at + nth, textOf(pieces));
    if (first) item.setListId(first);
    else item.setGlyphType(host.DocumentApp.GlyphType.NUMBER);
    first ??= item;
    item.setAttributes(nth === items.length - 1 ? looks.lastStep : looks.step);
    dress(() => item.editAsText(), pieces);
  });
}

function writeTable(body: DocBody, at: number, block: DocTable, room: number): void {
  const { head, rows, box = false } = block;
  const table = body.insertTable(at, [[...head], ...rows.map((row) => row.cells.map(textOf))]);
  table.setBorderColor(colour.line);
  table.editAsText().setAttributes(looks.cells);
  columnWidths(block, room).forEach((width, column) => {
    table.setColumnWidth(column, width);
  });
  const top = table.getRow(0);
  top.editAsText().setAttributes(box ? { BOLD: true } : { BOLD: true, FOREGROUND_COLOR: colour.grey });
  head.forEach((_, column) => {
    top.getCell(column).setBackgroundColor(box ? colour.passed : colour.greyTint);
  });
  rows.forEach(({ cells, look = false }, nth) => {
    const row = table.getRow(nth + 1);
    const fill = look ? colour.orangeTint : box ? colour.greyTint : undefined;
    cells.forEach((pieces, column) => {
      const cell = row.getCell(column);
      if (fill) cell.setBackgroundColor(fill);
      dress(() => cell.editAsText(), pieces);
    });
  });
}

/** The chart as a picture with its sentence as description; without anything to draw the sentence stands in its place. */
function writePicture(host: Host, body: DocBody, at: number, chart: DocChart, room: number): void {
  if (!canDraw(chart)) {
    writeLine(body, at, chart.about, looks.paragraph);
    return;
  }
  const paragraph = body.insertParagraph(at, '');
  paragraph.setAttributes(looks.picture);
  const image = paragraph.appendInlineImage(drawChart(host, chart));
  // A picture's size is told in pixels, of which there are four to three points.
  const width = Math.floor((room * 4) / 3);
  image.setWidth(width);
  image.setHeight(Math.round((width * pictureSize.height) / pictureSize.width));
  image.setAltDescription(chart.about);
}

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

/** Dresses the pieces that differ from the rest of their line; where none does, the text is not even asked for. */
function dress(textIn: () => DocText, pieces: readonly Piece[]): void {
  let text: DocText | undefined;
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length - 1;
    const look = lookOf(piece);
    if (to >= from && (look || piece.link !== undefined)) {
      text ??= textIn();
      // A link brings its own blue: ours is underlined ink.
      if (piece.link !== undefined) text.setLinkUrl(from, to, piece.link);
      if (look) text.setAttributes(from, to, look);
    }
    from = to + 1;
  }
}

function lookOf({ bold, italic, colour: own, link }: Piece): DocAttributes | undefined {
  const look = {
    ...(bold ? { BOLD: true } : {}),
    ...(italic ? { ITALIC: true } : {}),
    ...(own ? { FOREGROUND_COLOR: own } : {}),
    ...(link === undefined ? {} : { FOREGROUND_COLOR: own ?? colour.ink, UNDERLINE: true }),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}
