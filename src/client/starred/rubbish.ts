import { writeList } from '../stars/list.ts';
import { ASIDE, loadList, type Place } from '../stars/store.ts';

/** The texts that could not be read: those that were kept aside, and the one that stands at the place of the list. */
export function readRubbish(place: Place): readonly string[] {
  const { trouble, text, isRubbish } = loadList(place);
  if (trouble !== undefined) return [];
  const storage = place.open();
  const aside = keysAside(storage, place).map((key) => storage.getItem(key) ?? '');
  return isRubbish ? [...aside, text ?? ''] : aside;
}

/** Deletes the texts that could not be read, and keeps the talks that could. */
export function forgetRubbish(place: Place): void {
  const { trouble, talks, isRubbish } = loadList(place);
  if (trouble !== undefined) return;
  const storage = place.open();
  for (const key of keysAside(storage, place)) storage.removeItem(key);
  // It is shorter than what it takes the place of.
  if (isRubbish) storage.setItem(place.key, writeList(talks));
}

function keysAside(storage: Storage, { key }: Place): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((name) => name.startsWith(key + ASIDE))
    .sort();
}
