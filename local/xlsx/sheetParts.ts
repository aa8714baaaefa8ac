import { posix } from 'node:path';
import { type Parts, textOf } from './parts';
import { Node } from './xmlNode';

/** What stands in the file for one tab. */
export interface SheetPart {
  path: string;
  /** All that comes after the cells. */
  tail: string;
  /** The parts it refers to: their kind (`comments`, `hyperlink`) and where they are. */
  relations: { id: string; kind: string; target: string }[];
}

/** The part of each tab, by the tab's name. */
export function sheetParts(parts: Parts): Map<string, SheetPart> {
  const book = Node.parse(textOf(parts, 'xl/workbook.xml')!);
  const targets = new Map(relationsOf(parts, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  return new Map(
    book
      .at('sheets')
      .all('sheet')
      .flatMap((sheet) => {
        const path = targets.get(sheet.attribute('id') ?? sheet.attribute('r:id') ?? '');
        if (path === undefined || !parts.has(path)) return [];
        return [
          [
            sheet.attribute('name') ?? '',
            { path, tail: tailOf(parts.get(path)!), relations: relationsOf(parts, path) },
          ] as const,
        ];
      }),
  );
}

function relationsOf(parts: Parts, path: string): SheetPart['relations'] {
  const xml = textOf(parts, posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`));
  if (xml === undefined) return [];
  return Node.parse(xml)
    .all('Relationship')
    .map((one) => {
      const target = one.attribute('Target') ?? '';
      const outside = one.attribute('TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target);
      return {
        id: one.attribute('Id') ?? '',
        kind: (one.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: outside ? target : inside,
      };
    });
}

/** The cells of a large tab are megabytes that nobody need read twice. */
function tailOf(part: Uint8Array): string {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return bytes.subarray(Math.max(0, bytes.lastIndexOf('</sheetData>'))).toString('utf8');
}

/** The notes of a tab by cell, also of cells that hold nothing else: those the library forgets. */
export function notesOf(part: SheetPart, parts: Parts): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { kind, target } of part.relations) {
    const xml = kind === 'comments' ? textOf(parts, target) : undefined;
    if (xml === undefined) continue;
    for (const comment of Node.parse(xml).at('commentList').all('comment')) {
      const text = comment
        .at('text')
        .deep('t')
        .map((one) => one.text)
        .join('');
      notes.set((comment.attribute('ref') ?? '').replaceAll('$', ''), text);
    }
  }
  return notes;
}

/** The groups of small charts in cells. */
export function sparklineGroups(part: SheetPart): Node[] {
  const xml = /<(?:\w+:)?sparklineGroups[\s>][\s\S]*?<\/(?:\w+:)?sparklineGroups>/.exec(part.tail)?.[0];
  return xml === undefined ? [] : Node.parse(xml).all('sparklineGroup');
}

export interface Link {
  area: string;
  /** Inside the workbook it begins with `#`. */
  link: string;
}

/**
 * The links of a tab by area, taken out of its part: the library turns a number with a link into a text.
 */
export function takeLinks(part: SheetPart, parts: Parts): Link[] {
  const block = /<(?:\w+:)?hyperlinks[\s>][\s\S]*?<\/(?:\w+:)?hyperlinks>/.exec(part.tail)?.[0];
  if (block === undefined) return [];
  const bytes = parts.get(part.path)!;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = whole.lastIndexOf(block);
  const end = at + Buffer.byteLength(block);
  parts.set(part.path, Buffer.concat([whole.subarray(0, at), whole.subarray(end)]));
  const targets = new Map(part.relations.map(({ id, target }) => [id, target]));
  return Node.parse(block)
    .all('hyperlink')
    .flatMap((one) => {
      const place = one.attribute('location');
      const outside = targets.get(one.attribute('id') ?? one.attribute('r:id') ?? '');
      const link = `${outside ?? ''}${place === undefined ? '' : `#${place.replace(/^#/, '')}`}`;
      return link === '' ? [] : [{ area: one.attribute('ref') ?? '', link }];
    });
}

/** The merged areas of a tab. */
export function mergesOf({ tail }: SheetPart): string[] {
  return [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"/g)].map(([, area]) => area!);
}
