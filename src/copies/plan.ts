import { decksOf, recordingsOf } from '../archive/rules/media.ts';
import { readVideoAddress } from '../archive/video-address.ts';
import type { FieldPath, MeetupRecord, Records, TalkRecord } from '../content/records.ts';
import type { CopyType } from '../schema/media-lock.ts';
import { compareText, type Position } from '../schema/problem.ts';
import type { SafeUrl } from '../schema/url.ts';
import { isSlideShow } from './addresses.ts';

/** What front matter says has become of something. */
type Status = 'available' | 'private' | 'gone' | 'moved';

/** An address to look at, once for all files that name it. */
export interface Target {
  readonly url: SafeUrl;
  /** `file`: may be copied. `page` and `video`: only looked at. */
  readonly kind: 'file' | 'page' | 'video';
  /** The types that it may have to be copied; none but for a file. */
  readonly types: readonly CopyType[];
  /** The id of a video on YouTube. */
  readonly youtube?: string;
  readonly mirrors: readonly SafeUrl[];
  readonly status: Status;
  /** Where content names it, the first place first. */
  readonly places: readonly Place[];
}

export interface Place extends Position {
  readonly file: string;
}

/** All addresses that content names for decks, posters, albums and recordings, in their order. */
export function listTargets({ meetups, talks }: Pick<Records, 'meetups' | 'talks'>): Target[] {
  const targets = new Map<SafeUrl, Target>();
  const add = (record: MeetupRecord | TalkRecord, path: FieldPath, target: Omit<Target, 'places'>): void => {
    const place: Place = { file: record.file, ...record.position(path) };
    const known = targets.get(target.url);
    targets.set(target.url, known === undefined ? { ...target, places: [place] } : merge(known, target, place));
  };
  const evenings = [...meetups, ...talks];
  for (const { deck, record, path } of decksOf(evenings)) {
    const { url, mirrors = [], status = 'available' } = deck;
    if (url === undefined) continue;
    const isFile = !isSlideShow(url);
    add(record, [...path, 'url'], { url, kind: isFile ? 'file' : 'page', types: isFile ? ['pdf'] : [], mirrors, status });
  }
  for (const { recording, record, path } of recordingsOf(evenings)) {
    const { url, status = 'available' } = recording;
    if (url === undefined) continue;
    const read = readVideoAddress(url);
    const youtube = read?.type === 'video' && read.address.provider === 'youtube' ? { youtube: read.address.id } : {};
    add(record, [...path, 'url'], { url, kind: 'video', types: [], mirrors: [], status, ...youtube });
  }
  for (const record of meetups) {
    const { poster, photos } = record.fields;
    if (poster?.url !== undefined)
      add(record, ['poster', 'url'], {
        url: poster.url,
        kind: 'file',
        types: ['jpeg', 'png', 'webp', 'pdf'],
        mirrors: [],
        status: 'available',
      });
    for (const [index, { url }] of (photos?.albums ?? []).entries())
      add(record, ['photos', 'albums', index, 'url'], { url, kind: 'page', types: [], mirrors: [], status: 'available' });
  }
  return [...targets.values()].sort((a, b) => compareText(a.url, b.url));
}

/** The order in which the word of one file counts for more than that of another. */
const STATUSES: readonly Status[] = ['private', 'gone', 'moved', 'available'];

function merge(known: Target, other: Omit<Target, 'places'>, place: Place): Target {
  return {
    ...known,
    kind: known.kind === 'file' || other.kind === 'file' ? 'file' : known.kind,
    types: [...new Set([...known.types, ...other.types])],
    mirrors: [...new Set([...known.mirrors, ...other.mirrors])],
    status: STATUSES.find((status) => status === known.status || status === other.status) ?? known.status,
    places: [...known.places, place],
  };
}
