import type { HostCore } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { exception } from '../exception';
import { offered, Service } from '../offered';
import { HtmlOutput } from './output';
import { HtmlTemplate } from './template';

type Source = string | { getBlob(): { getDataAsString(): string } };

export class HtmlService extends Service {
  get SandboxMode() {
    return googleEnum('SandboxMode');
  }
  get XFrameOptionsMode() {
    return googleEnum('XFrameOptionsMode');
  }
  readonly #core: HostCore;

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  createHtmlOutput(html: Source = ''): HtmlOutput {
    return new HtmlOutput(this.#core, textOf(html));
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.#core, this.#file(filename));
  }
  createTemplate(html: Source): HtmlTemplate {
    return this.#template(textOf(html));
  }
  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.#template(this.#file(filename));
  }
  getUserAgent(): string | null {
    return null;
  }

  #template(content: string): HtmlTemplate {
    return new HtmlTemplate(this.#core, content, (html) => new HtmlOutput(this.#core, html));
  }

  #file(name: string): string {
    const content = this.#core.projectFile(String(name).replace(/\.html$/, ''));
    if (content === undefined) throw exception(`No HTML file named ${name} was found.`);
    return content;
  }
}

function textOf(html: Source): string {
  return typeof html === 'object' && html !== null ? html.getBlob().getDataAsString() : String(html);
}

offered('HtmlService', HtmlService);
