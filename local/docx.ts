import { Document, Footer, Header, type IStylesOptions, Packer } from 'docx';
import { headingNames, lookOf, numberOf } from './docx/attributes';
import { blocksOf, paragraphLook, type Surroundings } from './docx/blocks';
import { numbering } from './docx/lists';
import { runLook } from './docx/runs';
import { Says } from './docx/says';
import { twips } from './docx/units';
import { type Doc, page } from './runtime/services/document/model';

/** A Doc as a .docx file, and what of the Doc the file cannot hold, in words. */
export async function writeDocx(doc: Doc, title?: string): Promise<{ bytes: Uint8Array; notes: string[] }> {
  const says = new Says();
  const attributes = { ...page, ...doc.body.attributes };
  const points = (name: string) => numberOf(attributes, name) ?? 0;
  const around: Surroundings = {
    doc,
    bookmarks: new Set(doc.bookmarks.map(({ id }) => id)),
    says,
    room: points('PAGE_WIDTH') - points('MARGIN_LEFT') - points('MARGIN_RIGHT'),
  };
  const file = new Document({
    creator: 'Knowledge Waves',
    ...(title !== undefined && { title }),
    styles: stylesOf(doc),
    numbering: { config: numbering(doc) },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(points('PAGE_WIDTH')), height: twips(points('PAGE_HEIGHT')) },
            margin: {
              top: twips(points('MARGIN_TOP')),
              bottom: twips(points('MARGIN_BOTTOM')),
              left: twips(points('MARGIN_LEFT')),
              right: twips(points('MARGIN_RIGHT')),
            },
          },
        },
        ...(doc.header && { headers: { default: new Header({ children: blocksOf(doc.header, around) }) } }),
        ...(doc.footer && { footers: { default: new Footer({ children: blocksOf(doc.footer, around) }) } }),
        children: blocksOf(doc.body, around),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return { bytes, notes: says.all() };
}

const STYLE_IDS: Record<string, string> = {
  TITLE: 'title',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`HEADING${n}`, `heading${n}`])),
};

/** The looks of headings as Word's own styles, so that its outline and its list of contents know them. */
function stylesOf(doc: Doc): IStylesOptions {
  const look = (heading: string) => {
    const attributes = lookOf(heading, doc);
    return { run: runLook(attributes), paragraph: paragraphLook(attributes) };
  };
  const named = headingNames
    .filter((heading) => heading in STYLE_IDS)
    .map((heading) => [STYLE_IDS[heading]!, look(heading)]);
  return {
    default: { document: look('NORMAL'), ...Object.fromEntries(named) },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look('SUBTITLE') },
    ],
  };
}
