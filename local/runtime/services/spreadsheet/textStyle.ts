import type { TextStyle as Written } from '../../model';
import { type Hook, offered, Service } from '../offered';
import { color as hexOf } from './arguments';
import { Color, type Paint, paintOf } from './color';

/** What a TextStyle says; a property it says nothing of is null. */
export interface Wish {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  size?: number;
  font?: string;
  paint?: Paint;
}

let wishIn: (style: TextStyle) => Wish;

export class TextStyle extends Service {
  readonly #hook: Hook;
  readonly #wish: Wish;
  constructor(hook: Hook, wish: Wish) {
    super(hook);
    this.#hook = hook;
    this.#wish = wish;
  }
  static {
    wishIn = (style) => style.#wish;
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#hook, { ...this.#wish });
  }
  getFontFamily(): string | null {
    return this.#wish.font ?? null;
  }
  getFontSize(): number | null {
    return this.#wish.size ?? null;
  }
  getForegroundColor(): string | null {
    // Google gives the theme colour's name here, not its paint.
    return this.#wish.paint?.theme ?? this.#wish.paint?.hex ?? null;
  }
  getForegroundColorObject(): Color | null {
    return this.#wish.paint ? new Color(this.#hook, this.#wish.paint) : null;
  }
  isBold(): boolean | null {
    return this.#wish.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.#wish.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.#wish.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this.#wish.underline ?? null;
  }
}

export function wishOf(style: unknown): Wish | undefined {
  return style instanceof TextStyle ? wishIn(style) : undefined;
}

export class TextStyleBuilder extends Service {
  readonly #hook: Hook;
  #wish: Wish;
  constructor(hook: Hook, wish: Wish = {}) {
    super(hook);
    this.#hook = hook;
    this.#wish = wish;
  }
  build(): TextStyle {
    return new TextStyle(this.#hook, { ...this.#wish });
  }
  setBold(bold: boolean): this {
    return this.#set({ bold });
  }
  setFontFamily(font: string): this {
    return this.#set({ font });
  }
  setFontSize(size: number): this {
    return this.#set({ size });
  }
  setForegroundColor(text: string): this {
    const hex = hexOf(text);
    return hex ? this.#set({ paint: { hex } }) : this;
  }
  setForegroundColorObject(color: unknown): this {
    const paint = paintOf(color);
    return paint ? this.#set({ paint }) : this;
  }
  setItalic(italic: boolean): this {
    return this.#set({ italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#set({ strikethrough });
  }
  setUnderline(underline: boolean): this {
    return this.#set({ underline });
  }
  #set(wish: Wish): this {
    this.#wish = { ...this.#wish, ...wish };
    return this;
  }
}

/** A wish as it is written into cells and runs. */
export function written({ paint, ...wish }: Wish): Written {
  return { ...wish, ...(paint?.hex && { color: paint.hex }), ...(paint?.theme && { theme: paint.theme }) };
}

/** All that a cell's or a run's own style says, the rest as a default cell has it. */
export function spelledOut(style: Written): Wish {
  return {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    strikethrough: style.strikethrough ?? false,
    size: style.size ?? 10,
    // The default font goes by this list of names here, by Arial in getFontFamily.
    font: style.font ?? 'arial,sans,sans-serif',
    paint: { hex: style.color ?? '#000000', ...(style.theme && { theme: style.theme }) },
  };
}

offered('TextStyle', TextStyle);
offered('TextStyleBuilder', TextStyleBuilder);
