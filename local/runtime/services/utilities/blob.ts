import type { HostCore } from '../../host/hostCore';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { typeOfName } from './contentTypes';

/** Bytes with a name and a content type: what Apps Script passes between its services. */
export class Blob extends Service {
  readonly #core: HostCore;
  #bytes: number[];
  #type: string | null;
  #name: string | null;

  constructor(core: HostCore, bytes: readonly number[], type: string | null, name: string | null) {
    super(core);
    this.#core = core;
    this.#bytes = Array.from(bytes, asByte);
    this.#type = type;
    this.#name = name;
  }
  getBytes(): number[] {
    return [...this.#bytes];
  }
  setBytes(data: readonly number[]): Blob {
    if (!Array.isArray(data)) throw wrongSignature('Blob.setBytes', [data]);
    this.#bytes = Array.from(data, asByte);
    return this;
  }
  getContentType(): string | null {
    return this.#type;
  }
  setContentType(type: string | null): Blob {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension(): Blob {
    this.#type = typeOfName(this.#name ?? '') ?? this.#type;
    return this;
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: string): Blob {
    if (typeof name !== 'string') throw wrongSignature('Blob.setName', [name]);
    this.#name = name;
    return this;
  }
  getDataAsString(charset = 'UTF_8'): string {
    return this.#core.decode(this.#bytes, String(charset));
  }
  setDataFromString(text: string, charset = 'UTF_8'): Blob {
    this.#bytes = Array.from(this.#core.encode(String(text), String(charset)));
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.#core, this.#bytes, this.#type, this.#name);
  }
  getBlob(): Blob {
    return this;
  }
  getAllBlobs(): Blob[] {
    return [this];
  }
  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps') ?? false;
  }
  getAs(type: string): Blob {
    if (type === this.#type) return this.copyBlob();
    if (type.startsWith('text/') && this.#type?.startsWith('text/')) return this.copyBlob().setContentType(type);
    throw exception(`Converting from ${this.#type} to ${type} is not supported.`);
  }
}

/** As Java: -128 to 127. Bytes given as 128 to 255 are the same ones. */
function asByte(value: number): number {
  return (value << 24) >> 24;
}

offered('Blob', Blob);
