import type { HostCore } from '../../host/hostCore';
import { wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { Blob } from '../utilities/blob';
import { escapeHtml } from './escape';
import { HtmlTemplate } from './template';

export class HtmlOutput extends Service {
  readonly #core: HostCore;
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #metaTags: HtmlOutputMetaTag[] = [];

  constructor(core: HostCore, content: string) {
    super(core);
    this.#core = core;
    this.#content = content;
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): HtmlOutput {
    this.#content = String(content);
    return this;
  }
  append(addedContent: string): HtmlOutput {
    this.#content += String(addedContent);
    return this;
  }
  appendUntrusted(addedContent: string): HtmlOutput {
    this.#content += escapeHtml(String(addedContent));
    return this;
  }
  clear(): HtmlOutput {
    this.#content = '';
    return this;
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): HtmlOutput {
    this.#title = String(title);
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: number): HtmlOutput {
    if (typeof width !== 'number') throw wrongSignature('HtmlService.HtmlOutput.setWidth', [width]);
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number): HtmlOutput {
    if (typeof height !== 'number') throw wrongSignature('HtmlService.HtmlOutput.setHeight', [height]);
    this.#height = height;
    return this;
  }
  addMetaTag(name: string, content: string): HtmlOutput {
    this.#metaTags.push(new HtmlOutputMetaTag(this.#core, String(name), String(content)));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }
  getFaviconUrl(): string | null {
    return this.#favicon;
  }
  setFaviconUrl(iconUrl: string): HtmlOutput {
    this.#favicon = String(iconUrl);
    return this;
  }
  setSandboxMode(_mode: object): HtmlOutput {
    return this;
  }
  setXFrameOptionsMode(_mode: object): HtmlOutput {
    return this;
  }
  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.#core, this.#content, (html) => new HtmlOutput(this.#core, html));
  }
  getBlob(): Blob {
    return new Blob(
      this.#core,
      this.#core.encode(this.#content, 'UTF_8'),
      'text/html',
      `${this.#title || 'output'}.html`,
    );
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}

export class HtmlOutputMetaTag extends Service {
  readonly #name: string;
  readonly #content: string;
  constructor(core: HostCore, name: string, content: string) {
    super(core);
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}

offered('HtmlOutput', HtmlOutput);
offered('HtmlOutputMetaTag', HtmlOutputMetaTag);
