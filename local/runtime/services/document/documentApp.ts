import { DOC } from '../../host/files';
import type { HostCore } from '../../host/hostCore';
import { Cabinet } from '../drive/cabinet';
import { googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { Document } from './document';
import { contextFor } from './make';
import { emptyDoc } from './model';
import { OpenDoc } from './openDoc';

export class DocumentApp extends Service {
  readonly #core: HostCore;
  readonly #cabinet: Cabinet;
  /** Opened twice in one execution, a Doc is the same one. */
  readonly #open = new Map<string, OpenDoc>();

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
    this.#cabinet = new Cabinet(core);
  }
  get Attribute() {
    return googleEnum('Attribute');
  }
  get ElementType() {
    return googleEnum('ElementType');
  }
  get FontFamily() {
    return googleEnum('FontFamily');
  }
  get GlyphType() {
    return googleEnum('GlyphType');
  }
  get HorizontalAlignment() {
    return googleEnum('HorizontalAlignment');
  }
  get ParagraphHeading() {
    return googleEnum('ParagraphHeading');
  }
  get PositionedLayout() {
    return googleEnum('PositionedLayout');
  }
  get TabType() {
    return googleEnum('TabType');
  }
  get TextAlignment() {
    return googleEnum('TextAlignment');
  }
  get VerticalAlignment() {
    return googleEnum('VerticalAlignment');
  }

  create(name: string): Document {
    if (typeof name !== 'string') throw wrongSignature('DocumentApp.create', [name]);
    const { id } = this.#cabinet.add({ name, mimeType: DOC });
    this.#core.saveDoc(id, () => JSON.stringify(emptyDoc()));
    return this.#document(id);
  }
  openById(id: string): Document {
    if (typeof id !== 'string' || id === '') throw exception('Invalid argument: id');
    const file = this.#cabinet.get(id);
    if (!file) {
      if (this.#core.hasFile(id)) throw exception('You do not have permission to access the requested document.');
      throw exception(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
    }
    if (file.mimeType !== DOC) throw exception('Document is not a Google Docs document.');
    return this.#document(id);
  }
  openByUrl(url: string): Document {
    const id = /\/document\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (id === undefined) throw exception('Invalid argument: url');
    return this.openById(id);
  }
  /** The script belongs to a spreadsheet. */
  getActiveDocument(): Document | null {
    return null;
  }
  getUi(): never {
    throw exception('Cannot call DocumentApp.getUi() from this context.');
  }

  #document(id: string): Document {
    let open = this.#open.get(id);
    if (!open?.isCurrent) {
      open = new OpenDoc(this.#core, id);
      this.#open.set(id, open);
    }
    return new Document(contextFor(open));
  }
}

offered('DocumentApp', DocumentApp);
