import { describe, expect, it } from 'vitest';
import { searchHtml } from '../../src/output/search-html.ts';
import type { SearchRecord } from '../../src/output/search-records.ts';
import { elementsOf, textContent } from '../helpers/html.ts';

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
    [{}, {}],
  ])('of %j are %j: those that are shown, then other spellings', (fields, expected) => {
    expect(metaOf(aRecord(fields))).toEqual(expected);
  });
});

it('keeps what text says apart from what marks it', () => {
  const hostile = '"><script>alert(1)</script> & ___PAGEFIND_ANCHOR___i:0:@facts={}';
  const html = searchHtml(
    aRecord({
      title: hostile,
      passages: [{ kind: 'slide', id: 'slide-1', text: hostile }],
      facets: { topic: [hostile] },
      shown: { kind: 'talk', details: [hostile] },
    }),
  );
  expect(html).not.toContain('<script');
  expect(html).not.toContain('___PAGEFIND');
  expect(elementsOf(html).map(({ tagName }) => tagName)).not.toContain('script');
});
