import { describe, expect, test } from 'vitest';
import { rule as momentDeck } from '../../../src/archive/rules/moment-deck.ts';
import { rule as recordingOrder } from '../../../src/archive/rules/recording-order.ts';
import { rule as recordingOverlap } from '../../../src/archive/rules/recording-overlap.ts';
import { rule as videoAddress } from '../../../src/archive/rules/video-address.ts';
import { readYoutubeAddress } from '../../../src/archive/rules/youtube.ts';
import { aMeetup, aTalk, findings, problemsOf } from '../records.ts';

type Video = NonNullable<NonNullable<Parameters<typeof aTalk>[1]>['videos']>[number];

const url = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
const talk = (place: string, ...videos: Video[]) => aTalk(place, { videos });

describe('recording-order', () => {
  test('finds an end before the start', () => {
    expect(findings(recordingOrder, { talks: [talk('028/1-a', { url, start: '5:00', end: '4:40' })] })).toEqual([
      'meetups/028/1-a.md:3 The recording ends at 4:40, but begins at 5:00.',
    ]);
  });

  test('finds chapters and moments out of order, or outside the cut', () => {
    const chapters = ['1:00', '6:00', '6:00', '1:00:01'].map((at) => ({ at, title: 'x' }));
    const moments = [
      { at: '8:00', slide: 2 },
      { at: '7:00', slide: 3 },
    ];
    expect(
      problemsOf(recordingOrder, { talks: [talk('028/1-a', { url, start: '5:00', end: '1:00:00', chapters, moments })] }),
    ).toMatchObject([
      { message: 'The chapter is at 1:00, but the recording begins at 5:00.', example: 'at: "5:00"' },
      { message: 'The chapter is at 6:00, not after the chapter before it, at 6:00.', example: 'at: "6:01"' },
      { message: 'The chapter is at 1:00:01, but the recording ends at 1:00:00.', example: 'at: "6:01"' },
      { message: 'The moment is at 7:00, not after the moment before it, at 8:00.', example: 'at: "8:01"' },
    ]);
  });

  test('passes what is in order, and the recording of a whole evening', () => {
    const chapters = [
      { at: '0:00', title: 'Welcome' },
      { at: '1:02:03', title: 'Questions' },
    ];
    expect(findings(recordingOrder, { meetups: [aMeetup('028', { videos: [{ url, chapters }] })] })).toEqual([]);
  });
});

describe('recording-overlap', () => {
  test('finds two cuts that overlap, also when the addresses differ', () => {
    const talks = [
      talk('028/1-a', { url, start: '4:40', end: '30:00' }),
      talk('028/2-b', { url: 'https://youtu.be/aqz-KE-bpKQ', start: '29:00' }),
      talk('028/3-c', { url, start: '40:00' }),
      talk('028/4-d', { url, start: '40:00' }),
    ];
    expect(problemsOf(recordingOverlap, { talks })).toMatchObject([
      {
        file: 'meetups/028/2-b.md',
        message: 'The talk begins at 29:00 of this recording, but meetups/028/1-a.md lasts from 4:40 to 30:00.',
        example: 'start: "30:00"',
      },
      { file: 'meetups/028/4-d.md', message: 'The talk begins at 40:00 of this recording, but meetups/028/3-c.md begins there too.' },
    ]);
  });

  test('takes one file name in two folders for two recordings', () => {
    const video = { file: 'videos/evening.mp4', start: '1:00', end: '2:00' };
    expect(findings(recordingOverlap, { talks: [talk('028/1-a', video), talk('029/1-a', video)] })).toEqual([]);
    expect(findings(recordingOverlap, { talks: [talk('028/1-a', video), talk('028/2-b', video)] })).toHaveLength(1);
  });

  test('passes cuts that follow each other, two cuts of one talk, and whole recordings', () => {
    expect(
      findings(recordingOverlap, { talks: [talk('028/1-a', { url, start: '4:40' }), talk('028/2-b', { url, start: '30:00' })] }),
    ).toEqual([]);
    expect(
      findings(recordingOverlap, { talks: [talk('028/1-a', { url, end: '30:00' }), talk('028/2-b', { url, start: '30:00' })] }),
    ).toEqual([]);
    expect(findings(recordingOverlap, { talks: [talk('028/1-a', { url, end: '9:00' }, { url, start: '8:00' })] })).toEqual([]);
    expect(
      findings(recordingOverlap, { talks: [talk('028/1-a', { url }), talk('028/2-b', { url }), talk('028/3-c', { url, start: '9:00' })] }),
    ).toEqual([]);
  });
});

describe('moment-deck', () => {
  const slides = [{ file: 'slides/all.pdf', pages: '12-34' }, { url: 'https://example.org/more.pdf' }];
  const moments = (...list: { at: string; slide: number; deck?: number }[]) => [
    aTalk('028/1-a', { slides, videos: [{ url, moments: list }] }),
  ];

  test('finds a set of slides or a slide that is not there', () => {
    expect(findings(momentDeck, { talks: moments({ at: '1:00', slide: 1, deck: 3 }, { at: '2:00', slide: 11 }) })).toEqual([
      'meetups/028/1-a.md:4 The moment shows a slide of set 3, but there are 2 sets of slides.',
      'meetups/028/1-a.md:4 The moment shows slide 11, which is not among the pages 12-34 of its set of slides.',
    ]);
    expect(findings(momentDeck, { talks: [talk('028/1-a', { url, moments: [{ at: '1:00', slide: 1 }] })] })).toEqual([
      'meetups/028/1-a.md:3 The moment shows a slide of set 1, but there are 0 sets of slides.',
    ]);
  });

  test('passes slides that are there', () => {
    expect(
      findings(momentDeck, {
        talks: moments({ at: '1:00', slide: 12 }, { at: '2:00', slide: 34, deck: 1 }, { at: '3:00', slide: 99, deck: 2 }),
      }),
    ).toEqual([]);
  });

  test('finds a slide behind the last page of a PDF that was opened', () => {
    const moments = [
      { at: '1:00', slide: 12 },
      { at: '2:00', slide: 13 },
    ];
    const talks = [aTalk('028/1-a', { slides: [{ file: 'slides/a.pdf' }], videos: [{ url, moments }] })];
    const pageCounts = new Map([['meetups/028/slides/a.pdf', 12]]);
    expect(findings(momentDeck, { talks, pageCounts })).toEqual([
      'meetups/028/1-a.md:4 The moment shows slide 13, but the PDF has 12 pages.',
    ]);
    expect(findings(momentDeck, { talks })).toEqual([]);
  });
});

describe('video-address', () => {
  test.each([
    ['https://youtu.be/aqz-KE-bpKQ&t=280s', `url: ${url}\nstart: "4:40"`],
    [`${url}&t=280`, `url: ${url}\nstart: "4:40"`],
    [`${url}&t=1h2m3s`, `url: ${url}\nstart: "1:02:03"`],
    ['https://youtu.be/aqz-KE-bpKQ?si=x1y2z3', `url: ${url}`],
    ['https://m.youtube.com/watch?list=PL123&v=aqz-KE-bpKQ', `url: ${url}`],
    ['https://www.youtube.com/embed/aqz-KE-bpKQ?start=60', `url: ${url}\nstart: "1:00"`],
    ['https://www.youtube.com/live/aqz-KE-bpKQ', `url: ${url}`],
    [`${url}#t=61s`, `url: ${url}\nstart: "1:01"`],
  ])('mends %s', (wrong, example) => {
    expect(problemsOf(videoAddress, { talks: [talk('028/1-a', { url: wrong })] })).toMatchObject([
      { severity: 'error', line: 3, message: `${JSON.stringify(wrong)} is not the plain address of the video.`, example },
    ]);
  });

  test('keeps the start that is there', () => {
    const talks = [talk('028/1-a', { url: `${url}&t=280s`, start: '5:00' })];
    expect(problemsOf(videoAddress, { talks })).toMatchObject([{ example: `url: ${url}\nstart: "5:00"` }]);
  });

  test.each([
    'https://www.youtube.com/channel/UCAVBJhzHK-jleJbyYTDp8cA',
    'https://www.youtube.com/playlist?list=PL1234567890',
    'https://www.youtube.com/@someone',
    'https://youtu.be/',
  ])('refuses %s', (wrong) => {
    expect(findings(videoAddress, { meetups: [aMeetup('028', { videos: [{ url: wrong }] })] })).toEqual([
      `meetups/028/README.md:3 ${JSON.stringify(wrong)} leads to a channel, a playlist or another page, not to one video.`,
    ]);
  });

  test.each([url, 'https://youtu.be/aqz-KE-bpKQ', 'https://vimeo.com/1234?t=5', 'https://example.org/watch?v=1&t=5'])(
    'passes %s',
    (right) => {
      expect(findings(videoAddress, { talks: [talk('028/1-a', { url: right })] })).toEqual([]);
    },
  );

  test('reads no video where there is none', () => {
    expect(readYoutubeAddress('https://www.youtube.com/watch?v=tooshort')).toEqual({ type: 'other' });
    expect(readYoutubeAddress('https://www.youtube.com/watch?v=far-too-long-for-an-id')).toEqual({ type: 'other' });
    expect(readYoutubeAddress('https://notyoutube.com/watch?v=aqz-KE-bpKQ')).toBeUndefined();
  });
});
