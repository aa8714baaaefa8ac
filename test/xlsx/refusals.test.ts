import { zip } from '@cj-tech-master/excelts/archive';
import { describe, expect, test } from '@jest/globals';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { Refusal } from '../../src/domain/refusal';
import { options, workbook } from './small';

const encoder = new TextEncoder();
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const packed = (parts: Record<string, string>) => {
  const archive = zip();
  for (const [name, text] of Object.entries(parts)) archive.add(name, text);
  return archive.bytes();
};

const files: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
  ['nothing', () => new Uint8Array(), 'This file is empty.'],
  ['a text', () => encoder.encode('Team,Number\nCedar,3\n'), 'This file is not an Excel workbook.'],
  [
    'an HTML page',
    () => encoder.encode('<html><table><tr><td>1</td></tr></table></html>'),
    'This file is not an Excel workbook.',
  ],
  ['some archive', () => packed({ 'a.txt': 'a' }), 'This file is not an Excel workbook.'],
  [
    'a Word document',
    () => packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    'This file is not an Excel workbook.',
  ],
  [
    'an .xlsb',
    () => packed({ 'xl/workbook.bin': 'x' }),
    'This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.',
  ],
  [
    'an .xls',
    () => new Uint8Array([...OLD_CONTAINER, ...new Uint8Array(600)]),
    'This is an old .xls file. Open it in Excel and save it as .xlsx.',
  ],
  [
    'a workbook with a password',
    () =>
      new Uint8Array([
        ...OLD_CONTAINER,
        ...new Uint8Array(600),
        ...Buffer.from('EncryptedPackage', 'utf16le'),
        ...new Uint8Array(100),
      ]),
    'This workbook is locked with a password. Open it in Excel, take the password off and save it again.',
  ],
  ['half a workbook', async () => (await sound()).slice(0, 1500), 'This Excel file is damaged and cannot be opened.'],
  [
    'a workbook without sense',
    () => packed({ 'xl/workbook.xml': 'not xml <<<' }),
    'This Excel file is damaged and cannot be opened.',
  ],
  [
    'a workbook without tabs',
    () =>
      packed({
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
      }),
    'This workbook has no tabs.',
  ],
];

async function sound(): Promise<Uint8Array> {
  return (await writeXlsx(workbook([[{ v: 1 }]]))).bytes;
}

describe('a file that is not a workbook', () => {
  test.each(files)('is refused in one sentence: %s', async (_, bytes, sentence) => {
    const refused = readXlsx(await bytes(), options);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toMatchObject({ message: sentence });
  });

  test('never brings the program down, wherever it breaks off', async () => {
    const whole = await sound();
    for (let length = 0; length < whole.length; length += 97) {
      await expect(readXlsx(whole.slice(0, length), options)).rejects.toThrow(Refusal);
    }
  });

  test('nor with a byte changed anywhere', async () => {
    const whole = await sound();
    for (let at = 0; at < whole.length; at += 61) {
      const changed = whole.slice();
      changed[at] = (changed[at]! + 101) % 256;
      const read = readXlsx(changed, options).then(
        () => 'read',
        (error: unknown) => (error instanceof Refusal ? 'refused' : error),
      );
      expect(['read', 'refused']).toContain(await read);
    }
  });
});
