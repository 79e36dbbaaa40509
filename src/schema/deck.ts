import * as z from 'zod/mini';
import { flag, line, listOf, localFile, oneWordOf, readAs, recordingTime, url, wholeNumber } from './field.ts';
import { group, optional, required } from './group.ts';
import { messageOf, noted } from './note.ts';

/** What became of a deck or recording. What is gone stays listed. */
export const mediaStatus = oneWordOf(['available', 'private', 'gone', 'moved']);

const PAGES = { allowed: 'One page or a range of pages of the PDF.', example: '12-34' };

/** A range of pages of a PDF, counted from 1. */
export const pageRange = noted(
  z.union([
    readAs(wholeNumber(1, 5000, 7), (page) => ({ first: page, last: page })),
    readAs(z.string(messageOf(PAGES)).check(z.regex(/^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?$/, messageOf(PAGES))), (text) => {
      const [first = 1, last = first] = text.split('-').map(Number);
      return { first, last };
    }).check(
      z.refine(({ first, last }) => first <= last, messageOf({ ...PAGES, allowed: 'The first page of the range comes before the last.' })),
    ),
  ]),
  { kind: 'page-range', ...PAGES },
);

/** A set of slides: a PDF in the meetup's folder, or a web address. */
export const deck = group(
  'A set of slides',
  {
    file: optional(localFile('slides', 'slides/talk.pdf'), "The PDF, where it lies in the meetup's folder."),
    url: optional(url, 'Where the slides are, when they lie elsewhere.'),
    title: optional(line('A title that tells this set of slides from the others.', '"Opening and announcements"')),
    pages: optional(pageRange, 'Which pages of the PDF belong to this talk, when it holds more than them.'),
    mirrors: optional(listOf(url, 'https://example.org/copy.pdf'), 'Other places where the same slides can be had.'),
    status: optional(mediaStatus, 'What became of the slides; "available" where nothing is said.'),
  },
  ['file', 'url'],
);

const chapter = group('A chapter', {
  at: required(recordingTime, 'When the chapter begins.'),
  title: line('What begins here.', '"Questions"'),
});

const moment = group('A moment', {
  at: required(recordingTime, 'When the slide is shown.'),
  slide: required(wholeNumber(1, 5000, 12), 'The page of the PDF that is shown from then on.'),
  deck: optional(wholeNumber(1, 50, 1), 'Which set of slides it belongs to, where there are several: 2 is the second.'),
});

/** A recording: a web address, or a file in the meetup's folder; `start` and `end` cut a talk out of an evening. */
export const recording = group(
  'A recording',
  {
    url: optional(url, 'Where the recording is, when it lies elsewhere.'),
    file: optional(localFile('videos', 'videos/talk.mp4'), "The recording, where it lies in the meetup's folder."),
    start: optional(recordingTime, 'When the talk begins, in a recording of the whole evening.'),
    end: optional(recordingTime, 'When the talk ends, in a recording of the whole evening.'),
    title: optional(line('A title that tells this recording from the others.', '"Part 2"')),
    transcript: optional(localFile('videos', 'videos/talk.vtt'), 'What is said, as a WebVTT file.'),
    chapters: optional(listOf(chapter, '{ at: "12:30", title: Questions }'), 'The parts of the recording.'),
    moments: optional(listOf(moment, '{ at: "12:30", slide: 12 }', 1000), 'Which slide is shown when.'),
    captions: optional(flag, 'Whether the recording has captions.'),
    status: optional(mediaStatus, 'What became of the recording; "available" where nothing is said.'),
  },
  ['url', 'file'],
);

/** A sheet that announced the evening. */
export const poster = group(
  'A poster',
  {
    file: optional(localFile('photos', 'photos/poster.jpg'), "The picture, where it lies in the meetup's folder."),
    url: optional(url, 'Where the poster is, when it lies elsewhere.'),
    alt: line('What the poster shows, for those who cannot see it.', '"Announcement poster of the 21st meetup"'),
  },
  ['file', 'url'],
);
