import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/output/facets.ts';
import { searchRecords } from '../../src/output/search-records.ts';
import { aMeetup, aPage, aPerson, aTalk, aTopic, aVenue, aWikiPage } from '../archive/records.ts';
import { linkWithDocuments } from '../helpers/slides-site.ts';

type Given = Parameters<typeof linkWithDocuments>[0];
const facets = (given: Given) => facetsOf(linkWithDocuments(given, {}));

const FULL: Given = {
  meetups: [aMeetup('001', { date: '2019-12-31', endDate: '2020-01-01' }), aMeetup('002', { date: '2018-05-03' })],
  talks: [
    aTalk('001/1-voices', { language: 'de', slides: [{ url: 'https://example.org/voices.pdf' }] }),
    aTalk('002/1-ears', { videos: [{ url: 'https://example.org/ears.webm' }] }),
  ],
  people: [aPerson('host', { name: 'Only a host' })],
  topics: [aTopic('audio', { name: 'Audio' })],
  venues: [aVenue('hall', { name: 'Hall' })],
  wiki: [aWikiPage('talk')],
  pages: [aPage('about')],
};

describe('the facets', () => {
  it('of nothing are none', () => {
    expect(facetsOf(linkWithDocuments({}, {}))).toMatchObject({ kinds: [], years: [], languages: [], hasSlides: false, hasVideo: false });
  });

  it.each<[string, Given]>([
    ['a full archive', FULL],
    ['an archive of one meetup', { meetups: [aMeetup('001')] }],
    ['an archive of pages', { pages: [aPage('about')] }],
  ])('of %s are those of its records', (_, given) => {
    const archive = linkWithDocuments(given, {});
    const records = [...searchRecords(archive)];
    const valuesOf = (name: 'kind' | 'year' | 'language' | 'slides' | 'video'): string[] =>
      [...new Set(records.flatMap((record) => record.facets[name] ?? []))].sort();
    const { kinds, years, languages, hasSlides, hasVideo } = facetsOf(archive);
    expect([...kinds].sort()).toEqual(valuesOf('kind'));
    expect([...years].sort()).toEqual(valuesOf('year'));
    expect([...languages].sort()).toEqual(valuesOf('language'));
    expect(hasSlides).toBe(valuesOf('slides').length > 0);
    expect(hasVideo).toBe(valuesOf('video').length > 0);
  });

  it('of a full archive are all of them', () => {
    expect(facets(FULL)).toEqual({
      kinds: ['talk', 'meetup', 'speaker', 'topic', 'venue', 'wiki', 'page'],
      years: ['2019', '2018'],
      languages: ['de', 'en'],
      hasSlides: true,
      hasVideo: true,
    });
  });

  it('do not have what is not to be seen', () => {
    const hidden = aTalk('001/1-voices', {
      slides: [{ url: 'https://example.org/voices.pdf', status: 'private' }],
      videos: [{ url: 'https://example.org/voices.webm', status: 'private' }],
    });
    expect(facets({ meetups: [aMeetup('001')], talks: [hidden] })).toMatchObject({ hasSlides: false, hasVideo: false });
  });
});
