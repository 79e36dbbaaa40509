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

  it('goes when there are too many, the oldest first, and nothing else goes', () => {
    storage.setItem('stars:/archive/', 'x');
    for (let at = 1; at <= 10; at++) saveDraft(place, `talk ${at}`, { at, typed: {} });
    expect([...storage.texts.keys()].map((key) => key.replace(place.prefix, ''))).toEqual([
      'stars:/archive/', 'talk 3', 'talk 4', 'talk 5', 'talk 6', 'talk 7', 'talk 8', 'talk 9', 'talk 10',
    ]); // biome-ignore format: a list
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

  it('that grows too large takes the one before with it', () => {
    saveDraft(place, 'meetup', { at: 1, typed: { title: 'old' } });
    saveDraft(place, 'meetup', { at: 2, typed: { title: 'x'.repeat(500_000) } });
    expect(loadDraft(place, 'meetup')).toBeUndefined();
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
