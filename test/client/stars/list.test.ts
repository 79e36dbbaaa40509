import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists, readEntry, readList, type StarredTalk, withoutTalk, writeList } from '../../../src/client/stars/list.ts';

const SEED = { seed: 20190624 };

const anySlug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/);
const anyTalk: fc.Arbitrary<StarredTalk> = fc.record({
  path: fc.tuple(anySlug, anySlug).map(([meetup, talk]) => `/meetups/${meetup}/${talk}/`),
  title: fc.string({ unit: 'binary', maxLength: 1000 }).map((text) => text.slice(0, 1000)),
  by: fc.string({ maxLength: 1000 }),
  date: fc.constantFrom('', '3 May 2018'),
  language: fc.constantFrom('', 'de', 'zh-Hant'),
  starredAt: fc.integer({ min: 0 }),
  isGone: fc.boolean(),
});

function talk(path: string, more: Partial<StarredTalk> = {}): StarredTalk {
  return { path, title: `Title of ${path}`, by: 'Ada', date: '3 May 2018', language: '', starredAt: 1, isGone: false, ...more };
}

const [A, B, C] = [
  talk('/meetups/28/a/', { starredAt: 30 }),
  talk('/meetups/28/b/', { starredAt: 20 }),
  talk('/meetups/ai-summit-2017/c/', { starredAt: 10 }),
];

/** The text of a list with any entries. */
function textWith(...talks: readonly unknown[]): string {
  return JSON.stringify({ format: 'starred-talks', version: 1, talks });
}

describe('a list', () => {
  it('is read as it was written, on one line or on many', () => {
    fc.assert(
      fc.property(fc.array(anyTalk), fc.constantFrom(undefined, 2), (talks, indent) => {
        expect(readList(writeList(talks, indent))).toEqual({ talks, refused: 0 });
      }),
      SEED,
    );
  });

  it('is given for any text, or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.jsonValue().map((value) => textWith(value, A)),
        ),
        (text) => {
          for (const { path } of readList(text)?.talks ?? []) expect(path).toMatch(/^\/meetups\/[a-z0-9-]+\/[a-z0-9-]+\/$/);
        },
      ),
      SEED,
    );
  });

  it.each([
    '',
    'null',
    '0',
    '"starred-talks"',
    '[]',
    '{}',
    '{"format":"starred-talks"}',
    '{"format":"starred-talks","version":1}',
    '{"format":"starred-talks","version":1,"talks":7}',
    '{"format":"starred-talks","version":1,"talks":{"0":1}}',
    '{"format":"starred-talks","version":2,"talks":[]}',
    '{"format":"starred-talks","version":"1","talks":[]}',
    '{"format":"bookmarks","version":1,"talks":[]}',
    '{"format":"starred-talks","version":1,"talks":[',
    '['.repeat(100_000),
    '\0\uFFFF\uD800',
  ])('is not read from %.60j', (text) => {
    expect(readList(text)).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', '/meetups/28/a/'],
    ['a list', [['/meetups/28/a/']]],
    ['no path', { title: 'A' }],
    ['a path that is no text', { path: ['/meetups/28/a/'] }],
    ['a path that cannot be made a text', { path: { toString: 1, valueOf: 1 } }],
    ['a path upwards', { path: '/meetups/../../x/' }],
    ['another page', { path: '/speakers/ada/' }],
    ['a meetup', { path: '/meetups/28/' }],
    ['a script', { path: 'javascript:alert(1)' }],
    ['another host', { path: '//evil.example/meetups/28/a/' }],
    ['an address', { path: 'https://evil.example/meetups/28/a/' }],
    ['a fragment', { path: '/meetups/28/a/#video' }],
    ['HTML', { path: '/meetups/28/<img src=x onerror=alert(1)>/' }],
    ['signs in percent', { path: '/meetups/28/%2e%2e/' }],
    ['a path without end', { path: `/meetups/28/${'a'.repeat(1000)}/` }],
    ['a line break', { path: '/meetups/28/a/\n' }],
  ])('leaves away %s, and counts it', (_, entry) => {
    expect(readList(textWith(A, entry, B))).toEqual({ talks: [A, B], refused: 1 });
  });

  it.each<[string, object, Partial<StarredTalk>]>([
    ['only a path', { path: A.path }, { title: '', by: '', date: '', starredAt: 0 }],
    ['texts that are none', { ...A, title: 1, by: {}, date: null }, { title: '', by: '', date: '' }],
    ['a time that is none', { ...A, starredAt: '2018' }, { starredAt: 0 }],
    ['what nobody knows', { ...A, __proto__: { isGone: true }, more: 1 }, {}],
    ['a title of a book', { ...A, title: 'x'.repeat(100_000) }, { title: 'x'.repeat(1000) }],
    ['"no" in place of no', { ...A, isGone: 'no' }, { isGone: false }],
  ])('takes an entry with %s', (_, entry, read) => {
    expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ...A, ...read });
  });
});

describe('two lists', () => {
  it.each<[string, StarredTalk[], StarredTalk[], StarredTalk[]]>([
    ['nothing', [], [], []],
    ['the newest first', [C], [A, B], [A, B, C]],
    ['each talk once, as in the first', [B], [{ ...B, title: 'Another', starredAt: 99 }, A], [A, B]],
    ['what is twice in one of them', [A, { ...A, title: 'Another' }], [], [A]],
    [
      'what was starred at once in its order',
      [],
      [C, B, A].map((one) => ({ ...one, starredAt: 5 })),
      [C, B, A].map((one) => ({ ...one, starredAt: 5 })),
    ],
  ])('are one: %s', (_, mine, others, merged) => {
    expect(mergeLists(mine, others)).toEqual(merged);
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.array(anyTalk), fc.array(anyTalk), (mine, others) => {
        const merged = mergeLists(mine, others);
        expect(new Set(merged.map(({ path }) => path))).toEqual(new Set([...mine, ...others].map(({ path }) => path)));
        expect(mergeLists(merged, others)).toEqual(merged);
      }),
      SEED,
    );
  });
});

it('a talk that is taken away is the only one that goes', () => {
  expect(withoutTalk([A, B, C], B.path)).toEqual([A, C]);
  expect(withoutTalk([A], B.path)).toEqual([A]);
});
