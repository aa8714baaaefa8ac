import { type EnumValue, googleEnum } from '../enums';
import { exception } from '../exception';
import { type Hook, offered, Service } from '../offered';
import { color as hexOf } from './arguments';

/** A colour as a script holds it: red, green and blue, a colour of the theme, or (of a fresh builder) none. */
export interface Paint {
  hex?: string;
  theme?: string;
}

/** The theme that a new spreadsheet has; from memory of Sheets' standard theme. */
export const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

let paintIn: (color: Color) => Paint;
let repaint: (color: Color, paint: Paint) => void;
let hookIn: (color: Color) => Hook;

export class Color extends Service {
  readonly #hook: Hook;
  #paint: Paint;
  constructor(hook: Hook, paint: Paint) {
    super(hook);
    this.#hook = hook;
    this.#paint = paint;
  }
  static {
    paintIn = (color) => color.#paint;
    repaint = (color, paint) => {
      color.#paint = paint;
    };
    hookIn = (color) => color.#hook;
  }
  getColorType(): EnumValue {
    return googleEnum('ColorType')[this.#paint.theme ? 'THEME' : this.#paint.hex ? 'RGB' : 'UNSUPPORTED'];
  }
  asRgbColor(): RgbColor {
    if (this.#paint.theme || !this.#paint.hex) throw exception('Object is not of type RgbColor.');
    return new RgbColor(this.#hook, this.#paint.hex);
  }
  asThemeColor(): ThemeColor {
    if (!this.#paint.theme) throw exception('Object is not of type ThemeColor.');
    return new ThemeColor(this.#hook, this.#paint.theme);
  }
}

export class ColorBuilder extends Color {
  setRgbColor(text: string): this {
    const hex = hexOf(text);
    if (!hex) throw exception(`Invalid color: ${text}`);
    repaint(this, { hex });
    return this;
  }
  setThemeColor(theme: EnumValue): this {
    repaint(this, { theme: theme.toString(), hex: THEME[theme.toString()] ?? '#000000' });
    return this;
  }
  build(): Color {
    return new Color(hookIn(this), paintIn(this));
  }
}

export class RgbColor extends Service {
  readonly #hex: string;
  constructor(hook: Hook, hex: string) {
    super(hook);
    this.#hex = hex;
  }
  asHexString(): string {
    return this.#hex;
  }
  getColorType(): EnumValue {
    return googleEnum('ColorType').RGB;
  }
  getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }
  getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }
  getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }
}

export class ThemeColor extends Service {
  readonly #theme: string;
  constructor(hook: Hook, theme: string) {
    super(hook);
    this.#theme = theme;
  }
  getColorType(): EnumValue {
    return googleEnum('ColorType').THEME;
  }
  getThemeColorType(): EnumValue {
    const types: Readonly<Record<string, EnumValue>> = googleEnum('ThemeColorType');
    return types[this.#theme]!;
  }
}

/** What a script passed as a colour object: its paint, or none for null. */
export function paintOf(value: unknown): Paint | undefined {
  return value instanceof Color ? paintIn(value) : undefined;
}

offered('Color', Color);
offered('ColorBuilder', ColorBuilder);
offered('RgbColor', RgbColor);
offered('ThemeColor', ThemeColor);
