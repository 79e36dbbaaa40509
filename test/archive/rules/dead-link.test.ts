import { describe, expect, test } from 'vitest';
import { rule } from '../../../src/archive/rules/dead-link.ts';
import { aMeetup, anAsset, aPerson, aTalk, findings, problemsOf } from '../records.ts';

const meetups = [aMeetup('028'), aMeetup('029')];

describe('dead-link', () => {
  test('finds a link to a file that is not there, at its own place, and offers the nearest', () => {
    const talks = [aTalk('028/1-biosignals'), aTalk('029/1-b', {}, 'First line.\n\nSee [the talk](../028/1-biosignal.md#questions).')];
    expect(problemsOf(rule, { meetups, talks })).toMatchObject([
      {
        file: 'meetups/029/1-b.md',
        line: 6,
        column: 5,
        severity: 'error',
        message: 'A link leads to "../028/1-biosignal.md#questions", but there is no file "meetups/028/1-biosignal.md".',
        help: 'A link to another page names its .md file, seen from this file. Did you mean "../028/1-biosignals.md"?',
        example: '[The words to click on](../028/1-biosignals.md)',
      },
    ]);
  });

  test('finds a picture and a deck that are not there, and offers no file of another name', () => {
    const body =
      '![The stage](photos/stage.jpg)\n\n[Slides](slides/rivers.pdf) and [more](slides/talk two.pdf)\n\n[x](slides/talk%20two.PDF)';
    const assets = ['photos/corridor.jpg', 'slides/talk two.pdf'].map((name) => anAsset(`meetups/028/${name}`));
    expect(problemsOf(rule, { meetups, talks: [aTalk('028/1-a', {}, body)], assets })).toMatchObject([
      {
        message: 'A picture comes from "photos/stage.jpg", but there is no file "meetups/028/photos/stage.jpg".',
        help: 'Put the file there, or mend its name; capital and small letters count.',
      },
      { message: 'A link leads to "slides/rivers.pdf", but there is no file "meetups/028/slides/rivers.pdf".' },
      { message: expect.stringContaining('slides/talk two.PDF'), example: '[The words to click on](slides/talk%20two.pdf)' },
    ]);
  });

  test.each(['100%.md', 'slides/50%-off.pdf', 'a%ff.md'])('takes %s for the name of no file, and goes on', (address) => {
    const talks = [aTalk('028/1-a', {}, `[Words](${address})`), aTalk('029/1-b', {}, '[Words](nothing.md)')];
    const [first, second] = problemsOf(rule, { meetups, talks });
    expect(first).toMatchObject({ file: 'meetups/028/1-a.md', severity: 'error' });
    expect(second?.message).toBe('A link leads to "nothing.md", but there is no file "meetups/029/nothing.md".');
  });

  test.each([
    ['a file of another record', '../../people/ada.md'],
    ['a deck of the meetup', 'slides/talk.pdf'],
    ['a file with an error of its own', '../029/2-broken.md'],
    ['another site', 'https://example.org/nothing.md'],
    ['a path of the site', '/take-down/'],
    ['a heading of the text', '#questions'],
  ])('passes a link to %s', (_, address) => {
    const talks = [aTalk('028/1-a', {}, `[Words](${address})`)];
    const assets = [anAsset('meetups/028/slides/talk.pdf')];
    expect(
      findings(rule, { meetups, talks, assets, people: [aPerson('ada', { name: 'Ada' })], brokenFiles: ['meetups/029/2-broken.md'] }),
    ).toEqual([]);
  });
});
