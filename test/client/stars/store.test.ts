import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRubbish, readRubbish } from '../../../src/client/starred/rubbish.ts';
import type { StarredTalk } from '../../../src/client/stars/list.ts';
import { writeList } from '../../../src/client/stars/list.ts';
import { loadList, type Place, saveList } from '../../../src/client/stars/store.ts';
import { FakeStorage } from '../fake-storage.ts';

const KEY = 'stars:/archive/';
const A: StarredTalk = { path: '/meetups/28/a/', title: 'A', by: 'Ada', date: '3 May 2018', language: '', starredAt: 2, isGone: false };
const B: StarredTalk = { ...A, path: '/meetups/28/b/', title: 'B', starredAt: 1 };

let storage: FakeStorage;
let place: Place;

beforeEach(() => {
  storage = new FakeStorage();
  place = { open: () => storage, key: KEY };
});

/** What is kept under other keys than the list. */
function aside(): string[] {
  return [...storage.texts].filter(([key]) => key !== KEY).map(([, text]) => text);
}

describe('a list in the storage', () => {
  it('is empty at first, and kept once it is saved', () => {
    expect(loadList(place).talks).toEqual([]);
    expect(saveList(place, [A, B])).toBeUndefined();
    expect(loadList(place).talks).toEqual([A, B]);
    expect(saveList(place, [B])).toBeUndefined();
    expect(loadList(place).talks).toEqual([B]);
    expect(storage.length).toBe(1);
  });

  it('is the newest one, also where another tab has changed it', () => {
    saveList(place, [A]);
    storage.setItem(KEY, writeList([B]));
    expect(loadList(place).talks).toEqual([B]);
    storage.clear();
    expect(loadList(place).talks).toEqual([]);
  });

  it('does not mix with that of another archive of the same host', () => {
    const other: Place = { ...place, key: 'stars:/other/' };
    saveList(place, [A]);
    saveList(other, [B]);
    expect(loadList(place).talks).toEqual([A]);
    expect(loadList(other).talks).toEqual([B]);
  });

  it.each<[string, string]>([
    ['no JSON', '{"format":'],
    ['another thing', '[1,2,3]'],
    ['another version', '{"format":"starred-talks","version":2,"talks":[{"path":"/meetups/28/a/"}]}'],
    ['signs of any kind', '\0\u202e<script>'],
  ])('takes the place of %s, which is kept aside', (_, rubbish) => {
    storage.setItem(KEY, rubbish);
    expect(loadList(place).talks).toEqual([]);
    expect(storage.getItem(KEY)).toBe(rubbish);
    expect(readRubbish(place)).toEqual([rubbish]);

    expect(saveList(place, [A])).toBeUndefined();
    expect(loadList(place).talks).toEqual([A]);
    expect(aside()).toEqual([rubbish]);
    expect(readRubbish(place)).toEqual([rubbish]);

    forgetRubbish(place);
    expect(readRubbish(place)).toEqual([]);
    expect(loadList(place).talks).toEqual([A]);
  });

  it('keeps the talks of a text of which only a part is rubbish, and the text aside', () => {
    const text = writeList([A]).replace('[', '[{"path":7},');
    storage.setItem(KEY, text);
    expect(loadList(place).talks).toEqual([A]);
    saveList(place, [...loadList(place).talks, B]);
    expect(loadList(place).talks).toEqual([A, B]);
    expect(aside()).toEqual([text]);
  });

  it('loses only the rubbish when that is deleted before anything was saved', () => {
    storage.setItem(KEY, writeList([A]).replace('[', '[{"path":7},'));
    forgetRubbish(place);
    expect(readRubbish(place)).toEqual([]);
    expect(loadList(place).talks).toEqual([A]);
  });

  it('stays as it was where there is no room for more', () => {
    saveList(place, [A]);
    storage.room = writeList([A]).length;
    expect(saveList(place, [A, B])).toBe('full');
    expect(loadList(place).talks).toEqual([A]);
  });

  it('does not take the place of rubbish for which there is no room elsewhere', () => {
    storage.setItem(KEY, 'x'.repeat(1000));
    storage.room = 1500;
    expect(saveList(place, [A])).toBe('full');
    expect(storage.getItem(KEY)).toBe('x'.repeat(1000));
  });

  it('is empty and says why where the browser allows no storage', () => {
    const blocked: Place = {
      key: KEY,
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
    };
    expect(loadList(blocked)).toEqual({ talks: [], trouble: 'blocked' });
    expect(saveList(blocked, [A])).toBe('blocked');
    expect(readRubbish(blocked)).toEqual([]);
    forgetRubbish(blocked);
  });
});
