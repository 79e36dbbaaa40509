import { jpegWidths } from '../archive/made-media.ts';
import type { Archive } from '../archive/model.ts';
import { CONTENT_FILES } from '../schema/known-archive.ts';
import { servesCopy, showsSlides } from './decks.ts';
import { copiedDocumentPath, filePath, picturePath, slidePicturePath } from './urls.ts';

/** A file that the site serves as it is. */
export interface PublishedCopy {
  /** The folder that holds it: that of the content, or the cache of pictures and copies. */
  readonly from: 'content' | 'cache';
  /** Its path below that folder. */
  readonly source: string;
  /** Where the site serves it. */
  readonly path: string;
}

/** Every file that the site serves as it is, once: the meetups' own, the pictures that pages show, and the texts that the form changes. */
export function* listPublishedFiles(archive: Archive): Generator<PublishedCopy> {
  for (const { file } of [...archive.meetups, ...archive.talks]) yield { from: 'content', source: file, path: `${CONTENT_FILES}${file}` };
  for (const { file, meetup, path } of archive.files) yield { from: 'content', source: file, path: filePath(meetup, path) };
  const listed = new Set<string>();
  for (const { deck } of archive.decks) {
    const { sha256 } = deck.observation ?? {};
    if (!servesCopy(deck) || sha256 === undefined || listed.has(sha256)) continue;
    listed.add(sha256);
    yield { from: 'cache', source: `media/${sha256}`, path: copiedDocumentPath(deck.document) };
  }
  for (const path of picturePaths(archive)) {
    if (listed.has(path)) continue;
    listed.add(path);
    // The cache has them under the names that the site gives them.
    yield { from: 'cache', source: path.replace(/^\/media\//, ''), path };
  }
}

function* picturePaths(archive: Archive): Generator<string> {
  for (const { deck } of archive.decks)
    if (showsSlides(deck))
      for (const { number } of deck.slides)
        for (const size of ['large', 'small'] as const) yield slidePicturePath(deck.document, number, size);
  const pictures = [
    ...archive.meetups.flatMap(({ photos, poster }) => [...photos.map(({ picture }) => picture), poster?.picture]),
    ...archive.people.map(({ picture }) => picture),
  ];
  for (const picture of pictures)
    if (picture !== undefined)
      yield* [
        ...picture.widths.map((width) => picturePath(picture, width, 'webp')),
        ...jpegWidths(picture.widths).map((width) => picturePath(picture, width, 'jpg')),
      ];
}
