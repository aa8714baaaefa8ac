import type { HostCore } from '../../host/hostCore';
import { googleEnum } from '../enums';
import { exception, wrongSignature } from '../exception';
import { offered, Service } from '../offered';
import { Blob } from './blob';
import { parseCsv } from './csv';
import { formatString } from './formatString';
import { unzip, zip } from './zip';

type Data = string | readonly number[];
type Named = { toString(): string };

export class Utilities extends Service {
  get Charset() {
    return googleEnum('Charset');
  }
  get DigestAlgorithm() {
    return googleEnum('DigestAlgorithm');
  }
  get MacAlgorithm() {
    return googleEnum('MacAlgorithm');
  }
  get RsaAlgorithm() {
    return googleEnum('RsaAlgorithm');
  }
  readonly #core: HostCore;

  constructor(core: HostCore) {
    super(core);
    this.#core = core;
  }

  base64Encode(data: Data, charset?: Named): string {
    return this.#core.base64(this.#bytes(data, charset), false);
  }
  base64EncodeWebSafe(data: Data, charset?: Named): string {
    return this.#core.base64(this.#bytes(data, charset), true);
  }
  base64Decode(encoded: string, _charset?: Named): number[] {
    return Array.from(this.#core.fromBase64(String(encoded)));
  }
  base64DecodeWebSafe(encoded: string, _charset?: Named): number[] {
    return Array.from(this.#core.fromBase64(String(encoded)));
  }

  /** (algorithm, text[, charset]) or (algorithm, bytes). */
  computeDigest(...args: [algorithm: Named, value: Data, charset?: Named]): number[] {
    const [algorithm, value, charset] = args;
    if (!isKnown(this.DigestAlgorithm, algorithm) || !this.#areData([value], args.slice(1), charset)) {
      throw wrongSignature('Utilities.computeDigest', args);
    }
    return Array.from(this.#core.digest(String(algorithm), this.#bytes(value, charset ?? this.Charset.US_ASCII)));
  }
  /** (algorithm, text, key[, charset]) or (algorithm, bytes, key). */
  computeHmacSignature(...args: [algorithm: Named, value: Data, key: Data, charset?: Named]): number[] {
    const [algorithm, value, key, charset] = args;
    if (!isKnown(this.MacAlgorithm, algorithm) || !this.#areData([value, key], args.slice(1), charset)) {
      throw wrongSignature('Utilities.computeHmacSignature', args);
    }
    return this.#hmac(String(algorithm), value, key, charset);
  }
  computeHmacSha256Signature(...args: [value: Data, key: Data, charset?: Named]): number[] {
    const [value, key, charset] = args;
    if (!this.#areData([value, key], args, charset)) {
      throw wrongSignature('Utilities.computeHmacSha256Signature', args);
    }
    return this.#hmac('HMAC_SHA_256', value, key, charset);
  }
  computeRsaSignature(algorithm: Named, value: string, key: string, charset?: Named): number[] {
    return Array.from(this.#core.sign(String(algorithm), this.#bytes(value, charset ?? this.Charset.US_ASCII), key));
  }
  computeRsaSha1Signature(value: string, key: string, charset?: Named): number[] {
    return this.computeRsaSignature(this.RsaAlgorithm.RSA_SHA_1, value, key, charset);
  }
  computeRsaSha256Signature(value: string, key: string, charset?: Named): number[] {
    return this.computeRsaSignature(this.RsaAlgorithm.RSA_SHA_256, value, key, charset);
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw wrongSignature('Utilities.formatDate', [date, timeZone, format]);
    }
    return this.#core.formatDate(date.getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(this.#core.parseDate(String(date), timeZone, format));
  }
  formatString(template: string, ...args: unknown[]): string {
    return formatString(String(template), args);
  }
  getUuid(): string {
    return this.#core.uuid();
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
  newBlob(data: Data, contentType?: string, name?: string): Blob {
    if (data === undefined || data === null) throw wrongSignature('Utilities.newBlob', [data]);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(this.#core, this.#bytes(data), type, name ?? null);
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(String(csv), String(delimiter));
  }
  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw wrongSignature('Utilities.sleep', [milliseconds]);
    if (milliseconds < 0) throw exception('Invalid argument: milliseconds');
    this.#core.sleep(milliseconds);
  }

  gzip(blob: Blob, name?: string): Blob {
    const packed = this.#core.deflate(blob.getBytes(), true);
    return new Blob(this.#core, packed, 'application/x-gzip', name ?? 'archive.gz');
  }
  ungzip(blob: Blob): Blob {
    const bytes = this.#core.inflate(blob.getBytes(), true);
    return new Blob(
      this.#core,
      bytes,
      null,
      blob.getName()?.replace(/\.gz$/, '') ?? null,
    ).setContentTypeFromExtension();
  }
  zip(blobs: readonly Blob[], name = 'archive.zip'): Blob {
    const entries = blobs.map((blob) => ({ name: blob.getName() ?? '', bytes: blob.getBytes() }));
    const twice = entries.find((entry, i) => entries.findIndex((other) => other.name === entry.name) < i);
    if (twice) throw exception(`Duplicate filename ${twice.name} not allowed in zip`);
    return new Blob(this.#core, zip(this.#core, entries), 'application/zip', name);
  }
  unzip(blob: Blob): Blob[] {
    return unzip(this.#core, blob.getBytes()).map(({ name, bytes }) =>
      new Blob(this.#core, bytes, null, name).setContentTypeFromExtension(),
    );
  }

  // Apps Script takes a text as US-ASCII unless it is told otherwise; letters outside it become question marks.
  #hmac(algorithm: string, value: Data, key: Data, charset: Named = this.Charset.US_ASCII): number[] {
    return Array.from(this.#core.hmac(algorithm, this.#bytes(value, charset), this.#bytes(key, charset)));
  }

  /** All texts, with a charset or none, or all lists of bytes with none; `given` is what was passed. */
  #areData(data: readonly Data[], given: readonly unknown[], charset: Named | undefined): boolean {
    if (given.length > data.length + 1 || given.length < data.length) return false;
    if (data.every((one) => typeof one === 'string')) return charset === undefined || isKnown(this.Charset, charset);
    if (!data.every((one) => Array.isArray(one)) || charset !== undefined) return false;
    for (const one of data) {
      if (Array.from(one).some((byte) => typeof byte !== 'number'))
        throw exception('Cannot convert Array to (class)[].');
    }
    return true;
  }

  #bytes(data: Data, charset?: Named): readonly number[] {
    return typeof data === 'string' ? this.#core.encode(data, String(charset ?? 'UTF_8')) : data;
  }
}

function isKnown(names: object, value: unknown): boolean {
  return Object.values(names).includes(value);
}

/** A Date of any realm. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

offered('Utilities', Utilities);
