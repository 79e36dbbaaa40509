import { beforeEach, describe, expect, it } from 'vitest';
import {
  canKeep,
  type DraftPlace,
  loadDraft,
  mergeDraft,
  readDraft,
  removeDraft,
  saveDraft,
} from '../../../src/client/contribute/drafts.ts';
import { TALK } from '../../../src/client/contribute/forms/talk.ts';
import { emptyForm, readTyped } from '../../../src/client/contribute/typed.ts';
import { FakeStorage } from '../fake-storage.ts';

let storage: FakeStorage;
let place: DraftPlace;
beforeEach(() => {
  storage = new FakeStorage();
  place = { open: () => storage, prefix: 'draft:/archive/:' };
});
const blocked: DraftPlace = {
  prefix: 'draft:',
  open: () => {
    throw new DOMException('', 'SecurityError');
  },
};

describe('a draft', () => {
  it('is there again, until it is forgotten', () => {
    expect(saveDraft(place, 'meetup', { at: 7, typed: { title: 'Graphs' } })).toBeUndefined();
    expect(loadDraft(place, 'meetup')).toEqual({ at: 7, typed: { title: 'Graphs' } });
    expect(loadDraft(place, 'talk 028')).toBeUndefined();
    removeDraft(place, 'meetup');
    expect(loadDraft(place, 'meetup')).toBeUndefined();
  });

  it.each([
    ['goes when there are too many and it is a month old, the oldest first', 31, [3, 4, 5, 6, 7, 8, 9, 10]],
    ['stays while it is younger, however many there are', 29, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s, and nothing else goes', (_, days, kept) => {
    storage.setItem('stars:/archive/', 'x');
    for (let at = 1; at <= 9; at++) saveDraft(place, `talk ${at}`, { at, typed: {} });
    saveDraft(place, 'talk 10', { at: days * 24 * 60 * 60 * 1000, typed: {} });
    const keys = [...storage.texts.keys()].map((key) => key.replace(place.prefix, ''));
    expect(keys).toEqual(['stars:/archive/', ...kept.map((number) => `talk ${number}`)]);
  });

  it.each<[string, () => DraftPlace, unknown, string]>([
    ['storage is blocked', () => blocked, {}, 'blocked'],
    ['there is no room', () => place, { title: 'x'.repeat(1000) }, 'full'],
    ['it is too large', () => place, { title: 'x'.repeat(500_000) }, 'large'],
  ])('is not kept where %s', (_, where, typed, trouble) => {
    storage.room = 500;
    expect(saveDraft(where(), 'meetup', { at: 1, typed })).toBe(trouble);
    expect(loadDraft(where(), 'meetup')).toBeUndefined();
    expect(() => removeDraft(where(), 'meetup')).not.toThrow();
    expect(canKeep(where())).toBe(trouble !== 'blocked');
  });

  it.each([
    ['grows too large', 5_000_000, 500_000],
    ['has no room', 500, 1000],
  ])('that %s leaves the one before', (_, room, characters) => {
    storage.room = room;
    saveDraft(place, 'meetup', { at: 1, typed: { title: 'old' } });
    expect(saveDraft(place, 'meetup', { at: 2, typed: { title: 'x'.repeat(characters) } })).toBeDefined();
    expect(loadDraft(place, 'meetup')).toEqual({ at: 1, typed: { title: 'old' } });
  });
});

describe('readDraft', () => {
  it.each([
    '',
    'null',
    '7',
    '[]',
    '{}',
    'not json',
    '{"format":"proposal-draft","version":2,"typed":{}}',
    '{"format":"proposal-draft","version":1}',
    '{"format":"proposal-draft","version":1,"typed":null}',
    '{"format":"starred-talks","version":1,"typed":{}}',
  ])('finds none in %j', (text) => {
    // biome-ignore format: a list
    expect(readDraft(text)).toBeUndefined();
  });
});

describe('what stands in a form is read from anything', () => {
  const empty = emptyForm(TALK.fields);
  it.each<[unknown]>([
    [undefined],
    [null],
    [7],
    ['text'],
    [[]],
    [[1]],
    [{ constructor: 'x', toString: 'y' }],
    [JSON.parse('{"__proto__": {"title": "x"}}')],
    [{ title: 7, speakers: 'Ada', kind: {} }],
  ])('which leaves it empty: %j', (value) => {
    expect(readTyped(TALK.fields, value)).toEqual(empty);
  });

  it.each<[string, unknown, unknown]>([
    ['a text', { title: 'A' }, { title: 'A' }],
    ['a text without what cannot be seen', { title: 'A\u0007\u0000B' }, { title: 'AB' }],
    [
      'rows, each with all its fields',
      { topics: [{ value: 'a' }, 'b', null] },
      { topics: ['a', '', ''].map((value) => ({ value, isNew: '', latin: '' })) },
    ],
    ['no more than can be meant', { title: 'x'.repeat(300_000) }, { title: 'x'.repeat(200_000) }],
  ])('%s', (_, value, expected) => {
    expect(readTyped(TALK.fields, value)).toEqual({ ...empty, ...(expected as object) });
  });
});

describe('mergeDraft', () => {
  it.each([
    ['keeps what was typed', { a: '2' }, { a: '1' }, { a: '1' }, { a: '2' }],
    ['takes what has changed since', { a: '1', b: '2' }, { a: '1', b: '1' }, { a: '3', b: '1' }, { a: '3', b: '2' }],
    ['prefers what was typed', { a: '2' }, { a: '1' }, { a: '3' }, { a: '2' }],
    ['knows lists', { a: [{ n: 'x' }] }, { a: [{ n: 'x' }] }, { a: [] }, { a: [] }],
  ])('%s', (_, draft, before, now, expected) => {
    expect(mergeDraft(draft, before, now)).toEqual(expected);
  });
});
