import type { EnumValue } from '../enums';
import { labelled } from '../exception';
import { offered } from '../offered';
import { changesOf, shown, textNames } from './attributes';
import { BlockContainer } from './blocks';
import { contextOf, nodeOf } from './element';
import { changed } from './pieces';

export class Body extends BlockContainer {
  getPageHeight(): number {
    return this.#point('PAGE_HEIGHT');
  }
  setPageHeight(pageHeight: number): this {
    return this.#set('PAGE_HEIGHT', pageHeight);
  }
  getPageWidth(): number {
    return this.#point('PAGE_WIDTH');
  }
  setPageWidth(pageWidth: number): this {
    return this.#set('PAGE_WIDTH', pageWidth);
  }
  getMarginTop(): number {
    return this.#point('MARGIN_TOP');
  }
  setMarginTop(marginTop: number): this {
    return this.#set('MARGIN_TOP', marginTop);
  }
  getMarginBottom(): number {
    return this.#point('MARGIN_BOTTOM');
  }
  setMarginBottom(marginBottom: number): this {
    return this.#set('MARGIN_BOTTOM', marginBottom);
  }
  getMarginLeft(): number {
    return this.#point('MARGIN_LEFT');
  }
  setMarginLeft(marginLeft: number): this {
    return this.#set('MARGIN_LEFT', marginLeft);
  }
  getMarginRight(): number {
    return this.#point('MARGIN_RIGHT');
  }
  setMarginRight(marginRight: number): this {
    return this.#set('MARGIN_RIGHT', marginRight);
  }
  /** Letters take it, now and later; of paragraphs nothing changes. */
  override setAttributes(attributes: Readonly<Record<string, unknown>>): this {
    const { text, other } = changesOf(attributes);
    const ofThePage = Object.fromEntries(Object.entries(other).filter(([name]) => /^(PAGE|MARGIN)_/.test(name)));
    return this.changed(() => {
      this.setOwn({ ...ofThePage, ...text });
      this.setStyle(text);
    });
  }
  getHeadingAttributes(paragraphHeading: EnumValue): Record<string, unknown> {
    const held = contextOf(this).open.doc.headings[String(paragraphHeading)] ?? {};
    return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, shown(name, value)]));
  }
  /** The look of a heading, which its paragraphs inherit. Google takes no notice of letters' attributes here, nor of the alignment. */
  setHeadingAttributes(paragraphHeading: EnumValue, attributes: Readonly<Record<string, unknown>>): this {
    const { HORIZONTAL_ALIGNMENT: _, ...others } = changesOf(attributes).other;
    const { headings } = contextOf(this).open.doc;
    return this.changed(() => {
      headings[String(paragraphHeading)] = changed(headings[String(paragraphHeading)] ?? {}, others);
    });
  }
  // Apps Script calls the class Body, and its objects so.
  override toString(): string {
    return 'DocumentBodySection';
  }
  protected override attributeNames(): readonly string[] {
    return [...textNames, 'PAGE_HEIGHT', 'PAGE_WIDTH', 'MARGIN_TOP', 'MARGIN_BOTTOM', 'MARGIN_LEFT', 'MARGIN_RIGHT'];
  }

  #point(name: string): number {
    return Number(nodeOf(this).attributes[name]);
  }
  #set(name: string, value: number): this {
    return this.changed(() => this.setOwn({ [name]: value }));
  }
}

export class HeaderSection extends BlockContainer {}
export class FooterSection extends BlockContainer {}

labelled(Body, 'DocumentApp.Body');
labelled(HeaderSection, 'DocumentApp.HeaderSection');
labelled(FooterSection, 'DocumentApp.FooterSection');
offered('Body', Body);
offered('HeaderSection', HeaderSection);
offered('FooterSection', FooterSection);
