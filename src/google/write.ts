import type { Document } from '../views/document';
import { colour } from '../views/palette';
import type { Doc, DocBody, DocElement, Host } from './host';
import { writeBlocks, writeHeading, writeLine } from './writeBlocks';

/** The part of a Doc that is the person's own: never moved, never changed. */
const yourWords = 'Your words';
const earlier = 'Earlier versions';
/** The heading of each earlier version begins so. */
const untilText = 'Until ';
/** Older ones are in Google's own version history. */
const mostEarlier = 3;
const invitation = 'Write here. Making this page again leaves this part alone.';
/** The range that the tool wrote last; what a person put beside it is theirs. */
const generated = 'generated';
/** Points: 1.5 cm above and below, 2.2 cm beside. */
const margin = { above: 43, beside: 62 } as const;

/** Stands under a part that is being written: whoever finds it knows that what is above was not finished. */
const making = 'This page is being made. If you can read this, make it again.';

/** The version that the new part takes the place of, 0 for none, and the day on which it does. */
export interface Replaced {
  readonly version: number;
  readonly until: string;
}

/**
 * Writes a Document into a Doc of three parts: what the tool made, *Your words*, and *Earlier versions*. Made again, the
 * old part goes on top of the earlier versions and the new one takes its place. Where the heading *Your words* is gone,
 * nothing is removed: the new part goes on top. A try that was ended in the middle is taken up: its half part goes.
 */
export function writeDoc(host: Host, doc: Doc, document: Document, replaced: Replaced): void {
  const body = doc.getBody();
  dropHalf(host, body);
  const isNew = headingAt(host, body, yourWords) === undefined && doc.getNamedRanges(generated).length === 0;
  if (isNew) {
    setPage(body);
    if (body.getNumChildren() <= 1) writeLine(body, 0, invitation, { FONT_SIZE: 10, FOREGROUND_COLOR: colour.grey });
    writeHeading(host, body, 0, yourWords);
  }
  writeLine(body, 0, making, { FONT_SIZE: 10, FOREGROUND_COLOR: colour.grey });
  const end = writeBlocks(host, body, document.blocks, body.getPageWidth() - 2 * margin.beside);
  const own = headingAt(host, body, yourWords);
  if (own !== undefined) retire(host, doc, body, { from: end + 1, to: own }, replaced);
  remember(doc, body, end);
  body.getChild(end).removeFromParent();
  writeFooter(doc, document.footer);
  doc.saveAndClose();
}

function dropHalf(host: Host, body: DocBody): void {
  const end = paragraphsWith(host, body, making).find(({ text }) => text.trim() === making)?.at;
  for (let at = end ?? -1; at >= 0; at--) body.getChild(at).removeFromParent();
}

/**
 * Moves what the tool wrote last to the top of *Earlier versions*, its heading last, and keeps at most three of them. What
 * was made and never recorded is no version: it goes.
 */
function retire(host: Host, doc: Doc, body: DocBody, place: Part, { version, until }: Replaced): void {
  const old = lastGenerated(host, doc, body, place);
  if (version > 0 && old.length > 0) keepEarlier(host, body, old, `${untilText}${until}, version ${version}`);
  for (const at of [...old].reverse()) body.getChild(at).removeFromParent();
  dropOldest(host, body);
}

function keepEarlier(host: Host, body: DocBody, old: readonly number[], heading: string): void {
  let list = headingAt(host, body, earlier);
  if (list === undefined) {
    breakPage(host, body);
    list = body.getNumChildren();
    writeHeading(host, body, list, earlier);
  }
  const kept = versionsBelow(host, body, list);
  if (kept.some(({ text }) => text.trim() === heading)) return;
  // A copy that was ended in the middle has no heading yet.
  const next = kept[0]?.at ?? body.getNumChildren();
  if (next > list + 1) {
    body.appendParagraph('');
    for (let at = next - 1; at > list; at--) body.getChild(at).removeFromParent();
  }
  old.forEach((at, nth) => {
    copyChild(host, body, at, list + 1 + nth);
  });
  writeHeading(host, body, list + 1, heading);
}

const versionsBelow = (host: Host, body: DocBody, list: number) =>
  paragraphsWith(host, body, untilText).filter(({ at, text }) => at > list && text.startsWith(untilText));

/** Children of the body, `to` not among them. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Old versions begin on a page of their own; an empty last line takes the break, so that it never makes a page itself. */
function breakPage(host: Host, body: DocBody): void {
  const last = body.getChild(body.getNumChildren() - 1);
  const isEmpty = last.getType() === host.DocumentApp.ElementType.PARAGRAPH && last.asParagraph().getText() === '';
  if (isEmpty) last.asParagraph().appendPageBreak();
  else body.insertPageBreak(body.getNumChildren());
}

/** The children that the named range holds; where it is gone, everything above *Your words*. */
function lastGenerated(host: Host, doc: Doc, body: DocBody, { from, to }: Part): number[] {
  const held = doc
    .getNamedRanges(generated)
    .flatMap((range) => range.getRange().getRangeElements())
    .flatMap((element) => placeOf(host, body, element.getElement()) ?? [])
    .filter((at) => at >= from && at < to);
  const above = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
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

function dropOldest(host: Host, body: DocBody): void {
  const list = headingAt(host, body, earlier);
  const first = list === undefined ? undefined : versionsBelow(host, body, list)[mostEarlier];
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
