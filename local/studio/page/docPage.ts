import { colorOf, lookOf, numberOf, textOf } from '../../docx/attributes';
import {
  type Attributes,
  type Doc,
  type DocNode,
  emptyDoc,
  type Piece,
  page,
} from '../../runtime/services/document/model';
import type { DocView } from '../protocol';
import { h } from './dom';
import { linkTo } from './grid/cellLook';
import { ListMarks } from './listMarks';

/** A Doc as a sheet of paper: headings, paragraphs, lists, tables and pictures as Google would show them. */
export function docPage({ name, doc: kept }: DocView, follow: (link: string) => void): HTMLElement {
  // What stands in docs/ was written by DocumentApp; a Doc that nobody has written in has nothing there.
  const doc = (kept as Doc | undefined) ?? emptyDoc();
  const paper = h('article', { class: 'paper doc', 'aria-label': name });
  const look = { ...page, ...doc.body.attributes };
  for (const side of ['top', 'right', 'bottom', 'left'] as const)
    paper.style.setProperty(`padding-${side}`, `${numberOf(look, `MARGIN_${side.toUpperCase()}`) ?? 72}pt`);
  paper.style.width = `${numberOf(look, 'PAGE_WIDTH') ?? 612}pt`;
  const writer = new DocWriter(doc, follow);
  for (const part of [doc.header, doc.body, doc.footer]) if (part) paper.append(...writer.blocks(part));
  return paper;
}

class DocWriter {
  readonly #marks = new ListMarks();

  constructor(
    private readonly doc: Doc,
    private readonly follow: (link: string) => void,
  ) {}

  blocks(node: DocNode): HTMLElement[] {
    return (node.children ?? []).map((child) => (child.type === 'TABLE' ? this.#table(child) : this.#paragraph(child)));
  }

  #paragraph(node: DocNode): HTMLElement {
    const heading = textOf(node.attributes, 'HEADING') ?? 'NORMAL';
    const look = { ...lookOf(heading, this.doc), ...node.attributes };
    const element = h(tagOf(heading), { class: 'docLine' });
    paragraphLook(element, look);
    if (node.type === 'LIST_ITEM') {
      const level = numberOf(node.attributes, 'NESTING_LEVEL') ?? 0;
      element.style.paddingLeft = `${36 * (level + 1)}pt`;
      element.append(h('span', { class: 'listMark' }, this.#marks.next(node)));
    }
    for (const child of node.children ?? []) element.append(...this.#inline(child, look));
    if (element.childNodes.length === 0) element.append(h('br'));
    return element;
  }

  #inline(node: DocNode, look: Attributes): Node[] {
    if (node.type === 'TEXT')
      return (node.pieces ?? []).map((piece) => this.#piece(piece, { ...look, ...node.attributes }));
    if (node.type === 'INLINE_IMAGE' && node.picture) {
      const { base64, type, width, height, description, title } = node.picture;
      const image = h('img', { class: 'docPicture', alt: description || title, width, height });
      if (/^image\/(png|jpeg|gif)$/.test(type)) image.src = `data:${type};base64,${base64}`;
      return [image];
    }
    if (node.type === 'HORIZONTAL_RULE') return [h('span', { class: 'docRule', role: 'separator' })];
    if (node.type === 'PAGE_BREAK') return [h('span', { class: 'pageBreak' }, 'next page')];
    return [];
  }

  #piece({ text, style }: Piece, around: Attributes): Node {
    const look = { ...around, ...style };
    const link = textOf(look, 'LINK_URL');
    const words = text.replace(/[\r\v]/g, '\n');
    const element = link === undefined ? h('span', {}, words) : linkTo(link, words, this.follow);
    if (link !== undefined) element.tabIndex = 0;
    textLook(element, link === undefined ? look : { ...look, UNDERLINE: look.UNDERLINE !== false });
    return element;
  }

  #table(node: DocNode): HTMLElement {
    const width = numberOf(node.attributes, 'BORDER_WIDTH') ?? 1;
    const line = `${width}pt solid #${colorOf(node.attributes, 'BORDER_COLOR') ?? '000000'}`;
    const rows = (node.children ?? []).map((row) =>
      h('tr', {}, ...(row.children ?? []).map((cell) => this.#cell(cell, width > 0 ? line : 'none'))),
    );
    return h('table', { class: 'docTable' }, h('tbody', {}, ...rows));
  }

  #cell(node: DocNode, line: string): HTMLElement {
    const { attributes } = node;
    const cell = h('td', {}, ...this.blocks(node));
    cell.style.border = line;
    const width = numberOf(attributes, 'WIDTH');
    if (width !== undefined) cell.style.width = `${width}pt`;
    const fill = colorOf(attributes, 'CELL_COLOR') ?? colorOf(attributes, 'BACKGROUND_COLOR');
    if (fill) cell.style.background = `#${fill}`;
    for (const side of ['top', 'right', 'bottom', 'left'] as const)
      cell.style.setProperty(`padding-${side}`, `${numberOf(attributes, `PADDING_${side.toUpperCase()}`) ?? 5}pt`);
    cell.style.verticalAlign =
      { CENTER: 'middle', BOTTOM: 'bottom' }[textOf(attributes, 'VERTICAL_ALIGNMENT') ?? ''] ?? 'top';
    return cell;
  }
}

/** The Doc's own name is the page's first heading, so its headings begin below. */
function tagOf(heading: string): 'h3' | 'h4' | 'h5' | 'p' {
  if (heading === 'TITLE') return 'h3';
  if (/^HEADING[12]$/.test(heading)) return 'h4';
  return heading.startsWith('HEADING') ? 'h5' : 'p';
}

function paragraphLook(element: HTMLElement, look: Attributes): void {
  const { style } = element;
  const align = textOf(look, 'HORIZONTAL_ALIGNMENT');
  if (align) style.textAlign = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' }[align] ?? 'left';
  style.marginTop = `${numberOf(look, 'SPACING_BEFORE') ?? 0}pt`;
  style.marginBottom = `${numberOf(look, 'SPACING_AFTER') ?? 0}pt`;
  style.lineHeight = String((numberOf(look, 'LINE_SPACING') ?? 1.15) * 1.15);
  const start = numberOf(look, 'INDENT_START');
  if (start) style.paddingLeft = `${start}pt`;
  textLook(element, look);
}

function textLook(element: HTMLElement, look: Attributes): void {
  const { style } = element;
  const [color, background] = [colorOf(look, 'FOREGROUND_COLOR'), colorOf(look, 'BACKGROUND_COLOR')];
  const size = numberOf(look, 'FONT_SIZE');
  style.fontWeight = look.BOLD === true ? 'bold' : 'normal';
  style.fontStyle = look.ITALIC === true ? 'italic' : 'normal';
  if (color) style.color = `#${color}`;
  if (background) style.background = `#${background}`;
  if (size !== undefined) style.fontSize = `${size}pt`;
  const lines = [look.UNDERLINE === true && 'underline', look.STRIKETHROUGH === true && 'line-through'].filter(Boolean);
  style.textDecoration = lines.length > 0 ? lines.join(' ') : 'none';
}
