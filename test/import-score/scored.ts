import { foldText } from '../../src/schema/letters.ts';

/** What is compared of a meetup, with the place where each was read. */
export interface ScoredMeetup {
  /** "28", or the label of a special event. */
  readonly key: string;
  readonly file: string;
  /** Any of these is right: sources that contradict each other are settled, and noted, elsewhere. */
  readonly dates: readonly string[];
  readonly venues: readonly string[];
  readonly starts: readonly string[];
  readonly hosts: readonly string[];
  readonly talks: readonly ScoredTalk[];
  /** Names of files or addresses, of the evening alone. */
  readonly slides: readonly string[];
  readonly videos: readonly string[];
}

export interface ScoredTalk {
  readonly file: string;
  /** Spellings that are right. */
  readonly titles: readonly string[];
  /** Each of them with its spellings. */
  readonly speakers: readonly (readonly string[])[];
  readonly slides: readonly string[];
  readonly videos: readonly string[];
  /** The section on latest news without a title of its own or speakers: some pages name it, some take it for granted. */
  readonly isNews: boolean;
}

/** What a deck is called by: the name of its file, or its address where it has none. */
export function deckName(address: string): string {
  const bare = decode(address).replace(/[?#].*$/, '');
  const name = bare.slice(bare.lastIndexOf('/') + 1);
  return plain(/\.\w{2,4}$/.test(name) ? name.replace(/\.\w+$/, '') : decode(address));
}

/** A recording without what only says how to get there. */
export function videoName(address: string): string {
  const video = /(?:youtu\.be\/|[?&]v=)(?<id>[\w-]{6,})/.exec(address)?.groups?.id;
  return video ?? address.replace(/\/+$/, '');
}

/** Whether a link stands where a file was to be put later. */
export function isPlaceholder(address: string): boolean {
  return /(?:^|\/)todo(?:\.\w+)?$/i.test(address);
}

/** A text for comparing: without marks, capitals and accents. */
export function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name for comparing, without initials between the first and the last word. */
export function plainName(name: string): string {
  return plain(name)
    .split(' ')
    .filter((word, index, words) => word.length > 1 || index === 0 || index === words.length - 1)
    .join(' ');
}

export function isNewsTitle(title: string): boolean {
  return /^(?:(?:latest|interesting|news|hot|topics?|papers?|and|in deep learning|section)\s*)+$/.test(plain(title));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
