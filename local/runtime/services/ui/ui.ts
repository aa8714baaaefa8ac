import type { Answer, HostCore, Panel } from '../../host/hostCore';
import { type EnumValue, googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { HtmlOutput } from '../html/output';
import { offered, Service } from '../offered';
import { Menu } from './menu';

// An enumeration of Google's is a number to its types, an object to us.
type Buttons = object | number;

export class Ui extends Service {
  get Button() {
    return googleEnum('Button');
  }
  get ButtonSet() {
    return googleEnum('ButtonSet');
  }
  readonly #core: HostCore;

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  alert(...args: [string] | [string, Buttons] | [string, string, Buttons]): EnumValue {
    return this.#button(this.#ask('alert', args));
  }
  prompt(...args: [string] | [string, Buttons] | [string, string, Buttons]): PromptResponse {
    const answer = this.#ask('prompt', args);
    return new PromptResponse(this.#core, this.#button(answer), answer.text);
  }
  createMenu(caption: string): Menu {
    return new Menu(this.#core, String(caption));
  }
  createAddonMenu(): Menu {
    return new Menu(this.#core, 'Add-on');
  }
  showSidebar(userInterface: HtmlOutput): void {
    this.#open('sidebar', userInterface, undefined);
  }
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.#open('dialog', userInterface, title);
  }
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.#open('modeless', userInterface, title);
  }
  showDialog(userInterface: HtmlOutput): void {
    this.#open('dialog', userInterface, undefined);
  }

  #ask(kind: 'alert' | 'prompt', args: readonly (string | Buttons)[]): Answer {
    const last = args.at(-1);
    const buttons = Object.values(this.ButtonSet).find((one) => one === last);
    const texts = buttons ? args.slice(0, -1) : args;
    if (texts.length === 0 || texts.length > 2) throw wrongSignature(`Ui.${kind}`, args);
    const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
    const labels = String(buttons ?? this.ButtonSet.OK).split('_');
    return this.#core.ask({ kind, title: String(title), text: String(text), buttons: labels });
  }

  #button({ button }: Answer): EnumValue {
    return Object.values(this.Button).find((one) => one.name() === button) ?? this.Button.CLOSE;
  }

  #open(kind: Panel['kind'], page: HtmlOutput, title: string | undefined): void {
    if (!(page instanceof HtmlOutput))
      throw wrongSignature(`Ui.show${kind === 'sidebar' ? 'Sidebar' : 'ModalDialog'}`, [page]);
    if (kind !== 'sidebar' && title === '') throw exception('Invalid argument: title');
    this.#core.open({
      kind,
      title: title ?? page.getTitle(),
      html: page.getContent(),
      // Google's own sizes: a sidebar is always 300 wide.
      width: kind === 'sidebar' ? 300 : (page.getWidth() ?? 600),
      height: page.getHeight() ?? 400,
    });
  }
}

export class PromptResponse extends Service {
  readonly #button: EnumValue;
  readonly #text: string;
  constructor(core: HostCore, button: EnumValue, text: string) {
    super(core);
    this.#button = button;
    this.#text = text;
  }
  getSelectedButton(): EnumValue {
    return this.#button;
  }
  getResponseText(): string {
    return this.#text;
  }
}

offered('Ui', Ui);
offered('PromptResponse', PromptResponse);
