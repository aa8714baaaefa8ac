import { type Hook, offered, Service } from '../offered';

export class TextRotation extends Service {
  readonly #degrees: number;
  readonly #vertical: boolean;
  constructor(hook: Hook, degrees: number, vertical: boolean) {
    super(hook);
    this.#degrees = degrees;
    this.#vertical = vertical;
  }
  getDegrees(): number {
    return this.#degrees;
  }
  isVertical(): boolean {
    return this.#vertical;
  }
}
offered('TextRotation', TextRotation);
