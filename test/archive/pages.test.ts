import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedPaths, recordPages, unlistedPaths } from '../../src/archive/pages.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { sitemapPaths } from '../../src/output/sitemap.ts';
import { aMeetup, aPerson, aTalk, recordsOf } from './records.ts';

const SMALL = join(import.meta.dirname, '../fixtures/small');

describe('publishedPaths', () => {
  it('are those of the site map, but for galleries, and of all redirects, each once', async () => {
    const { archive, records } = await loadArchive(SMALL, { today: () => '2026-01-31', keepGoing: false });
    const redirects = archive?.redirects.map(({ from }) => from) ?? [];

    expect(redirects).toHaveLength(7);
    const ofRecords = (archive === undefined ? [] : sitemapPaths(archive)).filter(
      (path) => !path.endsWith('/photos/') || path === '/photos/',
    );
    expect(publishedPaths(records).sort()).toEqual([...ofRecords, ...redirects].sort());
  });
});

describe('recordPages', () => {
  it('knows the talks of a meetup whose own file is broken by its folder', () => {
    const records = recordsOf({ talks: [aTalk('028/1-a'), aTalk('ai-summit-2017/b')], brokenFiles: ['meetups/028/README.md'] });
    expect(recordPages(records).map(({ path }) => path)).toEqual(['/meetups/28/a/', '/meetups/ai-summit-2017/b/']);
  });

  it('has one page for a person, under whatever names, and none for a name that makes no address', () => {
    const records = recordsOf({
      meetups: [aMeetup('028', { organizers: ['T. Lidy'] })],
      talks: [aTalk('028/1-a', { speakers: ['Tom Lidy', 'Ada Lovelace', 'ada lovelace', '李明'] })],
      people: [aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['Tom Lidy', 'T. Lidy'] })],
    });
    expect(recordPages(records).map(({ path, file }) => `${path} ${file}`)).toEqual([
      '/meetups/28/ meetups/028/README.md',
      '/meetups/28/a/ meetups/028/1-a.md',
      '/speakers/thomas-lidy/ people/thomas-lidy.md',
      '/speakers/ada-lovelace/ undefined',
    ]);
  });
});

describe('unlistedPaths', () => {
  const meetups = [aMeetup('028', { redirectFrom: ['/evenings/28/'] }), aMeetup('029')];

  it('are all where there is no list', () => {
    expect(unlistedPaths(recordsOf({ meetups }))).toEqual(publishedPaths(recordsOf({ meetups })));
  });

  it('are those that the list does not have', () => {
    const urlsLock = publishedPaths(recordsOf({})).concat('/meetups/28/', '/meetups/1/');
    expect(unlistedPaths(recordsOf({ meetups, urlsLock }))).toEqual(['/meetups/29/', '/evenings/28/']);
  });
});
