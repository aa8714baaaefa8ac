import type { HostCore } from '../../host/hostCore';
import { exception } from '../exception';
import type { Blob } from '../utilities/blob';
import type { Picture } from './model';

/** A picture of a Doc from a blob; its size is that of its pixels, at most as wide as the page allows. */
export function pictureOf(core: HostCore, source: { getBlob(): Blob }): Picture {
  const blob = source.getBlob();
  const bytes = blob.getBytes();
  const size = sizeOf(bytes.map((byte) => byte & 255));
  if (!size) throw exception('Invalid image data.');
  const scale = Math.min(1, WIDEST / size.width);
  return {
    base64: core.base64(bytes, false),
    type: blob.getContentType() ?? 'image/png',
    name: blob.getName() ?? 'image',
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
    title: '',
    description: '',
  };
}

/** Pixels between the margins of a page of 8½ inches. */
const WIDEST = 624;

/** Width and height in pixels, read from the head of a PNG, GIF or JPEG file. */
function sizeOf(bytes: readonly number[]): { width: number; height: number } | undefined {
  const big = (at: number, count: number) => bytes.slice(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
  if (big(0, 4) === 0x89504e47) return { width: big(16, 4), height: big(20, 4) };
  if (big(0, 3) === 0x474946) return { width: bytes[6]! + bytes[7]! * 256, height: bytes[8]! + bytes[9]! * 256 };
  if (big(0, 2) !== 0xffd8) return undefined;
  for (let at = 2; at < bytes.length; at += 2 + big(at + 2, 2)) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: big(at + 7, 2), height: big(at + 5, 2) };
  }
  return undefined;
}
