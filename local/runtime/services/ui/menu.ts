import type { HostCore, MenuItem } from '../../host/hostCore';
import { offered, Service } from '../offered';

export class Menu extends Service {
  readonly #core: HostCore;
  readonly #caption: string;
  readonly #items: (MenuItem | Menu)[] = [];

  constructor(core: HostCore, caption: string) {
    super(core);
    this.#core = core;
    this.#caption = caption;
  }
  addItem(caption: string, functionName: string): Menu {
    this.#items.push({ kind: 'item', caption: String(caption), run: String(functionName) });
    return this;
  }
  addSeparator(): Menu {
    this.#items.push({ kind: 'separator' });
    return this;
  }
  addSubMenu(menu: Menu): Menu {
    this.#items.push(menu);
    return this;
  }
  addToUi(): void {
    this.#core.addMenu(JSON.stringify(this.#plain()));
  }

  #plain(): MenuItem {
    const items = this.#items.map((item) => (item instanceof Menu ? item.#plain() : item));
    return { kind: 'menu', caption: this.#caption, items };
  }
}

offered('Menu', Menu);
