import type { HostCore } from '../host/hostCore';
import { googleEnum } from './enums';
import { offered, Service } from './offered';

/** Text that a script serves as a web page would be; on the laptop nobody asks for it, but it can be made and read. */
export class ContentService extends Service {
  get MimeType() {
    return googleEnum('MimeType');
  }
  readonly #core: HostCore;
  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  createTextOutput(content = ''): TextOutput {
    return new TextOutput(this.#core, String(content));
  }
}

export class TextOutput extends Service {
  #content: string | null;
  #type: object = googleEnum('MimeType').TEXT;
  #fileName: string | null = null;
  constructor(core: HostCore, content: string) {
    super(core);
    this.#content = content;
  }
  append(addedContent: string): TextOutput {
    this.#content = (this.#content ?? '') + String(addedContent);
    return this;
  }
  clear(): TextOutput {
    this.#content = null;
    return this;
  }
  downloadAsFile(filename: string): TextOutput {
    this.#fileName = String(filename);
    return this;
  }
  getContent(): string | null {
    return this.#content;
  }
  getFileName(): string | null {
    return this.#fileName;
  }
  getMimeType(): object {
    return this.#type;
  }
  setContent(content: string): TextOutput {
    this.#content = String(content);
    return this;
  }
  setMimeType(mimeType: object): TextOutput {
    this.#type = mimeType;
    return this;
  }
}

offered('ContentService', ContentService);
offered('TextOutput', TextOutput);
