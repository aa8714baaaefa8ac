import { type EnumValue, googleEnum } from '../enums';
import { offered, Service } from '../offered';
import type { Document } from './document';

/** A Doc has one tab on the laptop, which holds all of it. */
export class Tab extends Service {
  readonly #document: Document;
  constructor(hook: ConstructorParameters<typeof Service>[0], document: Document) {
    super(hook);
    this.#document = document;
  }
  getId(): string {
    return 't.0';
  }
  getTitle(): string {
    return 'Tab 1';
  }
  getIndex(): number {
    return 0;
  }
  getType(): EnumValue {
    return googleEnum('TabType').DOCUMENT_TAB;
  }
  getChildTabs(): Tab[] {
    return [];
  }
  /** What a tab can do its Doc can do. */
  asDocumentTab(): Document {
    return this.#document;
  }
}

offered('Tab', Tab);
