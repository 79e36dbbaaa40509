import * as z from 'zod';
import { exactlyOneOf, flag, group, line, listOf, localFile, oneWordOf, recordingTime, url, wholeNumber } from './field.ts';

/** What became of a deck or recording. What is gone stays listed. */
export const mediaStatus = oneWordOf(['available', 'private', 'gone', 'moved']);

/** A range of pages of a PDF, counted from 1. */
export const pageRange = z.union([
  wholeNumber(1, 5000, 7).transform((page) => ({ first: page, last: page })),
  z
    .string('One page or a range of pages of the PDF.\n12-34')
    .regex(/^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?$/, 'One page or a range of pages of the PDF.\n12-34')
    .transform((text) => {
      const [first = 1, last = first] = text.split('-').map(Number);
      return { first, last };
    })
    .refine(({ first, last }) => first <= last, 'The first page of the range comes before the last.\n12-34'),
]);

/** A set of slides: a PDF in the meetup's folder, or a web address. */
export const deck = group('A set of slides', {
  file: localFile('slides', 'slides/talk.pdf').optional(),
  url: url.optional(),
  title: line('A title that tells this set of slides from the others.', '"Opening and announcements"').optional(),
  pages: pageRange.optional(),
  mirrors: listOf(url, 'https://example.org/copy.pdf').optional(),
  status: mediaStatus.optional(),
}).superRefine(exactlyOneOf('file', 'url'));

const chapter = group('A chapter', { at: recordingTime, title: line('What begins here.', '"Questions"') });

const moment = group('A moment', {
  at: recordingTime,
  slide: wholeNumber(1, 5000, 12),
  deck: wholeNumber(1, 50, 1).optional(),
});

/** A recording: a web address, or a file in the meetup's folder; `start` and `end` cut a talk out of an evening. */
export const recording = group('A recording', {
  url: url.optional(),
  file: localFile('videos', 'videos/talk.mp4').optional(),
  start: recordingTime.optional(),
  end: recordingTime.optional(),
  title: line('A title that tells this recording from the others.', '"Part 2"').optional(),
  transcript: localFile('videos', 'videos/talk.vtt').optional(),
  chapters: listOf(chapter, '{ at: "12:30", title: Questions }').optional(),
  moments: listOf(moment, '{ at: "12:30", slide: 12 }', 1000).optional(),
  captions: flag.optional(),
  status: mediaStatus.optional(),
}).superRefine(exactlyOneOf('url', 'file'));

/** A sheet that announced the evening. */
export const poster = group('A poster', {
  file: localFile('photos', 'photos/poster.jpg').optional(),
  url: url.optional(),
  alt: line('What the poster shows, for those who cannot see it.', '"Announcement poster of the 21st meetup"'),
}).superRefine(exactlyOneOf('file', 'url'));
