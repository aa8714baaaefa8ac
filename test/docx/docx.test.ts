import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzip } from '@cj-tech-master/excelts/archive';
import { describe, expect, test } from '@jest/globals';
import { writeDocx } from '../../local/docx';
import type { Doc } from '../../local/runtime/services/document/model';
import { convert, describeInOffice } from '../tools/office';
import { doc, image, item, onePage, pageBreak, paragraph, pieces, table, text } from './onePage';

async function part(given: Doc, name = 'word/document.xml'): Promise<string> {
  const { bytes } = await writeDocx(given);
  return new TextDecoder().decode((await unzip(bytes).bytes(name))!);
}
const body = (xml: string) => /<w:body>(.*)<w:sectPr/s.exec(xml)![1]!;

describe('a Doc as .docx', () => {
  test('has its page and margins', async () => {
    const given = doc([paragraph('x')]);
    Object.assign(given.body.attributes, { PAGE_WIDTH: 595, PAGE_HEIGHT: 842, MARGIN_LEFT: 54 });
    const xml = await part(given);
    expect(xml).toContain('<w:pgSz w:w="11900" w:h="16840"');
    expect(xml).toMatch(/<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1080"/);
  });

  test.each([
    ['TITLE', 'Title'],
    ['SUBTITLE', 'Subtitle'],
    ['HEADING1', 'Heading1'],
    ['HEADING6', 'Heading6'],
  ])('has headings that Word’s outline knows: %s', async (heading, style) => {
    expect(body(await part(doc([paragraph('x', { HEADING: heading })])))).toContain(`<w:pStyle w:val="${style}"/>`);
  });

  test('takes the look of a heading from the Doc', async () => {
    const styles = await part(
      doc([paragraph('x')], { headings: { HEADING2: { FONT_SIZE: 12, BOLD: true, FOREGROUND_COLOR: '#1f2933' } } }),
      'word/styles.xml',
    );
    const look = /<w:style w:type="paragraph" w:styleId="Heading2">.*?<\/w:style>/s.exec(styles)![0];
    expect(look).toContain('<w:sz w:val="24"/>');
    expect(look).toContain('<w:color w:val="1F2933"/>');
  });

  test.each([
    [{ BOLD: true }, '<w:b/>'],
    [{ ITALIC: true }, '<w:i/>'],
    [{ STRIKETHROUGH: true }, '<w:strike/>'],
    [{ UNDERLINE: true }, '<w:u w:val="single"/>'],
    [{ FONT_SIZE: 10.5 }, '<w:sz w:val="21"/>'],
    [{ FONT_FAMILY: 'Georgia' }, 'w:ascii="Georgia"'],
    [{ FOREGROUND_COLOR: '#0b5cad' }, '<w:color w:val="0B5CAD"/>'],
    [{ BACKGROUND_COLOR: '#fdeedf' }, 'w:fill="FDEEDF"'],
  ])('has letters of each look: %j', async (style, xml) => {
    expect(body(await part(doc([paragraph([text('x', style)])])))).toContain(xml);
  });

  test('counts lists apart by their glyphs and levels', async () => {
    const given = doc([
      item('a'),
      item('b', { NESTING_LEVEL: 1, GLYPH_TYPE: 'LATIN_LOWER' }),
      item('c', { GLYPH_TYPE: 'BULLET' }),
    ]);
    const levels = [...body(await part(given)).matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].map(
      ([, level, list]) => [level, list],
    );
    expect(levels.map(([level]) => level)).toEqual(['0', '1', '0']);
    expect(levels[0]![1]).toBe(levels[1]![1]);
    expect(levels[2]![1]).not.toBe(levels[0]![1]);
  });

  test('shares the page among the columns of a table, those with a width of their own aside', async () => {
    const given = table([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    given.children![0]!.children![0]!.attributes = { WIDTH: 108 };
    const xml = body(await part(doc([given, paragraph('')])));
    expect(xml.match(/<w:gridCol w:w="(\d+)"\/>/g)).toEqual([
      '<w:gridCol w:w="2160"/>',
      '<w:gridCol w:w="3600"/>',
      '<w:gridCol w:w="3600"/>',
    ]);
    expect(xml.match(/<w:tc>/g)).toHaveLength(6);
  });

  test('links to the web, and to its own bookmarks', async () => {
    const target = paragraph('here');
    const given = doc(
      [
        target,
        paragraph([
          pieces(['web', { LINK_URL: 'https://example.org/?a=1&b=2' }], ['place', { LINK_URL: '#bookmark=id.1' }]),
        ]),
      ],
      { bookmarks: [{ id: 'id.1', node: target.id, offset: 0 }] },
    );
    expect(await part(given, 'word/_rels/document.xml.rels')).toContain('Target="https://example.org/?a=1&amp;b=2"');
    const xml = body(await part(given));
    expect(xml).toContain('<w:bookmarkStart w:name="id.1"');
    expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="id.1">');
  });

  test('never shows a picture wider than the page, nor out of shape', async () => {
    const xml = body(await part(doc([paragraph([image({ width: 1248, height: 400, description: 'Work on time' })])])));
    expect(xml).toContain('<wp:extent cx="5943600" cy="1905000"/>');
    expect(xml).toContain('descr="Work on time"');
  });

  test('says what it cannot hold, each thing once', async () => {
    const { notes } = await writeDocx(
      doc([
        paragraph([text('half \ud83d and \u0001'), text('again \ud83d')]),
        paragraph([text('there', { LINK_URL: '#heading=h.1' })]),
        paragraph([image({ type: 'image/svg+xml', name: 'chart.svg' })]),
      ]),
    );
    expect(notes).toEqual([
      'Some characters cannot stand in a file. A \ufffd stands for each of them.',
      'A link to another place in the Doc is in the file as text only.',
      'The picture chart.svg is of a kind that Word does not show.',
    ]);
  });

  test('is text where it was text, whatever it holds', async () => {
    const words = '<b>bold?</b> & "quotes"\ttab\nline =1+1 {{x}}';
    const xml = body(await part(doc([paragraph([text(words, { BOLD: true })])])));
    expect(xml).toContain('&lt;b&gt;bold?&lt;/b&gt; &amp; &quot;quotes&quot;');
    expect(xml).toContain('<w:tab/>');
    expect(xml).toContain(
      '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:br/><w:t xml:space="preserve">line =1+1 {{x}}</w:t></w:r>',
    );
  });
});

describeInOffice('LibreOffice opens a Doc', () => {
  function inFolder<T>(act: (folder: string) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'docx-'));
    try {
      return act(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  async function through(given: Doc, to: string): Promise<Buffer> {
    const { bytes } = await writeDocx(given);
    return inFolder((folder) => {
      const file = join(folder, 'doc.docx');
      writeFileSync(file, bytes);
      return readFileSync(convert(file, to, join(folder, 'out')));
    });
  }
  const pages = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;

  test('on one page where it is one', async () => {
    expect(pages(await through(onePage(), 'pdf'))).toBe(1);
  });

  test('on three where it is broken twice', async () => {
    const broken = doc([paragraph([text('1'), pageBreak()]), paragraph([text('2'), pageBreak()]), paragraph('3')]);
    expect(pages(await through(broken, 'pdf'))).toBe(3);
  });

  test('with its words in their order, lists numbered', async () => {
    const shown = (await through(onePage(), 'txt:Text (encoded):UTF8')).toString('utf8').replace(/^\ufeff/, '');
    expect(
      shown
        .split(/\r?\n/)
        .slice(0, 7)
        .map((line) => line.trim()),
    ).toEqual([
      'CHANGE IDEA SUMMARY · KNOWLEDGE',
      'Two-minute work check at the door',
      'What to do',
      '1. Stand at the door for the first two minutes.',
      '2. Say one thing that is right and one thing to mend.',
      '• Listen first.',
      '◦ Even closer.',
    ]);
    expect(shown).toContain('שלום 👩‍👩‍👧');
  });
});
