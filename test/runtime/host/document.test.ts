import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

async function fresh() {
  const { globals, runtime } = await scripted('');
  const { DocumentApp } = globals;
  const doc = DocumentApp.create('Brief');
  return { ...globals, runtime, doc, body: doc.getBody() };
}
type Body = Awaited<ReturnType<typeof fresh>>['body'];
const kinds = (body: Body) =>
  Array.from({ length: body.getNumChildren() }, (_, i) => String(body.getChild(i).getType()));
/** A picture of 2 × 3 points of colour. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEklEQVR4nGP4z8DAAMIM////BwAd9gP9YNQkQAAAAABJRU5ErkJggg==';

describe('a new Doc', () => {
  test('has one empty paragraph, which stays in front of what is appended', async () => {
    const { body } = await fresh();
    expect([body.getNumChildren(), body.getText(), kinds(body)]).toEqual([1, '', ['PARAGRAPH']]);
    body.appendParagraph('p1');
    expect([body.getText(), kinds(body)]).toEqual(['\np1', ['PARAGRAPH', 'PARAGRAPH']]);
  });

  test('is a file of Drive and opens by id and address', async () => {
    const { doc, DocumentApp, DriveApp } = await fresh();
    expect(DocumentApp.openById(doc.getId()).getName()).toBe('Brief');
    expect(DocumentApp.openByUrl(doc.getUrl()).getId()).toBe(doc.getId());
    doc.setName('Brief for Elm');
    expect(DriveApp.getFileById(doc.getId()).getName()).toBe('Brief for Elm');
    expect(DriveApp.getFileById(doc.getId()).getOwner().getEmail()).toBe('ada@alder.example');
  });

  test('made by Drive opens too', async () => {
    const { Drive, DocumentApp } = await fresh();
    const { id } = Drive.Files.create({ name: 'D', mimeType: 'application/vnd.google-apps.document' }) as {
      id: string;
    };
    DocumentApp.openById(id).getBody().appendParagraph('x');
    expect(DocumentApp.openById(id).getBody().getText()).toBe('\nx');
  });

  test('is opened by nobody else', async () => {
    const { runtime, run } = await scripted(`
      function make() { return DocumentApp.create('mine').getId(); }
      function open(id) { return DocumentApp.openById(id).getName(); }`);
    const id = run('make');
    runtime.signIn('bo@birch.example');
    expect(() => run('open', id)).toThrow('You do not have permission to access the requested document.');
    expect(() => run('open', 'none')).toThrow('Document none is missing (perhaps it was deleted');
  });
});

describe('the text of a Doc', () => {
  test('goes line by line through paragraphs, tables and lists', async () => {
    const { body } = await fresh();
    body.appendParagraph('First paragraph.');
    const table = body.appendTable([
      ['R1C1', 'R1C2'],
      ['R2C1', 'R2C2'],
    ]);
    body.appendListItem('A list item.');
    body.appendParagraph('Final paragraph.');
    expect(body.getText()).toBe('\nFirst paragraph.\nR1C1\nR1C2\nR2C1\nR2C2\n\nA list item.\nFinal paragraph.');
    expect([table.getText(), table.getRow(0).getText(), table.getCell(1, 1).getText()]).toEqual([
      'R1C1\nR1C2\nR2C1\nR2C2',
      'R1C1\nR1C2',
      'R2C2',
    ]);
  });

  test('is there after saving, closing and opening, and in the next execution', async () => {
    const { run } = await scripted(`
      function make() { const doc = DocumentApp.create('d'); doc.getBody().appendParagraph('a').setHeading(DocumentApp.ParagraphHeading.HEADING1);
        doc.saveAndClose(); DocumentApp.openById(doc.getId()).getBody().appendParagraph('b'); return doc.getId(); }
      function read(id) { const body = DocumentApp.openById(id).getBody(); return [body.getText(), String(body.getChild(1).getHeading())]; }`);
    expect(run('read', run('make'))).toEqual(['\na\nb', 'HEADING1']);
  });

  test('written before a failure is kept', async () => {
    const { run } = await scripted(`
      function make() { return DocumentApp.create('d').getId(); }
      function fail(id) { DocumentApp.openById(id).getBody().appendParagraph('kept'); throw new Error('no'); }
      function read(id) { return DocumentApp.openById(id).getBody().getText(); }`);
    const id = run('make');
    expect(() => run('fail', id)).toThrow('no');
    expect(run('read', id)).toBe('\nkept');
  });

  test('cannot be changed once the Doc is closed', async () => {
    const { doc, body } = await fresh();
    const paragraph = body.appendParagraph('a');
    doc.saveAndClose();
    expect(() => body.appendParagraph('b')).toThrow('Document is closed, its contents cannot be updated.');
    expect(() => paragraph.setText('b')).toThrow('Document is closed, its contents cannot be updated.');
    expect(paragraph.getText()).toBe('a');
  });
});

describe('elements', () => {
  test('cannot be at two places', async () => {
    const { body } = await fresh();
    const attached = body.appendParagraph('a');
    expect(() => body.appendParagraph(attached)).toThrow('Element must be detached.');
    const copy = attached.copy();
    expect(copy.getParent()).toBeNull();
    body.insertParagraph(1, copy as typeof attached);
    expect(body.getText()).toBe('\na\na');
  });

  test('go where their index says', async () => {
    const { body } = await fresh();
    body.appendParagraph('p1');
    body.appendParagraph('p3');
    body.insertListItem(2, 'p2');
    expect(body.getText()).toBe('\np1\np2\np3');
    expect(() => body.insertParagraph(99, 'x')).toThrow(
      'Child index (99) must be less than or equal to the number of child elements (4).',
    );
    expect(() => Reflect.apply(body.insertParagraph, body, [1, body])).toThrow(
      /The parameters \(.*\) don't match the method signature/,
    );
  });

  test('know their neighbours', async () => {
    const { body } = await fresh();
    const [one, two] = [body.appendParagraph('1'), body.appendParagraph('2')];
    expect((one.getNextSibling() as typeof two).getText()).toBe('2');
    expect((two.getPreviousSibling() as typeof one).getText()).toBe('1');
    expect([two.getNextSibling(), two.isAtDocumentEnd(), one.isAtDocumentEnd()]).toEqual([null, true, false]);
    expect(body.getChildIndex(two)).toBe(2);
  });

  test('can be removed, except the last paragraph', async () => {
    const { body } = await fresh();
    const [one, two] = [body.appendParagraph('1'), body.appendParagraph('2')];
    one.removeFromParent();
    expect(body.getText()).toBe('\n2');
    expect(() => two.removeFromParent()).toThrow("Can't remove the last paragraph in a document section.");
    body.clear();
    expect([body.getNumChildren(), body.getText()]).toEqual([1, '']);
  });

  test('merge with the one before', async () => {
    const { body } = await fresh();
    body.appendParagraph('one ').setAttributes({ BOLD: true });
    const merged = body.appendParagraph('two').merge();
    expect(body.getText()).toBe('\none two');
    expect((merged as ReturnType<Body['appendParagraph']>).editAsText().getTextAttributeIndices()).toEqual([0, 4]);
  });
});

describe('lists', () => {
  test('are numbered unless told otherwise, and neighbours belong together', async () => {
    const { body, DocumentApp } = await fresh();
    const [one, two] = [body.appendListItem('1'), body.appendListItem('2')];
    body.appendParagraph('between');
    const other = body.appendListItem('3');
    expect(one.getGlyphType()).toBe(DocumentApp.GlyphType.NUMBER);
    expect(one.getListId()).toBe(two.getListId());
    expect(other.getListId()).not.toBe(one.getListId());
    one.setGlyphType(DocumentApp.GlyphType.BULLET);
    expect([two.getGlyphType(), other.getGlyphType()]).toEqual([
      DocumentApp.GlyphType.BULLET,
      DocumentApp.GlyphType.NUMBER,
    ]);
    expect(two.setNestingLevel(2).getNestingLevel()).toBe(2);
  });

  test('count among the paragraphs', async () => {
    const { body } = await fresh();
    body.appendListItem('1');
    expect([body.getParagraphs().length, body.getListItems().length]).toEqual([2, 1]);
  });
});

describe('tables', () => {
  test('at the end are followed by an empty paragraph', async () => {
    const { body } = await fresh();
    body.appendTable([['a']]);
    expect(kinds(body)).toEqual(['PARAGRAPH', 'TABLE', 'PARAGRAPH']);
  });

  test('grow and shrink by rows and cells', async () => {
    const { body } = await fresh();
    const table = body.appendTable();
    expect(table.getNumRows()).toBe(0);
    const row = table.appendTableRow();
    row.appendTableCell('a').getParentRow().appendTableCell('b');
    table.insertTableRow(0).appendTableCell('head');
    expect(table.getText()).toBe('head\na\nb');
    row.removeCell(0);
    table.removeRow(0);
    expect(table.getText()).toBe('b');
  });

  test('have borders, widths and colours', async () => {
    const { body, DocumentApp } = await fresh();
    const table = body
      .appendTable([['a', 'b']])
      .setBorderColor('#FF0000')
      .setBorderWidth(0)
      .setColumnWidth(1, 120);
    const cell = table
      .getCell(0, 1)
      .setBackgroundColor('#EEEEEE')
      .setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
    expect([table.getBorderColor(), table.getBorderWidth(), cell.getWidth()]).toEqual(['#ff0000', 0, 120]);
    expect([cell.getBackgroundColor(), cell.getVerticalAlignment()]).toEqual([
      '#eeeeee',
      DocumentApp.VerticalAlignment.CENTER,
    ]);
  });

  test('hold paragraphs and lists in their cells', async () => {
    const { body } = await fresh();
    const cell = body.appendTable([['one\ntwo']]).getCell(0, 0);
    expect(cell.getNumChildren()).toBe(2);
    cell.appendListItem('three');
    cell.setText('new');
    expect([cell.getText(), cell.getNumChildren()]).toEqual(['new', 1]);
  });
});

describe('the style of text', () => {
  test('is that of a stretch, or null where it differs', async () => {
    const { body } = await fresh();
    const text = body.appendParagraph('bold and plain').editAsText().setBold(0, 3, true);
    expect([text.isBold(0), text.isBold(4), text.isBold()]).toEqual([true, null, null]);
    expect(text.getTextAttributeIndices()).toEqual([0, 4]);
    text.setBold(false).setFontSize(14).setForegroundColor('#FF0000').setLinkUrl(5, 7, 'https://example.com');
    expect([
      text.isBold(),
      text.getFontSize(),
      text.getForegroundColor(),
      text.getLinkUrl(6),
      text.getLinkUrl(),
    ]).toEqual([false, 14, '#ff0000', 'https://example.com', null]);
  });

  test('goes with letters that are put in and taken out', async () => {
    const { body } = await fresh();
    const paragraph = body.appendParagraph('ab');
    const text = paragraph.editAsText().setBold(0, 0, true);
    text.insertText(1, 'XY').deleteText(3, 3).appendText('!');
    expect(text.getText()).toBe('aXY!');
    expect([0, 1, 2, 3].map((at) => text.isBold(at))).toEqual([true, true, true, true]);
    expect(() => text.deleteText(0, 9)).toThrow('Index (9) value must be within the text.');
  });

  test('of a whole body reaches every paragraph', async () => {
    const { body } = await fresh();
    body.appendParagraph('one');
    body.appendParagraph('two');
    const text = body.editAsText();
    expect(text.getText()).toBe('\none\ntwo');
    text.setItalic(1, 6, true).insertText(5, 'T-');
    expect(body.getText()).toBe('\none\nT-two');
    expect(body.getChild(2).getAttributes().ITALIC).toBeNull();
    expect(body.getChild(1).getAttributes().ITALIC).toBe(true);
  });

  test('appended side by side is one text', async () => {
    const { body } = await fresh();
    const paragraph = body.appendParagraph('one ');
    paragraph.appendText('two').setBold(4, 6, true);
    expect([paragraph.getNumChildren(), paragraph.getText()]).toEqual([1, 'one two']);
    expect(paragraph.editAsText().isBold(5)).toBe(true);
  });
});

describe('attributes', () => {
  test('of an appended paragraph are written out, of letters they are inherited', async () => {
    const { body, DocumentApp } = await fresh();
    const attributes = body.appendParagraph('p').getAttributes();
    expect(attributes).toMatchObject({
      HEADING: DocumentApp.ParagraphHeading.NORMAL,
      HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.LEFT,
      LEFT_TO_RIGHT: true,
      LINE_SPACING: 1.15,
      BOLD: null,
      FONT_FAMILY: null,
    });
  });

  test('of a heading are inherited', async () => {
    const { body, DocumentApp } = await fresh();
    const heading = body.appendParagraph('h').setHeading(DocumentApp.ParagraphHeading.HEADING1);
    expect(heading.getAttributes()).toMatchObject({
      HEADING: DocumentApp.ParagraphHeading.HEADING1,
      HORIZONTAL_ALIGNMENT: null,
      SPACING_BEFORE: null,
      ITALIC: null,
    });
  });

  test('given to a heading are its paragraphs’ by inheritance', async () => {
    const { body, DocumentApp } = await fresh();
    const { HEADING1 } = DocumentApp.ParagraphHeading;
    body.setHeadingAttributes(HEADING1, {
      SPACING_BEFORE: 18,
      ITALIC: true,
      HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.CENTER,
    });
    expect(body.appendParagraph('h').setHeading(HEADING1).getAttributes()).toMatchObject({
      SPACING_BEFORE: null,
      ITALIC: null,
    });
    // Google takes no notice of letters' attributes here, nor of the alignment.
    expect(body.getHeadingAttributes(HEADING1)).toEqual({ SPACING_BEFORE: 18 });
  });

  test('set on a body reach letters, not paragraphs', async () => {
    const { body, DocumentApp } = await fresh();
    body.setText('Initial paragraph.');
    body.setAttributes({
      [String(DocumentApp.Attribute.HORIZONTAL_ALIGNMENT)]: DocumentApp.HorizontalAlignment.CENTER,
      [String(DocumentApp.Attribute.ITALIC)]: true,
      [String(DocumentApp.Attribute.FONT_FAMILY)]: 'Comic Sans MS',
    });
    const of = (element: { getAttributes(): Record<string, unknown> }) => {
      const { HORIZONTAL_ALIGNMENT, ITALIC, FONT_FAMILY } = element.getAttributes();
      return [HORIZONTAL_ALIGNMENT, ITALIC, FONT_FAMILY];
    };
    expect(of(body.getChild(0))).toEqual([null, true, 'Comic Sans MS']);
    expect(of(body.appendParagraph('new'))).toEqual([DocumentApp.HorizontalAlignment.LEFT, true, 'Comic Sans MS']);
  });

  test.each([
    ['Alignment', 'setAlignment', 'getAlignment', 'CENTER'],
    ['IndentStart', 'setIndentStart', 'getIndentStart', 75],
    ['IndentEnd', 'setIndentEnd', 'getIndentEnd', 50],
    ['IndentFirstLine', 'setIndentFirstLine', 'getIndentFirstLine', 25],
    ['LineSpacing', 'setLineSpacing', 'getLineSpacing', 1.5],
    ['SpacingAfter', 'setSpacingAfter', 'getSpacingAfter', 10],
    ['SpacingBefore', 'setSpacingBefore', 'getSpacingBefore', 20],
    ['LeftToRight', 'setLeftToRight', 'isLeftToRight', false],
  ] as const)('%s is what it was set to', async (_what, set, get, value) => {
    const { body, DocumentApp } = await fresh();
    const given = value === 'CENTER' ? DocumentApp.HorizontalAlignment.CENTER : value;
    for (const line of [body.appendParagraph('p'), body.appendListItem('li')]) {
      Reflect.apply(line[set], line, [given]);
      expect(line[get]()).toBe(given);
    }
  });

  test('of the page are an inch all round', async () => {
    const { body } = await fresh();
    expect([body.getMarginTop(), body.getPageWidth(), body.getPageHeight()]).toEqual([72, 612, 792]);
    body.setMarginTop(144).clear();
    expect(body.getMarginTop()).toBe(144);
  });
});

describe('searching', () => {
  const said = async () => {
    const { body } = await fresh();
    body.appendParagraph('one fish, Two fish');
    body.appendTable([['three fish']]);
    return body;
  };

  test.each([
    [
      'fish',
      [
        [4, 7],
        [14, 17],
        [6, 9],
      ],
    ],
    ['(?i)two \\w+', [[10, 17]]],
    ['[[:upper:]]', [[10, 10]]],
    ['\\Qfish,\\E', [[4, 8]]],
    ['shark', []],
  ])('finds %s', async (pattern, places) => {
    const body = await said();
    const found = [];
    for (let at = body.findText(pattern); at; at = body.findText(pattern, at)) {
      found.push([at.getStartOffset(), at.getEndOffsetInclusive()]);
    }
    expect(found).toEqual(places);
  });

  test.each(['(?=fish)', '(?<!one )fish', '(f)\\1', '('])('refuses %s, which is no RE2', async (pattern) => {
    const body = await said();
    expect(() => body.findText(pattern)).toThrow(`Invalid regular expression pattern ${pattern}`);
  });

  test('replaces everywhere, keeping the style of what goes', async () => {
    const body = await said();
    (body.getChild(1) as ReturnType<Body['appendParagraph']>).editAsText().setBold(4, 7, true);
    body.replaceText('fish', '$1 bird');
    expect(body.getText()).toBe('\none $1 bird, Two $1 bird\nthree $1 bird\n');
    expect((body.getChild(1) as ReturnType<Body['appendParagraph']>).editAsText().getTextAttributeIndices()).toEqual([
      0, 4, 11,
    ]);
  });

  test('finds elements of a kind', async () => {
    const body = await said();
    const { DocumentApp } = await fresh();
    const cell = body.findElement(DocumentApp.ElementType.TABLE_CELL);
    expect(String(cell?.getElement().getType())).toBe('TABLE_CELL');
    expect(cell && body.findElement(DocumentApp.ElementType.TABLE_CELL, cell)).toBeNull();
  });
});

describe('named ranges', () => {
  test('are found again, with what was put between', async () => {
    const { doc, body, DocumentApp } = await fresh();
    const first = body.appendParagraph('first');
    const last = body.appendParagraph('last');
    body.appendParagraph('after');
    doc.addNamedRange('generated', doc.newRange().addElementsBetween(first, last).build());
    body.insertParagraph(2, 'between');
    doc.saveAndClose();
    const again = DocumentApp.openById(doc.getId());
    const [range] = again.getNamedRanges('generated');
    const texts = range
      ?.getRange()
      .getRangeElements()
      .map((one) => (one.getElement() as typeof first).getText());
    expect(texts).toEqual(['first', 'between', 'last']);
    range?.remove();
    expect(again.getNamedRanges()).toEqual([]);
  });

  test('go with what they hold', async () => {
    const { doc, body } = await fresh();
    const paragraph = body.appendParagraph('gone');
    body.appendParagraph('stays');
    doc.addNamedRange('n', doc.newRange().addElement(paragraph).build());
    paragraph.removeFromParent();
    expect(doc.getNamedRanges('n')).toEqual([]);
  });
});

test('bookmarks know their place', async () => {
  const { doc, body } = await fresh();
  const bookmark = doc.addBookmark(doc.newPosition(body.appendParagraph('Para 1'), 0));
  expect((bookmark.getPosition().getElement() as ReturnType<Body['appendParagraph']>).getText()).toBe('Para 1');
  bookmark.remove();
  expect(doc.getBookmark(bookmark.getId())).toBeNull();
});

describe('pictures', () => {
  test('stand in a paragraph of their own, as large as their pixels', async () => {
    const { body, Utilities } = await fresh();
    const image = body.appendImage(Utilities.newBlob(Utilities.base64Decode(png), 'image/png', 'chart.png'));
    expect([image.getWidth(), image.getHeight(), String(image.getParent()?.getType())]).toEqual([2, 3, 'PARAGRAPH']);
    expect(image.setWidth(20).setHeight(30).setAltDescription('a chart').getAltDescription()).toBe('a chart');
    expect(Utilities.base64Encode(image.getBlob().getBytes())).toBe(png);
    const paragraph = body.appendParagraph('Text. ');
    paragraph.appendInlineImage(image.copy() as typeof image);
    expect([paragraph.getNumChildren(), paragraph.getText(), body.getImages().length]).toEqual([2, 'Text. ', 2]);
  });

  test('are refused when they are none', async () => {
    const { body, Utilities } = await fresh();
    expect(() => body.appendImage(Utilities.newBlob('not an image', 'text/plain', 'x.txt'))).toThrow(
      'Invalid image data.',
    );
  });
});

test('page breaks and rules stand in paragraphs', async () => {
  const { body } = await fresh();
  const pageBreak = body.appendPageBreak();
  body.appendHorizontalRule();
  expect([String(pageBreak.getParent()?.getType()), body.getText(), kinds(body)]).toEqual([
    'PARAGRAPH',
    '\n\n',
    ['PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH'],
  ]);
});

test('headers and footers come and go', async () => {
  const { doc } = await fresh();
  expect(doc.getHeader()).toBeNull();
  const header = doc.addHeader();
  header.setText('Draft');
  header.appendTable([['a']]);
  expect([doc.getHeader()?.getText(), header.getTables().length]).toEqual(['Draft\na\n', 1]);
  header.removeFromParent();
  expect(doc.getHeader()).toBeNull();
  expect(doc.getFooter()).toBeNull();
});

test('a Doc is shared and unshared', async () => {
  const { doc } = await fresh();
  doc.addEditor('e@x.example').addViewers(['v@x.example']);
  const emails = (users: readonly { getEmail(): string }[]) => users.map((user) => user.getEmail());
  expect([emails(doc.getEditors()), emails(doc.getViewers())]).toEqual([
    ['ada@alder.example', 'e@x.example'],
    ['ada@alder.example', 'v@x.example'],
  ]);
  doc.removeEditor('e@x.example').removeViewer('v@x.example');
  expect([doc.getEditors().length, doc.getViewers().length]).toEqual([1, 1]);
});
