import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findActiveContent } from '../../src/media/pdf-active-content.ts';
import * as broken from '../helpers/broken-media.ts';
import { tinyPdf } from '../helpers/tiny-files.ts';

const pdf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(['%PDF-1.5\n', ...parts, '\n%%EOF'].map((part) => Buffer.from(part as string)));
const group = (dictionary: string, packed: Buffer): Buffer => pdf(`1 0 obj <<${dictionary}>> stream\n`, packed, '\nendstream endobj');

describe('findActiveContent', () => {
  it.each(Object.entries(broken.ACTIVE_PDFS))('finds %s', (_, make) => {
    expect(findActiveContent(make())).toHaveLength(1);
  });

  it.each<[string, Buffer]>([
    ['a plain PDF', tinyPdf('/JS and /Launch in the words of a page')],
    ['nothing', Buffer.alloc(0)],
    ['a stream without an end', pdf('<< /Type /ObjStm >> stream')],
    ['letters in the bytes of a picture', group('/Subtype /Image', Buffer.from('/JavaScript /Launch'))],
    ['names that only begin so', pdf('<< /JSON 1 /Launcher 2 >>')],
    ['a group that is packed in another way', group('/Type /ObjStm', Buffer.from('no zlib'))],
  ])('finds nothing in %s', (_, bytes) => {
    expect(findActiveContent(bytes)).toEqual([]);
  });

  it('unpacks a group once, however often it is called one, and none beyond its limit', () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(findActiveContent(group('/ObjStm '.repeat(100_000), bomb))).toEqual([]);
    const before = process.memoryUsage().rss;
    for (const _ of Array(3)) findActiveContent(group('/ObjStm '.repeat(2000), deflateSync(Buffer.alloc(4 * 1024 * 1024 - 1, ' '))));
    // Unpacked for every name it would be 8 GB each time.
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
  });
});
