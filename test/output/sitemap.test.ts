import { expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import { sitemapPaths } from '../../src/output/sitemap.ts';
import { INDEXES } from '../../src/output/urls.ts';
import { aMeetup, anAsset, aPerson, aSite, aTalk, aTopic, aVenue, recordsOf } from '../archive/records.ts';

const archive = linkArchive(
  {
    ...recordsOf({
      meetups: [aMeetup('001', { date: '2016-05-01' }), aMeetup('002', { date: '2017-05-01' })],
      talks: [aTalk('001/1-a', { speakers: ['Zoe Adler'] }), aTalk('002/1-a', { speakers: ['Zoe Adler'] })],
      people: [aPerson('ada-lovelace', { name: 'Ada Lovelace' })],
      topics: [aTopic('vision', { name: 'Vision' })],
      venues: [aVenue('tu-wien', { name: 'TU Wien' })],
    }),
    site: aSite(),
  },
  { today: '2026-01-01' },
);

it('the site map has the galleries of meetups with photos that can be shown', () => {
  const files = [{ file: 'photos/a.jpg', alt: 'A photo' }];
  const records = recordsOf({
    meetups: [aMeetup('001', { photos: { files } }), aMeetup('002', { photos: { files } })],
    assets: ['meetups/001/photos/a.jpg', 'meetups/002/photos/a.jpg'].map(anAsset),
  });
  const picture = { key: 'a', width: 3, height: 2, widths: [3], colour: '#000000' };
  const media = { documents: new Map(), pictures: new Map([['meetups/001/photos/a.jpg', picture]]) };
  const paths = sitemapPaths(linkArchive({ ...records, site: aSite() }, { today: '2026-01-01', media }));
  expect(paths.filter((path) => path.endsWith('/photos/'))).toEqual(['/photos/', '/meetups/1/photos/']);
});

it('the site map has the home page, every index and the page of every record, each once', () => {
  const paths = sitemapPaths(archive);
  expect(paths).toEqual([
    '/',
    ...INDEXES.map((name) => `/${name}/`),
    '/meetups/2/',
    '/meetups/1/',
    '/meetups/2/a/',
    '/meetups/1/a/',
    '/speakers/zoe-adler/',
    '/speakers/ada-lovelace/',
    '/topics/vision/',
    '/venues/tu-wien/',
  ]);
  expect(new Set(paths).size).toBe(paths.length);
});
