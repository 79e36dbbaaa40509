import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SHARED, readShared, writeShared } from '../../../src/client/stars/share.ts';

const SEED = { seed: 20190624 };
const anySlug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
const anyPath = fc.tuple(anySlug, anySlug).map(([meetup, talk]) => `/meetups/${meetup}/${talk}/`);

describe('a link', () => {
  it('carries talks in a form that people can read', () => {
    expect(writeShared(['/meetups/28/adversarial-ml/', '/meetups/ai-summit-2017/foo/'])).toBe(
      '#talks=28/adversarial-ml,ai-summit-2017/foo',
    );
  });

  it('gives the talks that it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyPath, { maxLength: MOST_SHARED }), (paths) => {
        const fragment = writeShared(paths);
        expect(readShared(fragment)).toEqual({ paths, refused: 0, cut: 0 });
        // It stands in an address as it is.
        expect(new URL(`https://site.example/starred/${fragment}`).hash).toBe(fragment);
        expect(readShared(`#talks=${encodeURIComponent(fragment.slice('#talks='.length))}`)?.paths).toEqual(paths);
      }),
      SEED,
    );
  });

  it('gives talks for any text, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), fc.constantFrom('', '#', '#talks='), (text, before) => {
        const shared = readShared(before + text);
        if (before === '#talks=') expect(shared).toBeDefined();
        for (const path of shared?.paths ?? []) expect(path).toMatch(/^\/meetups\/[a-z0-9-]+\/[a-z0-9-]+\/$/);
      }),
      SEED,
    );
  });

  it.each(['', '#', '#starred', '#talk=28/a', 'talks=28/a', '#TALKS=28/a', '#y2018'])('says of %j that it carries none', (hash) => {
    expect(readShared(hash)).toBeUndefined();
  });

  it.each<[string, readonly string[], number]>([
    ['#talks=', [], 0],
    ['#talks=28/a', ['/meetups/28/a/'], 0],
    ['#talks=28/a,28/a,28/b', ['/meetups/28/a/', '/meetups/28/b/'], 0],
    ['#talks=28/a,,29/b,', ['/meetups/28/a/', '/meetups/29/b/'], 0],
    ['#talks=28%2Fa%2C29%2fb', ['/meetups/28/a/', '/meetups/29/b/'], 0],
    ['#talks=28/a,../../x', ['/meetups/28/a/'], 1],
    ['#talks=28/../x,/28/a,28/a/,28//a,28', [], 5],
    ['#talks=javascript:alert(1),data:text/html;base64,PHNjcmlwdD4=', [], 3],
    ['#talks=<img src=x onerror=alert(1)>/x,28/"><script>', [], 2],
    ['#talks=%,%E0%A4%A,%00/%00,28/%2e%2e,28/a', ['/meetups/28/a/'], 4],
    ['#talks=//evil.example/x,https://evil.example/meetups/28/a/', [], 2],
    ['#talks=28/Ä,28/A,28/a b,28/a?x=1', [], 4],
    [`#talks=28/${'a'.repeat(100_000)}`, [], 1],
    ['#talks=__proto__/constructor', [], 1],
  ])('%.70j: what cannot be a talk is counted', (hash, paths, refused) => {
    expect(readShared(hash)).toEqual({ paths, refused, cut: 0 });
  });

  it('carries as many as can be looked up, and says how many there were more', () => {
    const paths = Array.from({ length: 10_000 }, (_, index) => `/meetups/${index}/a/`);
    const hash = `#talks=${paths.map((path) => path.slice('/meetups/'.length, -1)).join(',')}`;
    expect(readShared(hash)).toEqual({ paths: paths.slice(0, MOST_SHARED), refused: 0, cut: 10_000 - MOST_SHARED });
    expect(readShared(writeShared(paths))).toEqual({ paths: paths.slice(0, MOST_SHARED), refused: 0, cut: 0 });
  });
});
