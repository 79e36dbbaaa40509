import { readList, type StarredTalk, writeList } from './list.ts';

/** Where a list is kept. */
export interface Place {
  /** Gives the storage of the browser; throws where that is blocked. */
  readonly open: () => Storage;
  readonly key: string;
}

/** Why a list is not kept: the browser allows no storage, or has no room left. */
export type Trouble = 'blocked' | 'full';

/** What is kept at a place: an empty list where there is none, or none that can be read. */
export interface KeptList {
  readonly talks: readonly StarredTalk[];
  /** The text as it stands there. */
  readonly text?: string | null;
  /** Whether there is more in the text than the list, or something else. */
  readonly isRubbish?: boolean;
  readonly trouble?: Trouble;
}

/** Stands between the key of the list and the time, in the keys of what could not be read. */
export const ASIDE = ':unread:';

let last: KeptList = { talks: [], text: null };

/** Reads the list. Rows ask for it by the thousand: a text is read once. */
export function loadList({ open, key }: Place): KeptList {
  try {
    const text = open().getItem(key);
    if (text !== last.text) {
      const read = readList(text ?? '');
      last = { talks: read?.talks ?? [], text, isRubbish: !!text && read?.refused !== 0 };
    }
    return last;
  } catch {
    return { talks: [], trouble: 'blocked' };
  }
}

/** Writes the list. What stood there and could not be read is kept under a key of its own, so that nothing is lost. */
export function saveList(place: Place, talks: readonly StarredTalk[]): Trouble | undefined {
  const { trouble, text, isRubbish } = loadList(place);
  try {
    if (isRubbish) place.open().setItem(place.key + ASIDE + Date.now(), text ?? '');
    place.open().setItem(place.key, writeList(talks));
    return undefined;
  } catch {
    return trouble ?? 'full';
  }
}
