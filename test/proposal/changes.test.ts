import { describe, expect, it } from 'vitest';
import { type Change, listChanges } from '../../src/proposal/changes.ts';

const BEFORE = `---
title: Noise
speakers: [Ada Lovelace, Grace Hopper]
slides:
  - url: https://a.example/old.pdf
---

One.

Two.

Three.
`;

describe('listChanges', () => {
  it.each<[string, Change[], string, string?]>([
    ['nothing', [], BEFORE],
    ['another spelling of the same', [], BEFORE.replace('title: Noise', 'title: "Noise"')],
    ['a comment', [], BEFORE.replace('title:', '# A title.\ntitle:')],
    ['a value', [{ field: 'title', before: 'Noise', after: 'Sound: a talk' }], BEFORE.replace('Noise', '"Sound: a talk"')],
    ['a field more', [{ field: 'language', before: '', after: 'de' }], BEFORE.replace('slides:', 'language: de\nslides:')],
    ['a field less', [{ field: 'title', before: 'Noise', after: '' }], BEFORE.replace('title: Noise\n', '')],
    ['a list', [{ field: 'speakers', before: 'Ada Lovelace, Grace Hopper', after: 'Ada Lovelace' }], BEFORE.replace(', Grace Hopper', '')],
    [
      'a list of groups',
      [{ field: 'slides', before: '- url: https://a.example/old.pdf', after: '- url: https://a.example/new.pdf\n  title: New' }],
      BEFORE.replace('old.pdf', 'new.pdf\n    title: New'),
    ],
    [
      'a comment that goes with its field',
      [
        { field: 'speakers', before: 'Ada Lovelace, Grace Hopper', after: '' },
        { field: '#', before: 'As billed.', after: '' },
      ],
      BEFORE.replace('speakers: [Ada Lovelace, Grace Hopper]\n', ''),
      BEFORE.replace('speakers:', '# As billed.\nspeakers:'),
    ],
    ['a paragraph', [{ before: 'Two.', after: 'Second.\n\nAnd more.' }], BEFORE.replace('Two.', 'Second.\n\nAnd more.')],
    ['a paragraph less', [{ before: 'Two.', after: '' }], BEFORE.replace('Two.\n\n', '')],
    ['all of the text', [{ before: 'One.\n\nTwo.\n\nThree.', after: '' }], BEFORE.replace(/\nOne[\s\S]*/, '')],
  ])('tells of %s', (_, changes, after, before = BEFORE) => {
    expect(listChanges(before, after)).toEqual(changes);
  });
});
