import { describe, expect, test } from 'vitest';
import { rule as momentDeck } from '../../../src/archive/rules/moment-deck.ts';
import { rule as recordingOrder } from '../../../src/archive/rules/recording-order.ts';
import { rule as recordingOverlap } from '../../../src/archive/rules/recording-overlap.ts';
import { rule as transcriptOutsideCut } from '../../../src/archive/rules/transcript-outside-cut.ts';
import { rule as videoAddress } from '../../../src/archive/rules/video-address.ts';
import { aMeetup, aSite, aTalk, findings, problemsOf } from '../records.ts';

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
      'meetups/028/1-a.md:3 The moment shows slide 1, but there are no slides.',
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

describe('transcript-outside-cut', () => {
  const cues = [
    { start: 2.5, end: 8, text: 'Good evening.' },
    { start: 600, end: 604.5, text: 'Thank you.' },
  ];
  const transcripts = new Map([['meetups/028/videos/talk.vtt', cues]]);
  const video = { url, transcript: 'videos/talk.vtt' };

  test('finds a transcript of which nothing is shown', () => {
    expect(problemsOf(transcriptOutsideCut, { transcripts, talks: [talk('028/1-a', { ...video, start: '10:10' })] })).toMatchObject([
      {
        severity: 'warning',
        line: 3,
        message: 'The transcript lasts from 0:02 to 10:05, and nothing of it is said in the part of the recording that is shown.',
        example: 'start: "0:02"',
      },
    ]);
    expect(
      findings(transcriptOutsideCut, { transcripts, talks: [talk('028/1-a', { ...video, start: '1:00', end: '9:00' })] }),
    ).toHaveLength(1);
  });

  test('passes one of which something is shown, one of the whole recording, and one that cannot be read', () => {
    const talks = [talk('028/1-a', { ...video, start: '10:00', end: '20:00' }), talk('028/2-b', video)];
    expect(findings(transcriptOutsideCut, { transcripts, talks })).toEqual([]);
    expect(findings(transcriptOutsideCut, { talks: [talk('028/1-a', { ...video, start: '10:10' })] })).toEqual([]);
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
    ['https://vimeo.com/1084537?t=5', 'url: https://vimeo.com/1084537\nstart: "0:05"'],
    ['https://player.vimeo.com/video/1084537?h=a1b2c3d4e5#t=1m2s', 'url: https://vimeo.com/1084537/a1b2c3d4e5\nstart: "1:02"'],
    ['https://media.ccc.de/v/37c3-11798-opening#t=62', 'url: https://media.ccc.de/v/37c3-11798-opening\nstart: "1:02"'],
    ['https://archive.org/embed/BigBuckBunny_124?start=62.5', 'url: https://archive.org/details/BigBuckBunny_124\nstart: "1:02"'],
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
    'https://vimeo.com/someone',
    'https://media.ccc.de/c/37c3',
    'https://archive.org/details/@someone',
  ])('refuses %s', (wrong) => {
    expect(findings(videoAddress, { meetups: [aMeetup('028', { videos: [{ url: wrong }] })] })).toEqual([
      `meetups/028/README.md:3 ${JSON.stringify(wrong)} leads to a channel, a playlist or another page, not to one video.`,
    ]);
  });

  test.each([
    url,
    'https://youtu.be/aqz-KE-bpKQ',
    'https://vimeo.com/1084537',
    'https://vimeo.com/1084537/a1b2c3d4e5',
    'https://media.ccc.de/v/37c3-11798-opening',
    'https://archive.org/details/BigBuckBunny_124',
    'https://example.org/watch?v=1&t=5',
    'https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=62s',
  ])('passes %s', (right) => {
    expect(findings(videoAddress, { talks: [talk('028/1-a', { url: right })] })).toEqual([]);
  });

  test('mends what leads into PeerTube, where the site names its host', () => {
    const site = aSite({ videoHosts: ['tube.example.org'] });
    const videos = [{ url: 'https://tube.example.org/videos/embed/9c9de5e8?start=1m2s' }];
    expect(problemsOf(videoAddress, { site, talks: [talk('028/1-a', ...videos)] })).toMatchObject([
      { example: 'url: https://tube.example.org/w/9c9de5e8\nstart: "1:02"' },
    ]);
  });
});
