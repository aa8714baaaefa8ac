import type { Border as Line, Style } from '../../model';
import { type EnumValue, googleEnum } from '../enums';
import { type Hook, offered, Service } from '../offered';
import { Color } from './color';

/** The lines around a cell, as the undocumented Range.getBorder gives them. */
export class Borders extends Service {
  readonly #hook: Hook;
  readonly #style: Style;
  constructor(hook: Hook, style: Style) {
    super(hook);
    this.#hook = hook;
    this.#style = style;
  }
  getTop(): Border {
    return new Border(this.#hook, this.#style.top);
  }
  getBottom(): Border {
    return new Border(this.#hook, this.#style.bottom);
  }
  getLeft(): Border {
    return new Border(this.#hook, this.#style.left);
  }
  getRight(): Border {
    return new Border(this.#hook, this.#style.right);
  }
}

export class Border extends Service {
  readonly #hook: Hook;
  readonly #line: Line | undefined;
  constructor(hook: Hook, line: Line | undefined) {
    super(hook);
    this.#hook = hook;
    this.#line = line;
  }
  getColor(): Color {
    return new Color(this.#hook, this.#line ? { hex: this.#line.color } : {});
  }
  getBorderStyle(): EnumValue | null {
    const styles: Readonly<Record<string, EnumValue>> = googleEnum('BorderStyle');
    return this.#line ? (styles[this.#line.style.toUpperCase()] ?? null) : null;
  }
}
offered('Borders', Borders);
offered('Border', Border);
