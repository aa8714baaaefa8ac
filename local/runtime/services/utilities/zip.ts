import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';

export interface Entry {
  name: string;
  bytes: readonly number[];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip file can name: the same files make the same archive. */
const FIRST_DAY = 0x21;
/** Bit 11: names are UTF-8. */
const UTF8 = 0x800;

export function zip(core: HostCore, entries: readonly Entry[]): number[] {
  const files: number[] = [];
  const directory: number[] = [];
  for (const { name, bytes } of entries) {
    const encoded = core.encode(name, 'UTF_8');
    const packed = core.deflate(bytes, false);
    const common = [
      ...two(20),
      ...two(UTF8),
      ...two(DEFLATED),
      ...two(0),
      ...two(FIRST_DAY),
      ...four(core.crc32(bytes)),
      ...four(packed.length),
      ...four(bytes.length),
      ...two(encoded.length),
      ...two(0),
    ];
    append(directory, four(CENTRAL), two(20), common, two(0), two(0), two(0), four(0), four(files.length), encoded);
    append(files, four(LOCAL), common, encoded, packed);
  }
  const counts = [...two(entries.length), ...two(entries.length)];
  const end = [
    ...four(END),
    ...two(0),
    ...two(0),
    ...counts,
    ...four(directory.length),
    ...four(files.length),
    ...two(0),
  ];
  append(files, directory, end);
  return files;
}

export function unzip(core: HostCore, archive: readonly number[]): Entry[] {
  const read = reader(archive);
  let end = archive.length - 22;
  while (end >= 0 && read(end, 4) !== END) end -= 1;
  if (end < 0) throw exception('Invalid argument');
  const entries: Entry[] = [];
  let at = read(end + 16, 4);
  for (let left = read(end + 10, 2); left > 0; left -= 1) {
    const method = read(at + 10, 2);
    const size = read(at + 20, 4);
    const nameLength = read(at + 28, 2);
    const name = core.decode(archive.slice(at + 46, at + 46 + nameLength), 'UTF_8');
    const local = read(at + 42, 4);
    const start = local + 30 + read(local + 26, 2) + read(local + 28, 2);
    const packed = archive.slice(start, start + size);
    entries.push({ name, bytes: method === DEFLATED ? core.inflate(packed, false) : packed });
    at += 46 + nameLength + read(at + 30, 2) + read(at + 32, 2);
  }
  return entries;
}

function reader(bytes: readonly number[]) {
  return (at: number, count: number) => {
    let value = 0;
    for (let i = count - 1; i >= 0; i -= 1) value = value * 256 + ((bytes[at + i] ?? 0) & 255);
    return value;
  };
}

function append(target: number[], ...parts: readonly (readonly number[])[]): void {
  for (const part of parts) for (const byte of part) target.push(byte);
}

function two(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

function four(value: number): number[] {
  return [...two(value & 0xffff), ...two(value >>> 16)];
}
