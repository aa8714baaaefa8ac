import { editZip, unzip } from '@cj-tech-master/excelts/archive';
import { attr, findChildren, parseXml, textContent, xmlEncode } from '@cj-tech-master/excelts/xml';
import { Refusal } from '../../src/domain/refusal';
import { MEMORY_SPACE, type Memory } from './memory';

/** The file's parts one by one, for what the library neither reads nor writes itself. */
export type Parts = Map<string, Uint8Array>;

const NOT_A_WORKBOOK = 'This file is not an Excel workbook.';
export const DAMAGED = 'This Excel file is damaged and cannot be opened.';
const LOCKED = 'This workbook is locked with a password. Open it in Excel, take the password off and save it again.';
const OLD = 'This is an old .xls file. Open it in Excel and save it as .xlsx.';
const BINARY = 'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.';
const TOO_LARGE = 'This workbook is too large to open here.';
/** A few thousand bytes can unpack to gigabytes; no workbook of a team comes near this. */
const MOST_BYTES = 600_000_000;

/** Unpacks a workbook, or says in one sentence why that is none. */
export async function unpacked(bytes: Uint8Array): Promise<Parts> {
  if (bytes.length === 0) throw new Refusal('This file is empty.');
  // The old container of .xls, in which Excel also puts what a password locks.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new Refusal(holdsWide(bytes, 'EncryptedPackage') ? LOCKED : OLD);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new Refusal(NOT_A_WORKBOOK);
  let parts: Parts;
  try {
    parts = await allParts(bytes);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(DAMAGED);
  }
  if (parts.has('xl/workbook.xml')) return parts;
  throw new Refusal(parts.has('xl/workbook.bin') ? BINARY : NOT_A_WORKBOOK);
}

async function allParts(bytes: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  let size = 0;
  const editor = await editZip(bytes);
  for (const { uncompressedSize } of editor.getEntries()) size += uncompressedSize;
  if (size > MOST_BYTES) throw new Refusal(TOO_LARGE);
  for await (const entry of unzip(bytes).entries()) {
    if (entry.isEncrypted) throw new Refusal(LOCKED);
    if (entry.type === 'file') parts.set(entry.path.replace(/\\/g, '/').replace(/^\//, ''), await entry.bytes());
  }
  return parts;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));
}

const decoder = new TextDecoder();
export const textOf = (parts: Parts, name: string): string | undefined => {
  const part = parts.get(name);
  return part && decoder.decode(part);
};

export interface DefinedName {
  name: string;
  /** What it stands for, without `=`. */
  text: string;
  hidden: boolean;
  /** Known on one tab only. */
  local: boolean;
}

/** The names of the workbook, taken out of its part: the library keeps a name cell by cell, a million for a column. */
export function takeNames(parts: Parts): DefinedName[] {
  const xml = textOf(parts, 'xl/workbook.xml')!;
  const block = /<(?:\w+:)?definedNames[\s>][\s\S]*?<\/(?:\w+:)?definedNames>/.exec(xml)?.[0];
  if (block === undefined) return [];
  parts.set('xl/workbook.xml', new TextEncoder().encode(xml.replace(block, '')));
  const { root } = parseXml(block.replace(/<(\/?)\w+:/g, '<$1'));
  return findChildren(root, 'definedName').map((element) => ({
    name: attr(element, 'name') ?? '',
    text: textContent(element),
    hidden: attr(element, 'hidden') === '1',
    local: attr(element, 'localSheetId') !== undefined,
  }));
}

/** What an export of ours put into the file, if it is still there. */
export function memoryOf(parts: Parts): Memory | undefined {
  for (const [name, part] of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
    const xml = decoder.decode(part);
    if (!xml.includes(MEMORY_SPACE)) continue;
    try {
      const memory = JSON.parse(textContent(parseXml(xml).root)) as Memory;
      if (memory.version === 1) return memory;
    } catch {
      // Somebody else's, or spoilt: the workbook is read as any other.
    }
  }
  return undefined;
}

const ITEM = 'customXml/item1.xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** Reads single parts of a file, without unpacking the others. */
export async function partReader(bytes: Uint8Array): Promise<(name: string) => Promise<string>> {
  const reader = unzip(bytes);
  return async (name) => decoder.decode((await reader.bytes(name)) ?? new Uint8Array());
}

/** A written file with our memory in it, and with the mark that keeps a text a text (see looks.ts). */
export async function finished(bytes: Uint8Array, memory: Memory): Promise<Uint8Array> {
  const part = await partReader(bytes);
  const editor = await editZip(bytes, { reproducible: true });
  editor.set('xl/styles.xml', (await part('xl/styles.xml')).replaceAll('pivotButton="1"', 'quotePrefix="1"'));
  const relations = 'xl/_rels/workbook.xml.rels';
  editor.set(
    relations,
    (await part(relations)).replace(
      '</Relationships>',
      `<Relationship Id="rIdMemory" Type="${RELATION}" Target="../${ITEM}"/></Relationships>`,
    ),
  );
  // What XML forbids, JSON can write in plain letters.
  const json = JSON.stringify(memory).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  editor.set(
    ITEM,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<memory xmlns="${MEMORY_SPACE}">${xmlEncode(json)}</memory>`,
  );
  return editor.bytes();
}
