import { expect, test } from 'vitest';
import { rule } from '../../../src/archive/rules/deck-pages.ts';
import { aMeetup, aTalk, problemsOf } from '../records.ts';

const pageCounts = new Map([
  ['meetups/028/slides/a.pdf', 12],
  ['https://example.org/b.pdf', 1],
]);

test('finds pages behind the last one of a PDF', () => {
  const problems = problemsOf(rule, {
    meetups: [aMeetup('028', { slides: [{ file: 'slides/a.pdf', pages: '5-13' }] })],
    talks: [aTalk('028/1-a', { slides: [{ url: 'https://example.org/b.pdf', pages: 2 }] })],
    pageCounts,
  });
  expect(problems.map(({ severity, file, message, example }) => [severity, file, message, example])).toEqual([
    ['error', 'meetups/028/README.md', 'The slides end at page 13, but the PDF has 12 pages.', 'pages: 5-12'],
    ['error', 'meetups/028/1-a.md', 'The slides end at page 2, but the PDF has 1 page.', 'pages: 1'],
  ]);
});

test('passes pages that are there, and those of a PDF that nobody has opened', () => {
  const slides = [{ file: 'slides/a.pdf', pages: '1-12' }, { file: 'slides/a.pdf' }, { file: 'slides/other.pdf', pages: '1-4000' }];
  expect(problemsOf(rule, { meetups: [aMeetup('028', { slides })], pageCounts })).toEqual([]);
});
