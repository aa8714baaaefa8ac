import { editZip, unzip } from '@cj-tech-master/excelts/archive';

/** A file as somebody else's program would leave it: without the part that only we know. */
export async function withoutMemory(bytes: Uint8Array): Promise<Uint8Array> {
  const editor = await editZip(bytes);
  editor.delete('customXml/item1.xml');
  return editor.bytes();
}

/** A file with one part changed by hand. */
export async function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const before = new TextDecoder().decode((await unzip(bytes).bytes(part))!);
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${part}`);
  const editor = await editZip(bytes);
  editor.set(part, after);
  return editor.bytes();
}
