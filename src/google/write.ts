import type { Document } from '../views/document';
import { colour } from '../views/palette';
import type { Doc, DocBody, DocElement, Host } from './host';
import { writeBlocks, writeHeading, writeLine } from './writeBlocks';

/** The part of a Doc that is the person's own: never moved, never changed. */
const yourWords = 'Your words';
const earlier = 'Earlier versions';
/** The heading of each earlier version begins so. */
const until = 'Until ';
/** Older ones are in Google's own version history. */
const mostEarlier = 3;
const invitation = 'Write here. Making this page again leaves this part alone.';
/** The range that the tool wrote last; what a person put beside it is theirs. */
const generated = 'generated';
/** Points: 1.5 cm above and below, 2.2 cm beside. */
const margin = { above: 43, beside: 62 } as const;

/**
 * Writes a Document into a Doc of three parts: what the tool made, *Your words*, and *Earlier versions*. Made again, the
 * old part goes on top of the earlier versions and the new one takes its place. Where the heading *Your words* is gone,
 * nothing is removed: the new part goes on top.
 */
export function writeDoc(host: Host, doc: Doc, document: Document, stamp: string): void {
  const body = doc.getBody();
  const isNew = body.getNumChildren() <= 1;
  const own = isNew ? undefined : headingAt(host, body, yourWords);
  if (own !== undefined) retire(host, doc, body, own, stamp);
  if (isNew) setPage(body);
  const end = writeBlocks(host, body, document.blocks, body.getPageWidth() - 2 * margin.beside);
  if (isNew) {
    writeHeading(host, body, end, yourWords);
    writeLine(body, end + 1, invitation, { FONT_SIZE: 10, FOREGROUND_COLOR: colour.grey });
  }
  remember(doc, body, end);
  writeFooter(doc, document.footer);
  doc.saveAndClose();
}

/** Moves what the tool wrote last to the top of *Earlier versions*, and keeps at most three of them. */
function retire(host: Host, doc: Doc, body: DocBody, own: number, stamp: string): void {
  const old = lastGenerated(host, doc, body, own);
  let list = headingAt(host, body, earlier);
  if (list === undefined) {
    breakPage(host, body);
    list = body.getNumChildren();
    writeHeading(host, body, list, earlier);
  }
  writeHeading(host, body, list + 1, `${until}${stamp}`);
  old.forEach((at, nth) => {
    copyChild(host, body, at, list + 2 + nth);
  });
  for (const at of [...old].reverse()) body.getChild(at).removeFromParent();
  dropOldest(host, body, list - old.length);
}

/** Old versions begin on a page of their own; an empty last line takes the break, so that it never makes a page itself. */
function breakPage(host: Host, body: DocBody): void {
  const last = body.getChild(body.getNumChildren() - 1);
  const isEmpty = last.getType() === host.DocumentApp.ElementType.PARAGRAPH && last.asParagraph().getText() === '';
  if (isEmpty) last.asParagraph().appendPageBreak();
  else body.insertPageBreak(body.getNumChildren());
}

/** The children that the named range holds; where it is gone, everything above *Your words*. */
function lastGenerated(host: Host, doc: Doc, body: DocBody, own: number): number[] {
  const held = doc
    .getNamedRanges(generated)
    .flatMap((range) => range.getRange().getRangeElements())
    .flatMap((element) => placeOf(host, body, element.getElement()) ?? [])
    .filter((at) => at < own);
  const above = Array.from({ length: own }, (_, at) => at);
  return held.length === 0 ? above : above.filter((at) => held.includes(at));
}

function remember(doc: Doc, body: DocBody, end: number): void {
  for (const old of doc.getNamedRanges(generated)) old.remove();
  const range = doc.newRange().addElementsBetween(body.getChild(0), body.getChild(end - 1));
  doc.addNamedRange(generated, range.build());
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
  const first = paragraphsWith(host, body, until).filter(({ at, text }) => at > list && text.startsWith(until))[
    mostEarlier
  ];
  if (first === undefined) return;
  // The last paragraph of a Doc cannot be removed: an empty one takes its place.
  body.insertParagraph(body.getNumChildren(), '');
  for (let at = body.getNumChildren() - 2; at >= first.at; at--) body.getChild(at).removeFromParent();
}

const headingAt = (host: Host, body: DocBody, words: string): number | undefined =>
  paragraphsWith(host, body, words).find(({ text }) => text.trim() === words)?.at;

/** Google looks for the words, so that not every paragraph is read one by one. */
function paragraphsWith(host: Host, body: DocBody, words: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  for (let hit = body.findText(words); hit; hit = body.findText(words, hit)) {
    const element = hit.getElement();
    const at = placeOf(host, body, element);
    if (at !== undefined && found[found.length - 1]?.at !== at) found.push({ at, text: element.asText().getText() });
  }
  return found;
}

/** Which child of the body an element belongs to; undefined where it stands elsewhere, as in the footer. */
function placeOf(host: Host, body: DocBody, element: DocElement): number | undefined {
  const parent = element.getParent();
  if (!parent) return undefined;
  if (parent.getType() === host.DocumentApp.ElementType.BODY_SECTION) return body.getChildIndex(element);
  return placeOf(host, body, parent);
}

function writeFooter(doc: Doc, words: string): void {
  const footer = doc.getFooter() ?? doc.addFooter();
  footer.clear();
  footer.appendParagraph(words).setAttributes({ FONT_FAMILY: 'Arial', FONT_SIZE: 9, FOREGROUND_COLOR: colour.grey });
}

function setPage(body: DocBody): void {
  body.setMarginTop(margin.above);
  body.setMarginBottom(margin.above);
  body.setMarginLeft(margin.beside);
  body.setMarginRight(margin.beside);
}
