import { describe, expect, it } from 'vitest';
import { canFollow, indexFiles, mendReferences } from '../../src/fix/references.ts';

const FILES = [
  'meetups/028/README.md',
  'meetups/028/1-nets.md',
  'meetups/028/slides/my-talk.pdf',
  'meetups/028/slides/a-b.pdf',
  'meetups/028/slides/a_b.pdf',
  'meetups/028/photos/img-1.jpg',
  'meetups/027/README.md',
  'people/photos/ada.jpg',
];
const index = indexFiles([...FILES, 'meetups/028/slides/Bröken.pdf'.normalize('NFD')], FILES);

function mendFields(fields: string, file = 'meetups/028/1-nets.md'): string {
  return mendReferences(`---\n${fields}\n---\n`, file, index).replace(/^---\n|\n---\n$/g, '');
}

function mendBody(body: string, file = 'meetups/028/1-nets.md'): string {
  return mendReferences(`---\ntitle: A\n---\n${body}`, file, index).replace('---\ntitle: A\n---\n', '');
}

describe('mendReferences', () => {
  it.each([
    ['slides:\n  # his\n  - file: slides/My Talk.PDF', 'slides:\n  # his\n  - file: slides/my-talk.pdf'],
    ['slides: [{ file: "slides/My Talk.PDF", pages: 3 }]', 'slides: [{ file: slides/my-talk.pdf, pages: 3 }]'],
    ['slides:\n  - file: slides/My Talk.PDF # his', 'slides:\n  - file: slides/my-talk.pdf # his'],
    ['photos: { files: [{ file: ./photos/IMG_1.JPG, alt: A }] }', 'photos: { files: [{ file: photos/img-1.jpg, alt: A }] }'],
  ])('mends %j', (before, after) => {
    expect(mendFields(before)).toBe(after);
  });

  it('mends the photo of a person', () => {
    expect(mendFields('photo: photos/Ada.JPG', 'people/ada.md')).toBe('photo: photos/ada.jpg');
  });

  it.each([
    'slides: [{ file: slides/my-talk.pdf }]',
    'slides: [{ file: slides/A B.pdf }]',
    'slides: [{ file: slides/other.pdf }]',
    'slides: [{ file: ../027/README.md }]',
    'slides: [{ title: slides/My Talk.PDF }]',
    `slides: [{ file: slides/${'Bröken'.normalize('NFC')}.pdf }]`,
    'slides: [{ file: slides/My Talk.PDF',
  ])('leaves %j as it is', (fields) => {
    expect(mendFields(fields)).toBe(fields);
  });

  it.each([
    ['[A](slides/My%20Talk.PDF) and [B](<slides/My Talk.PDF>)', '[A](slides/my-talk.pdf) and [B](<slides/my-talk.pdf>)'],
    ['[A](slides/My Talk.PDF)', '[A](slides/my-talk.pdf)'],
    ['![A](photos/IMG_1.JPG "The hall")', '![A](photos/img-1.jpg "The hall")'],
    ['[A][1]\n\n[1]: slides/My_Talk.pdf', '[A][1]\n\n[1]: slides/my-talk.pdf'],
    ['[A](../27/readme.md#questions)', '[A](../027/README.md#questions)'],
    ['[A](1-Nets.md) `[A](1-Nets.md)`', '[A](1-nets.md) `[A](1-nets.md)`'],
  ])('mends %j', (before, after) => {
    expect(mendBody(before)).toBe(after);
  });

  it.each([
    '[A](slides/my-talk.pdf), [B](https://example.org/My%20Talk.PDF), [C](/meetups/28/)',
    '[A](slides/other.pdf)',
    '[A](slides/A%20B.pdf)',
    '[A](%)',
    'slides/My Talk.PDF',
  ])('leaves %j as it is', (body) => {
    expect(mendBody(body)).toBe(body);
  });
});

describe('canFollow', () => {
  it.each([
    ['---\ntitle: A\n---\n', true],
    ['---\ntitle: A # or B\n---\n', true],
    ['---\ntitle: [A\n---\n', false],
    ['No fields.', false],
    ['---\ntitle: A\n---\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n', false],
  ])('%j: %s', (text, can) => {
    expect(canFollow(text)).toBe(can);
  });
});
