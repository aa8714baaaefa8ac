import type { Attributes, Doc, DocNode, Picture } from '../../local/runtime/services/document/model';
import { page } from '../../local/runtime/services/document/model';

/** Builds the trees of Docs. */
let next = 2;
const node = (type: DocNode['type'], fields: Partial<DocNode> = {}): DocNode => {
  next += 1;
  return { id: next, type, attributes: {}, ...fields };
};

export const text = (words: string, style: Attributes = {}): DocNode =>
  node('TEXT', { pieces: [{ text: words, style }] });
export const pieces = (...list: [string, Attributes?][]): DocNode =>
  node('TEXT', { pieces: list.map(([words, style = {}]) => ({ text: words, style })) });
export const paragraph = (children: DocNode[] | string = [], attributes: Attributes = {}): DocNode =>
  node('PARAGRAPH', {
    attributes,
    children: typeof children === 'string' ? (children === '' ? [] : [text(children)]) : children,
  });
export const item = (words: string, attributes: Attributes = {}): DocNode =>
  node('LIST_ITEM', {
    attributes: {
      LIST_ID: 'kix.list1',
      NESTING_LEVEL: 0,
      GLYPH_TYPE: 'NUMBER',
      INDENT_START: 36,
      INDENT_FIRST_LINE: 18,
      ...attributes,
    },
    children: [text(words)],
  });
export const table = (rows: string[][], attributes: Attributes = {}, cell: Attributes = {}): DocNode =>
  node('TABLE', {
    attributes: { BORDER_COLOR: '#d5dae0', BORDER_WIDTH: 1, ...attributes },
    children: rows.map((cells) =>
      node('TABLE_ROW', {
        children: cells.map((words) => node('TABLE_CELL', { attributes: cell, children: [paragraph(words)] })),
      }),
    ),
  });
export const image = (picture: Partial<Picture>): DocNode =>
  node('INLINE_IMAGE', {
    picture: {
      base64: PNG,
      type: 'image/png',
      name: 'dot.png',
      width: 500,
      height: 120,
      title: '',
      description: '',
      ...picture,
    },
  });
export const rule = (): DocNode => node('HORIZONTAL_RULE');
export const pageBreak = (): DocNode => node('PAGE_BREAK');

/** Two pixels, blue and orange. */
export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPgjln79919AAp7A981yKCeAAAAAElFTkSuQmCC';

export function doc(children: DocNode[], change: Partial<Doc> = {}): Doc {
  return {
    nextId: 10_000,
    body: { id: 1, type: 'BODY_SECTION', attributes: { ...page }, children },
    ranges: [],
    bookmarks: [],
    headings: {},
    ...change,
  };
}

/** A product's page: all that the tool writes. */
export function onePage(): Doc {
  const small: Attributes = { FONT_SIZE: 9.5, FONT_FAMILY: 'Arial', FOREGROUND_COLOR: '#1f2933' };
  return doc(
    [
      paragraph([text('CHANGE IDEA SUMMARY · KNOWLEDGE', { FONT_SIZE: 9, FOREGROUND_COLOR: '#5a6470', BOLD: true })], {
        SPACING_AFTER: 2,
      }),
      paragraph(
        [text('Two-minute work check at the door', { FONT_SIZE: 20, BOLD: true, FOREGROUND_COLOR: '#1f2933' })],
        { HEADING: 'TITLE', SPACING_AFTER: 2 },
      ),
      paragraph([text('What to do', { FONT_SIZE: 12, BOLD: true })], {
        HEADING: 'HEADING2',
        SPACING_BEFORE: 9,
        SPACING_AFTER: 3,
      }),
      item('Stand at the door for the first two minutes.'),
      item('Say one thing that is right and one thing to mend.'),
      item('Listen first.', { GLYPH_TYPE: 'BULLET', LIST_ID: 'kix.list2' }),
      item('Even closer.', { GLYPH_TYPE: 'HOLLOW_BULLET', LIST_ID: 'kix.list2', NESTING_LEVEL: 1 }),
      table(
        [
          ['Where', 'When', 'Result'],
          ['Cedar, 3 tests', 'Oct to Nov', '▲ Better'],
          ['Elm, use', '26 Mar', '≈ Same'],
        ],
        {},
        { CELL_COLOR: '#f3f5f7', PADDING_TOP: 2, PADDING_BOTTOM: 2 },
      ),
      paragraph([
        pieces(
          ['Fairly sure. ', small],
          ['bold', { BOLD: true }],
          [' and ', {}],
          ['italic', { ITALIC: true, STRIKETHROUGH: true, BACKGROUND_COLOR: '#fdeedf' }],
          [', ', {}],
          ['Tell us what happened', { LINK_URL: 'https://example.org/?a=1&b=2', FOREGROUND_COLOR: '#1f2933' }],
          [', שלום 👩‍👩‍👧.', {}],
        ),
      ]),
      paragraph([image({ description: 'Work on time, week by week' })], { HORIZONTAL_ALIGNMENT: 'CENTER' }),
      paragraph([rule()]),
      paragraph('Your words', { HEADING: 'HEADING2' }),
      paragraph('', {}),
    ],
    {
      footer: {
        id: 2,
        type: 'FOOTER_SECTION',
        attributes: {},
        children: [paragraph([text('I-01, K-01 · Riverbend Network', { FONT_SIZE: 9, FOREGROUND_COLOR: '#5a6470' })])],
      },
    },
  );
}
