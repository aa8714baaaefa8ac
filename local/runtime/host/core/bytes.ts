import { randomUUID } from 'node:crypto';
import { base64, crc32, decode, deflate, digest, encode, fromBase64, hmac, inflate, sign, signed } from '../bytes';
import type { Part } from './part';

type Members =
  | 'digest'
  | 'hmac'
  | 'sign'
  | 'encode'
  | 'decode'
  | 'base64'
  | 'fromBase64'
  | 'deflate'
  | 'inflate'
  | 'crc32'
  | 'uuid'
  | 'sheetChart'
  | 'png';

export const bytes: Part<Members> = (_execution, shop) => ({
  digest,
  hmac,
  sign,
  encode,
  decode,
  base64,
  fromBase64,
  deflate,
  inflate,
  crc32,
  uuid: randomUUID,
  sheetChart(book, sheet, chart) {
    const png = shop.sheetChart(book, sheet, chart);
    return png && signed(png);
  },
  png: (svg, width) => signed(shop.png(svg, width)),
});
