import { describe, expect, it } from 'vitest';
import type { FoundTalk } from '../../src/import/found.ts';
import { matchTalks } from '../../src/import/match-talks.ts';
import { similarity } from '../../src/import/similar-titles.ts';

/** A talk of "Title (Name, Name)". */
function talkOf(text: string, file: string): FoundTalk {
  const [, title = '', names = ''] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
  const origin = { file, line: 1 };
  const speakers = names
    .split(', ')
    .filter((name) => name !== '')
    .map((name) => ({ value: { name }, origin }));
  return { origin, title: { value: title, origin }, speakers, slides: [], videos: [], references: [] };
}

describe('similarity', () => {
  it.each([
    ['Deep Learning - History!', 'deep learning: history', 1],
    ['Tides & Ships', 'Tides and ships', 1],
    ["What's new?", 'What’s New', 1],
    ['Counting ships', 'Counting ships: a first attempt', 0.9],
    ['Tides', 'Cranes', 0],
    ['', '', 0],
  ])('of %j and %j is %d', (one, other, points) => {
    expect(similarity(one, other)).toBe(points);
    expect(similarity(other, one)).toBe(points);
  });
});

describe('matchTalks', () => {
  it.each<[string, string[], string[], string[][]]>([
    ['of one title', ['Tides (Ole Tveit)'], ['Tides'], [['Tides', 'Tides']]],
    [
      'of a short and a long title',
      ['Counting ships: a first attempt'],
      ['Counting Ships'],
      [['Counting ships: a first attempt', 'Counting Ships']],
    ],
    [
      'by who speaks',
      ['Ships (Mira Lind)', 'Tides (Ole Tveit)'],
      ['Water that moves (Ole Tveit)'],
      [['Ships'], ['Tides', 'Water that moves']],
    ],
    ['each once', ['Ships (Mira Lind)'], ['Ships (Mira Lind)', 'Cranes (Mira Lind)'], [['Ships', 'Ships'], ['Cranes']]],
    [
      'by the best title',
      ['Tides (A B)', 'Tides at night (A B)'],
      ['Tides at night (A B)', 'Tides (A B)'],
      [
        ['Tides', 'Tides'],
        ['Tides at night', 'Tides at night'],
      ],
    ],
    [
      'not by a title that others have as well',
      ['Hot topics (Ole Tveit)'],
      ['Hot news topics (Mira Lind)'],
      [['Hot topics'], ['Hot news topics']],
    ],
    ['not at all', ['Tides (Ole Tveit)'], ['Cranes (Mira Lind)'], [['Tides'], ['Cranes']]],
  ])('puts talks together %s', (_, page, table, matched) => {
    const lists = [page.map((text) => talkOf(text, 'page.md')), table.map((text) => talkOf(text, 'table.md'))];
    expect(matchTalks(lists).map((talks) => talks.map(({ title }) => title?.value))).toEqual(matched);
  });

  it('takes two rows of one table for one talk only where they are the same', () => {
    const rows = ['Ships (Mira Lind)', 'Ships, again (Mira Lind)', 'Ships (Mira Lind)'].map((text) => talkOf(text, 'table.md'));
    expect(matchTalks([rows]).map((talks) => talks.map(({ title }) => title?.value))).toEqual([['Ships', 'Ships'], ['Ships, again']]);
  });
});
