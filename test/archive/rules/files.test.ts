import { describe, expect, test } from 'vitest';
import { rule as hiddenPhoto } from '../../../src/archive/rules/hidden-photo.ts';
import { rule as missingFile } from '../../../src/archive/rules/missing-file.ts';
import { rule as sameDeck } from '../../../src/archive/rules/same-deck.ts';
import { rule as unusedFile } from '../../../src/archive/rules/unused-file.ts';
import { aMeetup, anAsset, aPerson, aTalk, findings, problemsOf } from '../records.ts';

const talks = [
  aTalk('028/1-a', { slides: [{ file: 'slides/talk.pdf' }], videos: [{ file: 'videos/talk.mp4', transcript: 'videos/talk.vtt' }] }),
];
const meetups = [
  aMeetup('028', {
    slides: [{ file: 'slides/opening.pdf' }],
    poster: { file: 'photos/poster.jpg', alt: 'The poster' },
    photos: { files: [{ file: 'photos/audience.jpg', alt: 'The audience' }], hidden: [{ file: 'photos/hidden.jpg', date: '2020-01-01' }] },
    jobs: [{ title: 'A job', file: 'slides/jobs.pdf' }],
  }),
];
const people = [aPerson('ada', { name: 'Ada', photo: 'photos/ada.jpg' })];
const names = [
  'slides/talk.pdf',
  'videos/talk.mp4',
  'videos/talk.vtt',
  'slides/opening.pdf',
  'photos/poster.jpg',
  'photos/audience.jpg',
  'slides/jobs.pdf',
];
const assets = [...names.map((name) => anAsset(`meetups/028/${name}`)), anAsset('people/photos/ada.jpg')];

describe('missing-file', () => {
  test('finds each file that is not there', () => {
    expect(findings(missingFile, { meetups, talks, people })).toEqual([
      'meetups/028/README.md:3 There is no file "slides/opening.pdf" in meetups/028/.',
      'meetups/028/1-a.md:3 There is no file "slides/talk.pdf" in meetups/028/.',
      'meetups/028/1-a.md:4 There is no file "videos/talk.mp4" in meetups/028/.',
      'meetups/028/1-a.md:4 There is no file "videos/talk.vtt" in meetups/028/.',
      'meetups/028/README.md:4 There is no file "photos/poster.jpg" in meetups/028/.',
      'meetups/028/README.md:5 There is no file "photos/audience.jpg" in meetups/028/.',
      'meetups/028/README.md:6 There is no file "slides/jobs.pdf" in meetups/028/.',
      'people/ada.md:3 There is no file "photos/ada.jpg" in people/.',
    ]);
  });

  test('offers the nearest file of the folder', () => {
    const near = [anAsset('meetups/028/slides/Talk.pdf'), anAsset('meetups/029/slides/talk.pdf')];
    expect(problemsOf(missingFile, { talks: [aTalk('028/1-a', { slides: [{ file: 'slides/talk.pdf' }] })], assets: near })).toMatchObject([
      {
        message: 'There is no file "slides/talk.pdf" in meetups/028/.',
        help: 'Did you mean "slides/Talk.pdf"? Put the file there, or mend its name; capital and small letters count.',
        example: 'file: slides/Talk.pdf',
      },
    ]);
  });

  test.each([
    ['slides/nope.pdf', ['slides/good.pdf'], undefined],
    ['slides/fu\u0308r.pdf', ['slides/für.pdf'], 'slides/für.pdf'],
    ['slides/audiense.pdf', ['slides/audience.pdf', 'slides/stage.pdf'], 'slides/audience.pdf'],
    ['slides/28.pdf', ['slides/29.pdf'], undefined],
  ])('takes the name of %s for what is meant, among %j', (file, there, meant) => {
    const given = { talks: [aTalk('028/1-a', { slides: [{ file }] })], assets: there.map((name) => anAsset(`meetups/028/${name}`)) };
    expect(problemsOf(missingFile, given)[0]?.example).toBe(meant && `file: ${meant}`);
  });

  test('passes files that are there, also with an error of their own', () => {
    expect(findings(missingFile, { meetups, talks, people, assets })).toEqual([]);
    const brokenFiles = ['meetups/028/slides/talk.pdf', 'meetups/028/videos/talk.mp4', 'meetups/028/videos/talk.vtt'];
    expect(findings(missingFile, { talks, brokenFiles })).toEqual([]);
  });
});

describe('unused-file', () => {
  const extra = [anAsset('meetups/028/photos/hidden.jpg'), anAsset('meetups/028/slides/old.pdf')];

  test('finds a file that nobody names', () => {
    expect(problemsOf(unusedFile, { meetups, talks, people, assets: [...assets, ...extra] })).toMatchObject([
      {
        severity: 'warning',
        file: 'meetups/028/slides/old.pdf',
        line: 1,
        column: 1,
        message: 'No file in meetups/028/ names "slides/old.pdf", so that no page shows it.',
        example: 'file: slides/old.pdf',
      },
    ]);
  });

  test('passes a file that a text links, and is silent while a file of the folder cannot be read', () => {
    const linking = aTalk('028/2-b', {}, 'The [code](slides/old.pdf "old") shown.');
    expect(findings(unusedFile, { meetups, talks: [linking], assets: extra })).toEqual([]);
    const brokenFiles = ['meetups/028/2-b.md'];
    expect(findings(unusedFile, { meetups, assets: extra, brokenFiles })).toEqual([]);
    expect(
      findings(unusedFile, { meetups, assets: extra, brokenFiles, brokenTexts: { 'meetups/028/2-b.md': '[x](slides/old.pdf' } }),
    ).toEqual([]);
    expect(findings(unusedFile, { meetups, assets: extra, brokenFiles, brokenTexts: { 'meetups/028/2-b.md': 'titel' } })).toHaveLength(1);
  });
});

describe('hidden-photo', () => {
  test('finds a photo that is both shown and hidden', () => {
    const photos = {
      files: [
        { file: 'photos/a.jpg', alt: 'A' },
        { file: 'photos/b.jpg', alt: 'B' },
      ],
      hidden: [{ file: 'photos/b.jpg', date: '2020-01-01' }],
    };
    expect(findings(hiddenPhoto, { meetups: [aMeetup('028', { photos })] })).toEqual([
      'meetups/028/README.md:3 "photos/b.jpg" is shown here, but hidden since 2020-01-01.',
    ]);
    expect(findings(hiddenPhoto, { meetups })).toEqual([]);
  });
});

describe('same-deck', () => {
  const url = 'https://example.org/a.pdf';
  const both = [aMeetup('028'), aMeetup('029', { date: '2019-09-01' })];

  test('finds slides that two meetups link', () => {
    const linked = [aTalk('029/1-b', { slides: [{ url }] }), aTalk('028/1-a', { slides: [{ url }] })];
    expect(findings(sameDeck, { meetups: both, talks: linked })).toEqual([
      'meetups/029/1-b.md:3 The same slides stand at another meetup, in meetups/028/1-a.md.',
    ]);
  });

  test('passes two talks of one meetup, copies, and a postponed talk', () => {
    expect(
      findings(sameDeck, { meetups: both, talks: [aTalk('028/1-a', { slides: [{ url }] }), aTalk('028/2-b', { slides: [{ url }] })] }),
    ).toEqual([]);
    const copy = { url: 'https://example.org/b.pdf', mirrors: [url] };
    expect(
      findings(sameDeck, { meetups: both, talks: [aTalk('028/1-a', { slides: [{ url }] }), aTalk('029/1-b', { slides: [copy] })] }),
    ).toEqual([]);
    const postponed = aTalk('028/1-a', { slides: [{ url }], status: 'postponed', heldAt: '029' });
    expect(findings(sameDeck, { meetups: both, talks: [postponed, aTalk('029/1-a', { slides: [{ url }] })] })).toEqual([]);
  });
});
