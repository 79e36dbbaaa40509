import * as z from 'zod/mini';
import { exactlyOneOf, flag, group, line, listOf, localFile, oneWordOf, optional, recordingTime, url, wholeNumber } from './field.ts';

/** What became of a deck or recording. What is gone stays listed. */
export const mediaStatus = oneWordOf(['available', 'private', 'gone', 'moved']);

/** A range of pages of a PDF, counted from 1. */
export const pageRange = z.union([
  z.pipe(
    wholeNumber(1, 5000, 7),
    z.transform((page: number) => ({ first: page, last: page })),
  ),
  z
    .pipe(
      z
        .string('One page or a range of pages of the PDF.\n12-34')
        .check(z.regex(/^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?$/, 'One page or a range of pages of the PDF.\n12-34')),
      z.transform((text: string) => {
        const [first = 1, last = first] = text.split('-').map(Number);
        return { first, last };
      }),
    )
    .check(z.refine(({ first, last }) => first <= last, 'The first page of the range comes before the last.\n12-34')),
]);

/** A set of slides: a PDF in the meetup's folder, or a web address. */
export const deck = group('A set of slides', {
  file: optional(localFile('slides', 'slides/talk.pdf')),
  url: optional(url),
  title: optional(line('A title that tells this set of slides from the others.', '"Opening and announcements"')),
  pages: optional(pageRange),
  mirrors: optional(listOf(url, 'https://example.org/copy.pdf')),
  status: optional(mediaStatus),
}).check(exactlyOneOf('file', 'url'));

const chapter = group('A chapter', { at: recordingTime, title: line('What begins here.', '"Questions"') });

const moment = group('A moment', {
  at: recordingTime,
  slide: wholeNumber(1, 5000, 12),
  deck: optional(wholeNumber(1, 50, 1)),
});

/** A recording: a web address, or a file in the meetup's folder; `start` and `end` cut a talk out of an evening. */
export const recording = group('A recording', {
  url: optional(url),
  file: optional(localFile('videos', 'videos/talk.mp4')),
  start: optional(recordingTime),
  end: optional(recordingTime),
  title: optional(line('A title that tells this recording from the others.', '"Part 2"')),
  transcript: optional(localFile('videos', 'videos/talk.vtt')),
  chapters: optional(listOf(chapter, '{ at: "12:30", title: Questions }')),
  moments: optional(listOf(moment, '{ at: "12:30", slide: 12 }', 1000)),
  captions: optional(flag),
  status: optional(mediaStatus),
}).check(exactlyOneOf('url', 'file'));

/** A sheet that announced the evening. */
export const poster = group('A poster', {
  file: optional(localFile('photos', 'photos/poster.jpg')),
  url: optional(url),
  alt: line('What the poster shows, for those who cannot see it.', '"Announcement poster of the 21st meetup"'),
}).check(exactlyOneOf('file', 'url'));
