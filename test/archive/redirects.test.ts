import { expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import type { Redirect } from '../../src/archive/model.ts';
import { aMeetup, aPage, aPerson, aSite, aTalk, aTopic, aVenue, aWikiPage, recordsOf } from './records.ts';

function redirectsOf(given: Parameters<typeof recordsOf>[0]): readonly Redirect[] {
  return linkArchive({ ...recordsOf(given), site: aSite() }, { today: '2026-01-01' }).redirects;
}

it('every earlier path leads to the record that names it, by path', () => {
  const redirects = redirectsOf({
    meetups: [aMeetup('028', { redirectFrom: ['/evenings/28/'] })],
    talks: [aTalk('028/1-a', { redirectFrom: ['/z/', '/meetups/28/old-name/'], speakers: ['Jan Schlüter'] })],
    people: [aPerson('ada', { name: 'Ada', redirectFrom: ['/speakers/a/'] })],
    topics: [aTopic('vision', { name: 'Vision', redirectFrom: ['/topics/cv/'] })],
    venues: [aVenue('tu', { name: 'TU', redirectFrom: ['/venues/old/'] })],
    wiki: [aWikiPage('how-to', { redirectFrom: ['/how-to/'] })],
    pages: [aPage('about', { redirectFrom: ['/about-us/'] })],
  });
  expect(redirects.map(({ from, to }) => `${from} ${to.file}`)).toEqual([
    '/about-us/ pages/about.md',
    '/evenings/28/ meetups/028/README.md',
    '/how-to/ wiki/how-to.md',
    '/meetups/28/old-name/ meetups/028/1-a.md',
    '/speakers/a/ people/ada.md',
    '/topics/cv/ topics/vision.md',
    '/venues/old/ venues/tu.md',
    '/z/ meetups/028/1-a.md',
  ]);
});

it('of two records that name one path, one gets it; of one that names it twice, once', () => {
  const redirects = redirectsOf({
    meetups: [aMeetup('028')],
    talks: [aTalk('028/1-a', { redirectFrom: ['/x/', '/x/'] }), aTalk('028/2-b', { redirectFrom: ['/x/'] })],
  });
  expect(redirects.map(({ from, to }) => `${from} ${to.file}`)).toEqual(['/x/ meetups/028/1-a.md']);
});

it('a talk without a meetup gets none, since it has no page', () => {
  expect(redirectsOf({ talks: [aTalk('028/1-a', { redirectFrom: ['/x/'] })] })).toEqual([]);
});
