import { offered } from '../offered';
import { Blob } from '../utilities/blob';
import { contextOf, Element, nodeOf } from './element';
import type { Picture } from './model';

export class InlineImage extends Element {
  getWidth(): number {
    return this.#picture().width;
  }
  setWidth(width: number): this {
    return this.changed(() => Object.assign(this.#picture(), { width: Math.round(width) }));
  }
  getHeight(): number {
    return this.#picture().height;
  }
  setHeight(height: number): this {
    return this.changed(() => Object.assign(this.#picture(), { height: Math.round(height) }));
  }
  getAltTitle(): string | null {
    return this.#picture().title || null;
  }
  setAltTitle(title: string): this {
    return this.changed(() => Object.assign(this.#picture(), { title: String(title) }));
  }
  getAltDescription(): string | null {
    return this.#picture().description || null;
  }
  setAltDescription(description: string): this {
    return this.changed(() => Object.assign(this.#picture(), { description: String(description) }));
  }
  getLinkUrl(): string | null {
    const url = nodeOf(this).attributes.LINK_URL;
    return url === undefined ? null : String(url);
  }
  setLinkUrl(url: string | null): this {
    return this.changed(() => this.setOwn({ LINK_URL: url === null ? null : String(url) }));
  }
  getBlob(): Blob {
    const { base64, type, name } = this.#picture();
    return new Blob(contextOf(this).core, contextOf(this).core.fromBase64(base64), type, name);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  #picture(): Picture {
    const { picture } = nodeOf(this);
    if (!picture) throw new Error('An image without a picture.');
    return picture;
  }
}

export class PageBreak extends Element {}
export class HorizontalRule extends Element {}

offered('InlineImage', InlineImage);
offered('PageBreak', PageBreak);
offered('HorizontalRule', HorizontalRule);
