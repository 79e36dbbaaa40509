import { describe, expect, it } from 'vitest';
import { countYears } from '../../src/archive/figures.ts';
import { linkArchive } from '../../src/archive/link.ts';
import type { Archive } from '../../src/archive/model.ts';
import { aMeetup, anAsset, aSite, aTalk, aTopic, aVenue, recordsOf } from './records.ts';

function link(given: Parameters<typeof recordsOf>[0], today = '2026-01-01'): Archive {
  return linkArchive({ ...recordsOf(given), site: aSite() }, { today });
}

const VIDEO = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const DECK = 'https://example.org/talk.pdf';

describe('the figures', () => {
  it('count evenings that were held and talks that were given there', () => {
    const { figures } = link({
      meetups: [
        aMeetup('001', { date: '2016-05-01' }),
        aMeetup('002', { date: '2018-05-01' }),
        aMeetup('003', { date: '2019-05-01', status: 'cancelled' }),
        aMeetup('004', { date: '2026-02-01' }),
      ],
      talks: [
        aTalk('001/1-given'),
        aTalk('001/2-cancelled', { status: 'cancelled' }),
        aTalk('001/3-moved', { status: 'postponed', heldAt: '002' }),
        aTalk('002/1-given'),
        aTalk('002/2-moved'),
        aTalk('003/1-never'),
        aTalk('004/1-planned'),
      ],
    });
    expect(figures).toMatchObject({ meetups: 2, talks: 3, firstYear: 2016, lastYear: 2018 });
    expect(figures.talksPerYear).toEqual([
      { item: 2016, count: 1 },
      { item: 2017, count: 0 },
      { item: 2018, count: 2 },
    ]);
  });

  it('count as returning who gave talks on several evenings, not who gave several on one or whose other talk was cancelled', () => {
    const { figures } = link({
      meetups: [aMeetup('001', { date: '2016-05-01' }), aMeetup('002', { date: '2018-05-01' })],
      talks: [
        aTalk('001/1-a', { speakers: ['Came Back', 'Two at Once', 'Fell Ill'] }),
        aTalk('001/2-b', { speakers: ['Two at Once'] }),
        aTalk('002/1-c', { speakers: ['Came Back'] }),
        aTalk('002/2-d', { speakers: ['Fell Ill'], status: 'cancelled' }),
      ],
    });
    expect(figures).toMatchObject({ speakers: 3, returningSpeakers: 1 });
  });

  it('count topics with talks and venues with meetups only', () => {
    const { figures } = link({
      meetups: [aMeetup('001', { venue: 'loft' })],
      talks: [aTalk('001/1-a', { topics: ['ethics'] })],
      topics: [aTopic('ethics', { name: 'Ethics' }), aTopic('unused', { name: 'Unused' })],
      venues: [aVenue('loft', { name: 'The Loft' }), aVenue('unused', { name: 'Unused' })],
    });
    expect(figures).toMatchObject({ topics: 1, venues: 1 });
  });

  it('count slides and recordings that several talks share once', () => {
    const { figures } = link({
      meetups: [aMeetup('001', { slides: [{ file: 'slides/all.pdf' }], videos: [{ url: VIDEO }] })],
      talks: [
        aTalk('001/1-a', {
          slides: [{ url: DECK }, { file: 'slides/all.pdf', pages: '1-9' }],
          videos: [{ url: VIDEO, start: '1:00', end: '20:00' }],
        }),
        aTalk('001/2-b', { slides: [{ url: DECK }], videos: [{ url: VIDEO, start: '20:00' }, { file: 'videos/b.mp4' }] }),
      ],
      assets: ['meetups/001/slides/all.pdf', 'meetups/001/videos/b.mp4'].map(anAsset),
    });
    expect(figures).toMatchObject({ decks: 2, recordings: 2 });
  });

  it('count files of the same name in the folders of two meetups as two', () => {
    const { figures } = link({
      meetups: [
        aMeetup('001', { slides: [{ file: 'slides/opening.pdf' }] }),
        aMeetup('002', { date: '2020-01-01', slides: [{ file: 'slides/opening.pdf' }] }),
      ],
      talks: [aTalk('001/1-a', { videos: [{ file: 'videos/a.mp4' }] }), aTalk('002/1-a', { videos: [{ file: 'videos/a.mp4' }] })],
      assets: ['001', '002'].flatMap((folder) => [`meetups/${folder}/slides/opening.pdf`, `meetups/${folder}/videos/a.mp4`]).map(anAsset),
    });
    expect(figures).toMatchObject({ decks: 2, recordings: 2 });
  });

  it('count albums', () => {
    const albums = [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }];
    expect(link({ meetups: [aMeetup('001', { photos: { albums } }), aMeetup('002', { date: '2020-01-01' })] }).figures.albums).toBe(2);
  });

  it('count the photos of which pictures have been made', () => {
    const files = [1, 2].map((number) => ({ file: `photos/${number}.jpg`, alt: 'A photo' }));
    const given = { meetups: [aMeetup('001', { photos: { files } })], assets: files.map(({ file }) => anAsset(`meetups/001/${file}`)) };
    const picture = { key: 'a', width: 3, height: 2, widths: [3], colour: '#000000' };
    const media = { documents: new Map(), pictures: new Map([['meetups/001/photos/2.jpg', picture]]) };
    expect(link(given).figures.photos).toBe(0);
    expect(linkArchive({ ...recordsOf(given), site: aSite() }, { today: '2026-01-01', media }).figures.photos).toBe(1);
  });

  it('are zero where nothing was held yet', () => {
    expect(link({ meetups: [aMeetup('001', { date: '2026-02-01' })] }).figures).toEqual({
      meetups: 0,
      talks: 0,
      speakers: 0,
      returningSpeakers: 0,
      topics: 0,
      venues: 0,
      decks: 0,
      recordings: 0,
      albums: 0,
      photos: 0,
      firstYear: 0,
      lastYear: 0,
      talksPerYear: [{ item: 0, count: 0 }],
    });
  });
});

describe('countYears', () => {
  const { talks } = link({
    meetups: [aMeetup('001', { date: '2016-05-01' }), aMeetup('002', { date: '2018-05-01' })],
    talks: [aTalk('001/1-a'), aTalk('002/1-b'), aTalk('002/2-c'), aTalk('002/3-d', { status: 'postponed' })],
  });

  it('counts given talks in each year of a range, years without any among them', () => {
    expect(countYears(talks, 2016, 2019).map(({ count }) => count)).toEqual([1, 0, 2, 0]);
  });

  it('leaves out talks before and after the range', () => {
    expect(countYears(talks, 2017, 2017)).toEqual([{ item: 2017, count: 0 }]);
    expect(countYears(talks, 2019, 2018)).toEqual([]);
  });
});

describe('the gaps', () => {
  it('are the numbers that have no folder, up to the highest', () => {
    const { gaps } = link({
      meetups: [aMeetup('002'), aMeetup('005', { date: '2020-01-01' }), aMeetup('summer-school', { date: '2020-02-01' })],
    });
    expect(gaps.missingNumbers).toEqual([1, 3, 4]);
  });

  it('are evenings without talks or without a place, unless they were online, cancelled or are still to come', () => {
    const { gaps } = link({
      meetups: [
        aMeetup('001', { date: '2019-01-01' }),
        aMeetup('002', { date: '2019-02-01', online: true }),
        aMeetup('003', { date: '2019-03-01', status: 'cancelled' }),
        aMeetup('004', { date: '2026-02-01' }),
        aMeetup('005', { date: '2019-05-01', venue: 'loft' }),
      ],
      talks: [aTalk('002/1-a')],
      venues: [aVenue('loft', { name: 'The Loft' })],
    });
    expect(gaps.meetupsWithoutTalks.map(({ slug }) => slug)).toEqual(['5', '1']);
    expect(gaps.meetupsWithoutVenue.map(({ slug }) => slug)).toEqual(['1']);
  });

  it('are talks without slides or recording of which nobody has said why', () => {
    const { gaps } = link({
      meetups: [aMeetup('001'), aMeetup('002', { date: '2019-09-01', videos: [{ url: VIDEO }] }), aMeetup('003', { date: '2026-02-01' })],
      talks: [
        aTalk('001/1-nothing'),
        aTalk('001/2-reasons', { withoutSlides: 'none', withoutVideo: 'not-recorded' }),
        aTalk('001/3-both', { slides: [{ url: DECK }], videos: [{ url: VIDEO, status: 'gone' }] }),
        aTalk('001/4-cancelled', { status: 'cancelled' }),
        aTalk('002/1-whole-evening'),
        aTalk('003/1-planned'),
      ],
    });
    expect(gaps.talksWithoutDeck.map(({ slug }) => slug)).toEqual(['whole-evening', 'nothing']);
    expect(gaps.talksWithoutRecording.map(({ slug }) => slug)).toEqual(['nothing']);
  });
});
