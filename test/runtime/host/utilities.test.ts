import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { scripted } from './script';

const utilities = async () => (await scripted('')).globals.Utilities;
const unsigned = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');

describe('digests', () => {
  // RFC 1321 and FIPS 180-2, of the text "abc".
  test.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA_1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA_256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ] as const)('%s are signed bytes', async (algorithm, hex) => {
    const service = await utilities();
    const bytes = service.computeDigest(service.DigestAlgorithm[algorithm], 'abc');
    expect(unsigned(bytes)).toBe(hex);
    expect(bytes.every((byte) => byte >= -128 && byte <= 127)).toBe(true);
  });

  test('take a text as US-ASCII unless told otherwise', async () => {
    const service = await utilities();
    const { DigestAlgorithm, Charset } = service;
    const of = (text: string) => createHash('md5').update(text).digest('hex');
    expect(unsigned(service.computeDigest(DigestAlgorithm.MD5, '€'))).toBe(of('?'));
    expect(unsigned(service.computeDigest(DigestAlgorithm.MD5, '€', Charset.UTF_8))).toBe(of('€'));
  });

  test('with a key follow RFC 4231, case 2', async () => {
    const service = await utilities();
    expect(unsigned(service.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test.each([
    ['no value', ['abc']],
    ['too much', ['MD5', 'abc', 'US_ASCII', 4]],
    ['bytes with a charset', ['MD5', [1, 2], 'UTF_8']],
  ])('refuse %s', async (_what, given) => {
    const service = await utilities();
    const named = {
      MD5: service.DigestAlgorithm.MD5,
      US_ASCII: service.Charset.US_ASCII,
      UTF_8: service.Charset.UTF_8,
    };
    const args = given.map((one) => (typeof one === 'string' && one in named ? named[one as 'MD5'] : one));
    expect(() => Reflect.apply(service.computeDigest, service, args)).toThrow(/The parameters \(.*\) don't match/);
  });

  test('refuse a list that is not of bytes', async () => {
    const service = await utilities();
    const bytes = ['1'] as unknown as number[];
    expect(() => service.computeHmacSha256Signature(bytes, [1])).toThrow('Cannot convert');
  });
});

describe('base 64', () => {
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['foobar', 'Zm9vYmFy'],
    ['ü', 'w7w='],
  ])('of "%s"', async (text, encoded) => {
    const service = await utilities();
    expect(service.base64Encode(text)).toBe(encoded);
    expect(service.newBlob(service.base64Decode(encoded)).getDataAsString()).toBe(text);
  });

  test('safe for the web uses - and _', async () => {
    const service = await utilities();
    expect(service.base64EncodeWebSafe([-5, -16, -1])).toBe('-_D_');
    expect(service.base64DecodeWebSafe('-_D_')).toEqual([-5, -16, -1]);
    expect(service.base64Decode('-_D_')).toEqual([-5, -16, -1]);
  });
});

describe('formatString', () => {
  test.each([
    ['%s and %s', ['a', 'b'], 'a and b'],
    ['%2$s %1$s', ['a', 'b'], 'b a'],
    ['%5.2f|', [2.125], ' 2.13|'],
    ['%-5d|%05d', [42, 42], '42   |00042'],
    ['%,d', [1234567], '1,234,567'],
    ['%+d %x %X %o', [7, 255, 255, 8], '+7 ff FF 10'],
    ['%e', [12345.678], '1.234568e+04'],
    ['100%%', [], '100%'],
    ['%s', [true], 'true'],
  ])('%s', async (template, args, text) => {
    expect((await utilities()).formatString(template, ...args)).toBe(text);
  });
});

describe('parseCsv', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,b","say ""hi"""\r\n1,',
      [
        ['a,b', 'say "hi"'],
        ['1', ''],
      ],
    ],
    ['"two\nlines",x\n', [['two\nlines', 'x']]],
    ['', []],
  ])('%j', async (text, rows) => {
    expect((await utilities()).parseCsv(text)).toEqual(rows);
  });

  test('with another separator', async () => {
    expect((await utilities()).parseCsv('a;b', ';')).toEqual([['a', 'b']]);
  });
});

describe('archives', () => {
  test('zip and unzip give the same files', async () => {
    const service = await utilities();
    const files = [
      service.newBlob('one', 'text/plain', 'a.txt'),
      service.newBlob('ünï'.repeat(500), 'text/csv', 'b/ü.csv'),
    ];
    const archive = service.zip(files);
    expect([archive.getName(), archive.getContentType()]).toEqual(['archive.zip', 'application/zip']);
    const back = service.unzip(archive);
    expect(back.map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()])).toEqual([
      ['a.txt', 'text/plain', 'one'],
      ['b/ü.csv', 'text/csv', 'ünï'.repeat(500)],
    ]);
  });

  test('gzip and ungzip give the same bytes', async () => {
    const service = await utilities();
    const packed = service.gzip(service.newBlob('x'.repeat(1000)));
    expect([packed.getName(), packed.getContentType()]).toEqual(['archive.gz', 'application/x-gzip']);
    expect(packed.getBytes().length).toBeLessThan(100);
    expect(service.ungzip(packed).getDataAsString()).toBe('x'.repeat(1000));
  });
});

describe('a blob', () => {
  test('has the type of a text and no name', async () => {
    const blob = (await utilities()).newBlob('hé');
    expect([blob.getContentType(), blob.getName(), blob.getBytes()]).toEqual(['text/plain', null, [104, -61, -87]]);
  });

  test('takes its type from its name', async () => {
    const blob = (await utilities()).newBlob([1], undefined, 'chart.png');
    expect(blob.setContentTypeFromExtension().getContentType()).toBe('image/png');
  });

  test('is not what its copy becomes', async () => {
    const blob = (await utilities()).newBlob('a', 'text/plain', 'a.txt');
    blob.copyBlob().setDataFromString('b').setName('b.txt');
    expect([blob.getDataAsString(), blob.getName()]).toEqual(['a', 'a.txt']);
  });
});

describe('sleeping', () => {
  test('lets the clock of the runtime go on, not the afternoon', async () => {
    const { run } = await scripted(
      'function nap() { const t = Date.now(); Utilities.sleep(300000); return Date.now() - t; }',
    );
    const started = performance.now();
    expect(run('nap')).toBe(300_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('longer than five minutes is refused', async () => {
    const { globals } = await scripted('');
    expect(() => globals.Utilities.sleep(300_001)).toThrow('Invalid argument: milliseconds. Maximum value: 300000');
  });
});
