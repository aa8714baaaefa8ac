import type { HostCore, Question } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { offered, Service } from '../offered';

type Buttons = { toString(): string };

/** The older way to ask: what was pressed or typed comes back as text. */
export class Browser extends Service {
  get Buttons() {
    return googleEnum('ButtonSet');
  }
  readonly #core: HostCore;

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }
  msgBox(...args: [string] | [string, Buttons] | [string, string, Buttons]): string {
    return this.#core.ask(this.#question('msgBox', args)).button.toLowerCase();
  }
  inputBox(...args: [string] | [string, Buttons] | [string, string, Buttons]): string {
    const { button, text } = this.#core.ask(this.#question('inputBox', args));
    return button === 'OK' || button === 'YES' ? text : button.toLowerCase();
  }

  #question(kind: Question['kind'], args: readonly (string | Buttons)[]): Question {
    const last = args.at(-1);
    const buttons = Object.values(this.Buttons).find((one) => one === last);
    const texts = (buttons ? args.slice(0, -1) : args).map(String);
    const standard = kind === 'inputBox' ? 'OK_CANCEL' : 'OK';
    return {
      kind,
      title: texts.length > 1 ? texts[0]! : '',
      text: texts.at(-1) ?? '',
      buttons: String(buttons ?? standard).split('_'),
    };
  }
}

offered('Browser', Browser);
