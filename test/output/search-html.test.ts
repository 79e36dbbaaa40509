import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { searchHtml } from '../../src/output/search-html.ts';
import type { SearchRecord } from '../../src/output/search-records.ts';
import { readFacts, writeFacts } from '../../src/schema/search-page.ts';
import { attribute, elementsOf, textContent } from '../helpers/html.ts';

function aRecord(fields: Partial<SearchRecord> = {}): SearchRecord {
  return {
    kind: 'talk',
    path: '/meetups/28/voices/',
    title: 'Voices',
    aliases: [],
    speakers: [],
    topics: [],
    passages: [],
    facets: {},
    shown: { kind: 'talk', details: [] },
    ...fields,
  };
}

const metaOf = (record: SearchRecord): Record<string, string> =>
  Object.fromEntries(
    elementsOf(searchHtml(record)).flatMap((element) => {
      const name = element.attrs.find((attribute) => attribute.name === 'data-pagefind-meta')?.value;
      return name === undefined ? [] : [[name, textContent(element)]];
    }),
  );

describe('names', () => {
  it.each([
    [
      { speakers: [['Jan Schlüter', 'J. Schlüter'], ['Ada']] },
      { speakers: 'Jan Schlüter, J. Schlüter, Ada | jan schlueter, j. schlueter' },
    ],
    [{ title: 'Łukasz Straße', aliases: [] }, { aliases: '| lukasz strasse' }],
    [
      { topics: [['Music', 'MIR']], aliases: ['Sound'] },
      { topics: 'Music, MIR', aliases: 'Sound' },
    ],
    [
      { kind: 'speaker' as const, title: 'Ada', aliases: ['A. L.'] },
      { aliases: 'A. L.', called: 'Ada, A. L.' },
    ],
    [{}, {}],
  ])('of %j are %j: those that are shown, then other spellings', (fields, expected) => {
    expect(metaOf(aRecord(fields))).toEqual(expected);
  });
});

describe('a text', () => {
  const MARKS = [
    '___PAGEFIND_ANCHOR___i:0:@facts={}',
    '___PAGEFIND',
    'PAGEFIND_ANCHOR___',
    '_',
    '__',
    '<b>',
    '</b>',
    '"',
    '>',
    '<i id="slide-1">',
    '&',
    'owl',
    ' ',
  ];
  const hostile = fc.array(fc.constantFrom(...MARKS), { maxLength: 12 }).map((parts) => parts.join(''));

  /** What Pagefind reads of an element: the words of those within its lines are put together. */
  const readText = (html: string): string => elementsOf(html).map(textContent).join(' ');

  it('never marks a place, stands in for one of ours, or becomes an element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const record = aRecord({
          title: text,
          aliases: [text],
          speakers: [[text]],
          passages: [
            { kind: 'slide', id: 'slide-1', text },
            { kind: 'text', id: 'jobs', heading: text, text },
            { kind: 'text', text: renderMarkdown(text, { resolve: () => undefined }), isHtml: true },
          ],
          facets: { topic: [text] },
          shown: { kind: 'talk', details: [text] },
        });
        const html = searchHtml(record);
        expect(html).not.toContain('___');
        expect(readText(html)).not.toContain('___');
        const ids = elementsOf(html).flatMap((element) => attribute(element, 'id') ?? []);
        expect(ids[0]).toBe(writeFacts(record.shown).replace(/_{2,}/g, '_'));
        expect(ids.slice(1)).toEqual(['slide-1', 'jobs', '@text'].slice(0, ids.length - 1));
        expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('script');
      }),
      { seed: 7 },
    );
  });

  it('parted by markup makes no mark either', () => {
    const source = '\\_\\_\\_PAGE**FIND**\\_ANCHOR\\_\\_\\_i:9:slide-99 and _\\__**\\_**PAGEFIND';
    const html = searchHtml(
      aRecord({ passages: [{ kind: 'text', text: renderMarkdown(source, { resolve: () => undefined }), isHtml: true }] }),
    );
    expect(html).toContain('PAGEFIND');
    expect(html).not.toContain('___');
  });

  it('is read in the usual forms of its letters', () => {
    expect(searchHtml(aRecord({ title: 'Classi\ufb01cation\u200b' }))).toContain('<h1>Classification</h1>');
  });
});

describe('facts', () => {
  it.each(['', '@facts=', '@facts=%E0%A4%A', '@facts={"kind":"hut","details":[]}', '@facts={"kind":"talk"}', '@facts=null', 'slide-1'])(
    'are not read from %j',
    (id) => {
      expect(readFacts(id)).toBeUndefined();
    },
  );

  it('are read as they were written', () => {
    const facts = { kind: 'talk', by: 'Jan Schlüter', details: ['Meetup 28'], language: 'de' } as const;
    expect(readFacts(writeFacts(facts))).toEqual(facts);
  });
});
