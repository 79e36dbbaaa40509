import type { Archive } from '../archive/model.ts';
import { hasPhotos } from '../archive/photos.ts';
import type { IndexName } from './urls.ts';

/** What the indexes hold that may be without anything. The others are for something to do, or for what every archive begins with. */
const CONTENTS: Partial<Readonly<Record<IndexName, (archive: Archive) => readonly unknown[]>>> = {
  speakers: ({ speakers }) => speakers,
  topics: ({ topics }) => topics,
  venues: ({ venues }) => venues,
  slides: ({ decks }) => decks,
  videos: ({ recordings }) => recordings,
  photos: ({ meetups }) => meetups.filter(hasPhotos),
  'hot-topics': ({ talks }) => talks.filter(({ kind }) => kind === 'hot-topics'),
  wiki: ({ wiki }) => wiki,
  gaps: ({ meetups }) => meetups,
};

/** Whether an index has something to show, so that a menu should lead to it. Its page is there all the same: an address is kept. */
export function isFilled(name: IndexName, archive: Archive): boolean {
  return CONTENTS[name]?.(archive).length !== 0;
}
