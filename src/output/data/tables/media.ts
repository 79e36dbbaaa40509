import type { Album, Deck, Meetup, Recording, Talk } from '../../../archive/model.ts';
import { type ShownPhoto, shownPhotos } from '../../../archive/photos.ts';
import type { Observation } from '../../../content/records.ts';
import { servesCopy } from '../../decks.ts';
import { copiedDocumentPath, filePath, picturePath } from '../../urls.ts';
import { idOf, meetupId, talkId } from '../ids.ts';
import { type ColumnMaker, type DataSource, defineTable, numbered } from '../table.ts';

interface Placed<Item> {
  readonly item: Item;
  readonly meetup: Meetup;
  readonly talk?: Talk;
  /** Its place among those of the talk or meetup, counted from 1. */
  readonly position: number;
}

/** What a list of each meetup holds, and then that of each of its talks. */
function placed<Item>(list: (of: Meetup | Talk) => readonly Item[]): (source: DataSource) => Placed<Item>[] {
  return ({ archive }) =>
    archive.meetups.flatMap((meetup) => [
      ...numbered(list(meetup)).map((place) => ({ meetup, ...place })),
      ...meetup.talks.flatMap((talk) => numbered(list(talk)).map((place) => ({ meetup, talk, ...place }))),
    ]);
}

/** Which of them it is, and what it belongs to. `word` is the part of the id that tells slides from videos. */
function placeColumns<Item>(column: ColumnMaker<Placed<Item>>, word: 'slides' | 'videos'): ReturnType<ColumnMaker<Placed<Item>>>[] {
  return [
    column(
      'id',
      'string',
      'What tells it from all others.',
      ({ talk, meetup, position }) => `${idOf(talk ?? meetup)}/${word}/${position}`,
      {
        required: true,
      },
    ),
    column('meetup', 'string', 'The meetup it belongs to.', ({ meetup }) => meetupId(meetup), { required: true, refersTo: 'meetups' }),
    column(
      'talk',
      'string',
      'The talk it belongs to; none for what belongs to the whole evening.',
      ({ talk }) => (talk === undefined ? undefined : talkId(talk)),
      { refersTo: 'talks' },
    ),
    column('position', 'integer', 'Its place among those of the talk or evening, counted from 1.', ({ position }) => position, {
      required: true,
    }),
    column('title', 'string', 'A title that tells it from the others.', ({ item }) => (item as { readonly title?: string }).title),
  ];
}

/** What was last seen at a web address. */
function observationColumns<Item extends { readonly observation?: Observation }>(
  column: ColumnMaker<Placed<Item>>,
): ReturnType<ColumnMaker<Placed<Item>>>[] {
  return [
    column('seen', 'string', 'What was found at the address when it was last asked.', ({ item }) => item.observation?.state, {
      values: ['available', 'changed', 'failing', 'gone'],
    }),
    column('lastSeen', 'date', 'The last day on which it was there as it had been.', ({ item }) => item.observation?.lastSeen),
    column('copies', 'array', 'Addresses of copies that were found elsewhere.', ({ item }) => [...(item.observation?.copies ?? [])]),
  ];
}

const MEDIA_STATUS = ['available', 'private', 'gone', 'moved'];

export const slides = defineTable<Placed<Deck>>({
  name: 'slides',
  title: 'Slides',
  description: 'The sets of slides of talks and evenings.',
  key: ['id'],
  items: placed(({ decks }) => decks),
  columns: (column) => [
    ...placeColumns(column, 'slides'),
    column(
      'url',
      'string',
      'Where they are, or were: on this site or elsewhere.',
      ({ item, meetup }, { urls }) => item.url ?? urls.absolute(filePath(meetup, item.file ?? '')),
      { required: true, format: 'uri' },
    ),
    column('file', 'string', "The PDF below the meetup's folder, where it lies there.", ({ item }) => item.file),
    column(
      'copy',
      'string',
      'Our copy, where the address no longer leads to them.',
      ({ item }, { urls }) => (servesCopy(item) ? urls.absolute(copiedDocumentPath(item.document)) : undefined),
      { format: 'uri' },
    ),
    column(
      'firstPage',
      'integer',
      'The first page of the PDF that belongs to the talk, where not all do.',
      ({ item }) => item.pages?.first,
    ),
    column('lastPage', 'integer', 'The last one.', ({ item }) => item.pages?.last),
    column('pageCount', 'integer', 'How many pages the PDF has, where it is at hand.', ({ item }) => item.document?.pageCount),
    column('bytes', 'integer', 'The size of the PDF in bytes, where it is at hand.', ({ item }) => item.document?.bytes),
    column('status', 'string', 'What its file says became of them.', ({ item }) => item.status, { required: true, values: MEDIA_STATUS }),
    column('mirrors', 'array', 'Addresses of the same slides elsewhere.', ({ item }) => [...item.mirrors]),
    ...observationColumns(column),
  ],
});

export const videos = defineTable<Placed<Recording>>({
  name: 'videos',
  title: 'Videos',
  description: 'The recordings of talks and evenings.',
  key: ['id'],
  items: placed(({ recordings }) => recordings),
  columns: (column) => [
    ...placeColumns(column, 'videos'),
    column(
      'url',
      'string',
      'Where it is, or was: on this site or elsewhere.',
      ({ item, meetup }, { urls }) => item.url ?? urls.absolute(filePath(meetup, item.file ?? '')),
      { required: true, format: 'uri' },
    ),
    column('file', 'string', "The recording below the meetup's folder, where it lies there.", ({ item }) => item.file),
    column('start', 'integer', 'The second of the recording at which the talk begins.', ({ item }) => item.start),
    column('end', 'integer', 'The second at which it ends.', ({ item }) => item.end),
    column('status', 'string', 'What its file says became of it.', ({ item }) => item.status, { required: true, values: MEDIA_STATUS }),
    column('captions', 'boolean', 'Whether it has captions, where that is known.', ({ item }) => item.captions),
    column(
      'transcript',
      'string',
      'What is said, as a WebVTT file of this site.',
      ({ item: { transcript }, meetup }, { urls }) =>
        transcript === undefined ? undefined : urls.absolute(filePath(meetup, transcript.file)),
      { format: 'uri' },
    ),
    column('chapters', 'array', 'Its parts: objects with `at`, a second of the recording, and `title`.', ({ item }) =>
      item.chapters.map(({ at, title }) => ({ at, title })),
    ),
    column(
      'moments',
      'array',
      'Which slide is shown when: objects with `at`, a second of the recording, `slide`, a page of the PDF, and `deck`, the place of the slides among those of the talk.',
      ({ item }) => item.moments.map(({ at, slide, deck }) => ({ at, slide, deck })),
    ),
    ...observationColumns(column),
  ],
});

export const photos = defineTable<{ readonly meetup: Meetup; readonly item: ShownPhoto; readonly position: number }>({
  name: 'photos',
  title: 'Photos',
  description: 'The photos that this site shows.',
  key: ['meetup', 'position'],
  items: ({ archive }) => archive.meetups.flatMap((meetup) => numbered(shownPhotos(meetup)).map((place) => ({ meetup, ...place }))),
  columns: (column) => [
    column('meetup', 'string', 'The meetup.', ({ meetup }) => meetupId(meetup), { required: true, refersTo: 'meetups' }),
    column('position', 'integer', 'Its place in the gallery, counted from 1.', ({ position }) => position, { required: true }),
    column(
      'url',
      'string',
      'The photo as this site shows it, in its largest size.',
      ({ item: { picture } }, { urls }) => urls.absolute(picturePath(picture, picture.width, 'webp')),
      { required: true, format: 'uri' },
    ),
    column('width', 'integer', 'Its width in pixels.', ({ item }) => item.picture.width, { required: true }),
    column('height', 'integer', 'Its height in pixels.', ({ item }) => item.picture.height, { required: true }),
    column('text', 'string', 'What it shows.', ({ item }) => item.alt, { required: true }),
    column('credit', 'string', 'Who took it.', ({ item }) => item.credit),
    column('file', 'string', "The photo below the meetup's folder.", ({ item }) => item.file, { required: true }),
  ],
});

export const albums = defineTable<Placed<Album>>({
  name: 'albums',
  title: 'Albums',
  description: 'Albums of photos at other places.',
  key: ['meetup', 'position'],
  items: ({ archive }) => archive.meetups.flatMap((meetup) => numbered(meetup.albums).map((place) => ({ meetup, ...place }))),
  columns: (column) => [
    column('meetup', 'string', 'The meetup.', ({ meetup }) => meetupId(meetup), { required: true, refersTo: 'meetups' }),
    column('position', 'integer', 'Its place in the list, counted from 1.', ({ position }) => position, { required: true }),
    column('url', 'string', 'Where it is, or was.', ({ item }) => item.url, { required: true, format: 'uri' }),
    column('label', 'string', 'What the link leads to.', ({ item }) => item.label),
    column('count', 'integer', 'How many photos are in it.', ({ item }) => item.count),
    ...observationColumns(column),
  ],
});
