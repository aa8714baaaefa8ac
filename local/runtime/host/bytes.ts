import { createHash, createHmac, createSign } from 'node:crypto';
import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import { ServiceError } from '../sheets/refusal';

/** Java's bytes run from -128 to 127. */
export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function buffer(bytes: readonly number[]): Buffer {
  return Buffer.from(bytes);
}

/** `SHA_256` → `sha256`. */
function algorithmName(name: string): string {
  const known = name
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();
  if (!['md5', 'sha1', 'sha256', 'sha384', 'sha512'].includes(known)) {
    throw new Error(`not implemented locally: Utilities.DigestAlgorithm.${name}`);
  }
  return known;
}

export function digest(algorithm: string, bytes: readonly number[]): number[] {
  return signed(createHash(algorithmName(algorithm)).update(buffer(bytes)).digest());
}

export function hmac(algorithm: string, bytes: readonly number[], key: readonly number[]): number[] {
  return signed(createHmac(algorithmName(algorithm), buffer(key)).update(buffer(bytes)).digest());
}

export function sign(algorithm: string, bytes: readonly number[], key: string): number[] {
  return signed(createSign(algorithmName(algorithm)).update(buffer(bytes)).sign(key));
}

export function encode(text: string, charset: string): number[] {
  const known = encoding(charset);
  // As Java: a letter that the charset lacks becomes a question mark.
  if (known === 'ascii') return Array.from(text, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : 63));
  return signed(Buffer.from(text, known));
}

export function decode(bytes: readonly number[], charset: string): string {
  const known = encoding(charset);
  if (known === 'ascii')
    return buffer(bytes)
      .toString('latin1')
      .replaceAll(/[\u0080-\u00ff]/g, '\ufffd');
  return known === 'utf8'
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer(bytes))
    : buffer(bytes).toString(known);
}

function encoding(charset: string): 'utf8' | 'ascii' | 'latin1' | 'utf16le' {
  const name = charset.toUpperCase().replaceAll('-', '_');
  if (name === 'UTF_8' || name === 'UTF8' || name === '') return 'utf8';
  if (name === 'US_ASCII' || name === 'ASCII') return 'ascii';
  if (name === 'ISO_8859_1' || name === 'WINDOWS_1252') return 'latin1';
  if (name === 'UTF_16LE' || name === 'UTF_16') return 'utf16le';
  throw new ServiceError(`Invalid argument: charset`);
}

export function base64(bytes: readonly number[], webSafe: boolean): string {
  const text = buffer(bytes).toString('base64');
  return webSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
}

/** Either alphabet is read, as Google does. */
export function fromBase64(text: string): number[] {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || plain.replaceAll('=', '').length % 4 === 1) {
    throw new ServiceError('Could not decode string.');
  }
  return signed(Buffer.from(plain, 'base64'));
}

export function deflate(bytes: readonly number[], gzip: boolean): number[] {
  return signed(gzip ? gzipSync(buffer(bytes)) : deflateRawSync(buffer(bytes)));
}

export function inflate(bytes: readonly number[], gzip: boolean): number[] {
  return signed(gzip ? gunzipSync(buffer(bytes)) : inflateRawSync(buffer(bytes)));
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** The checksum of zip files, as an unsigned number. */
export function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
