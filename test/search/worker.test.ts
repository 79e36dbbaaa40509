import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacetName, SearchAnswer, SearchRequest } from '../../src/client/search/messages.ts';
import { aRequest, askAtOnce, openSearch, type SearchSession, workerOf } from '../helpers/ask-search.ts';
import { describeInBrowser, openPage } from '../helpers/browser.ts';
import { type BuiltSite, buildDemo, temporaryFolder } from '../helpers/build-site.ts';
import { serve } from '../helpers/serve.ts';

describeInBrowser('the worker of the search', (browser) => {
  let site: BuiltSite;
  let session: SearchSession;
  beforeAll(async () => {
    site = await buildDemo();
    session = await openSearch(browser(), site);
  });
  afterAll(() => session.close());
  const ask = (request: Partial<SearchRequest>): Promise<SearchAnswer> => session.ask(request);
  const askAll = async (requests: readonly Partial<SearchRequest>[]): Promise<SearchAnswer[]> => {
    const answers: SearchAnswer[] = [];
    for (const request of requests) answers.push(await ask(request));
    return answers;
  };
  const paths = ({ results }: SearchAnswer): string[] => results.map(({ path }) => path);

  describe('says how it read a query', () => {
    it.each([
      ['bearing', {}],
      ['baering', { searched: 'bearing' }],
      ['bearing zebrafish', { searched: 'bearing', leftOut: ['zebrafish'] }],
      ['baering zebrafish', { searched: 'bearing', leftOut: ['zebrafish'] }],
      ['now casting', { searched: 'nowcasting' }],
      ['"bearing tram seized"', { searched: 'bearing tram seized' }],
      ['speaker:habrel', { searched: 'speaker:Haberl' }],
      ['which talks tell about accelerometer', { searched: 'accelerometer' }],
      ['the talk about baering zebrafish', { searched: 'bearing', leftOut: ['zebrafish'] }],
    ])('%j', async (words, expected) => {
      const { reading, total } = await ask({ words });
      const { operators: _, suggestions: __, ...said } = reading;
      expect({ ...said, searched: said.searched?.toLowerCase() }).toEqual({
        leftOut: [],
        isCut: false,
        ...expected,
        searched: (expected as { searched?: string }).searched?.toLowerCase(),
      });
      expect(total).toBeGreaterThan(0);
    });

    it('where words of the archive come near, but not so near that they take the place of what was typed', async () => {
      const { total, reading } = await ask({ words: 'breed' });
      expect({ total, searched: reading.searched }).toEqual({ total: 0, searched: undefined });
      expect(reading.suggestions.length).toBeGreaterThan(0);
    });

    it('where nothing comes near', async () => {
      expect(await ask({ words: 'xyzzyqqq' })).toMatchObject({ total: 0, results: [], reading: { leftOut: [], suggestions: [] } });
    });
  });

  it('takes no filter for a mistake in the words', async () => {
    const { total, reading } = await ask({ words: 'bearing', facets: { year: '1999' } });
    expect({ total, ...reading }).toEqual({ total: 0, leftOut: [], suggestions: [], operators: [], isCut: false });
  });

  it('gives the same results in parts, also of a query it mended', async () => {
    for (const words of ['forecast', 'forcast']) {
      const asked = [{ count: 6 }, ...[0, 2, 4].map((from) => ({ from, count: 2 }))].map((part) => ({ words, ...part }));
      const [whole, ...parts] = await askAll(asked);
      if (whole === undefined) expect.fail('no answer');
      expect(whole.total).toBeGreaterThan(3);
      expect(parts.map(({ total }) => total)).toEqual([whole.total, whole.total, whole.total]);
      expect(parts.flatMap(paths)).toEqual(paths(whole));
    }
  });

  it('finds no talk of others by the name of a speaker', async () => {
    const { total } = await ask({ words: 'speaker:"Ines Wenninger"' });
    expect(total).toBe(0);
  });

  it('finds all talks of a speaker, the newest first, and all of a year', async () => {
    const bySpeaker = await ask({ words: 'speaker:haberl' });
    expect(paths(bySpeaker)).toEqual(['/meetups/2/reeds/', '/meetups/1/bearings/']);
    const ofYear = await ask({ facets: { year: '2023', kind: 'talk' } });
    expect(paths(await ask({ words: 'year:2023', facets: { kind: 'talk' } }))).toEqual(paths(ofYear));
    expect(ofYear.total).toBeGreaterThan(1);
  });

  describe('counts for each value of a facet what choosing it would leave', () => {
    it.each<[string, Partial<SearchRequest>]>([
      ['of words', { words: 'forecast' }],
      ['of words and a facet', { words: 'forecast', facets: { kind: 'talk' } }],
      ['of two facets', { facets: { kind: 'talk', year: '2023' } }],
      ['of an operator', { words: 'topic:forecasting' }],
    ])('%s', async (_, request) => {
      const { counts } = await ask({ ...request, countFacets: true });
      const choices = (['kind', 'year', 'slides'] as const satisfies FacetName[]).flatMap((facet) =>
        Object.entries(counts?.[facet] ?? {}).map(([value, count]) => ({ facet, value, count })),
      );
      expect(choices.length).toBeGreaterThan(5);
      const answers = await askAll(choices.map(({ facet, value }) => ({ ...request, facets: { ...request.facets, [facet]: value } })));
      expect(answers.map(({ total }) => total)).toEqual(choices.map(({ count }) => count));
    });
  });

  it('answers whatever is typed', async () => {
    const typed = [
      '',
      ' ',
      '"',
      '"""""',
      '🎵🎵',
      'שלום עולם',
      'سلام',
      '<img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      '___PAGEFIND_ANCHOR___',
      '../../etc/passwd',
      '%00%ff',
      '\u0000\ud800',
      'a'.repeat(10_000),
      'bearing '.repeat(2000),
      'speaker:"" topic: year:99999 year:',
      '__proto__ constructor toString',
    ];
    const answers = await askAll(typed.map((words) => ({ words, countFacets: true })));
    for (const [index, { results, total }] of answers.entries()) {
      expect(results.length, typed[index]?.slice(0, 40)).toBeLessThanOrEqual(6);
      expect(total, typed[index]?.slice(0, 40)).toBeGreaterThanOrEqual(results.length);
    }
  });

  it('says so when a file is missing, and tries anew the next time', async () => {
    const folder = await temporaryFolder('index');
    await cp(site.folder, folder, { recursive: true });
    const [fragments, elsewhere] = ['pagefind/fragment', 'fragment'].map((name) => join(folder, name)) as [string, string];
    const words = join(folder, 'pagefind/words.txt');
    const server = await serve(folder, site.prefix);
    const { close, page } = await openPage(browser());
    const askAgain = (asked: string): Promise<Partial<SearchAnswer> & { failure?: true }> =>
      page.evaluate(
        ({ address, request }) =>
          new Promise((resolve) => {
            const kept = window as unknown as { worker?: Worker };
            kept.worker ??= new Worker(address, { type: 'module' });
            kept.worker.onmessage = ({ data }) => resolve(data);
            kept.worker.postMessage(request);
          }),
        { address: `${site.prefix}${workerOf(site)}`, request: { ...aRequest(), words: asked } },
      );
    try {
      await page.goto(`${server.url}search/`);
      await rename(fragments, elsewhere);
      expect(await askAgain('bearing')).toMatchObject({ failure: true });
      await rename(elsewhere, fragments);
      expect((await askAgain('bearing')).total).toBeGreaterThan(0);
      // Without the list of words there is all but help with mistakes.
      await rm(words);
      expect(await askAgain('baering')).toMatchObject({ total: 0, reading: { suggestions: [] } });
      expect((await askAgain('bearing')).total).toBeGreaterThan(0);
    } finally {
      await close();
      await server.close();
    }
  });

  it('answers only the last of several questions', async () => {
    const answered = await askAtOnce(browser(), site, ['b', 'be', 'bea', 'bear', 'bearing']);
    expect(answered).toContain(4);
    expect(answered.length).toBeLessThan(4);
  });

  it('finds nothing for facets that the archive does not have', async () => {
    for (const facets of [{ kind: 'nonsense' }, { topic: '__proto__' }, { year: '<b>' }] as SearchRequest['facets'][])
      expect(await ask({ words: 'bearing', facets, countFacets: true })).toMatchObject({ total: 0, results: [] });
  });
});
