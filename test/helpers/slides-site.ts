import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { linkArchive } from '../../src/archive/link.ts';
import { type MadeDocument, SMALL_SLIDE_WIDTH } from '../../src/archive/made-media.ts';
import type { Archive, Meetup, Slide, Talk } from '../../src/archive/model.ts';
import { bundleAssets } from '../../src/eleventy/assets.ts';
import { Opaque } from '../../src/output/opaque.ts';
import { createSiteContext, type SiteContext } from '../../src/output/site-context.ts';
import { outputFile, pathOf, slidePicturePath } from '../../src/output/urls.ts';
import * as meetupPage from '../../templates/pages/meetup.11ty.tsx';
import * as talkPage from '../../templates/pages/talk.11ty.tsx';
import { renderPage } from '../../templates/render-page.tsx';
import { anAsset, aSite, recordsOf } from '../archive/records.ts';
import { NO_ASSETS } from './assets.ts';

/** How a made-up PDF looks. */
export interface DocumentShape {
  readonly pages: number;
  /** Pixels of the large pictures, of a page or of all. */
  readonly size?: (page: number) => readonly [width: number, height: number];
  /** The words of a page. */
  readonly text?: (page: number) => string;
  readonly title?: string;
}

/** A PDF as if its pages had been made. */
export function aDocument(key: string, { pages, size = () => [1600, 900], text = () => '', title }: DocumentShape): MadeDocument {
  const slides = Array.from({ length: pages }, (_, index): Slide => {
    const [width, height] = size(index + 1);
    return { number: index + 1, width, height, text: text(index + 1) };
  });
  return { document: { key, bytes: pages * 74_000, pageCount: pages, ...(title === undefined ? {} : { title }) }, slides };
}

type Given = Parameters<typeof recordsOf>[0];

/** An archive of records and of PDFs by what front matter names: a path below the content folder, or a web address. */
export function linkWithDocuments(given: Given, documents: Readonly<Record<string, MadeDocument>>): Archive {
  const files = Object.keys(documents).filter((name) => !name.startsWith('https:'));
  const site = given.site ?? aSite();
  return linkArchive(
    { ...recordsOf({ ...given, assets: [...files.map(anAsset), ...(given.assets ?? [])] }), site },
    { today: '2026-12-01', media: { documents: new Map(Object.entries(documents)), pictures: new Map() } },
  );
}

/** The page of a talk or meetup, without the rest of its site. */
export function renderRecord(record: Meetup | Talk, site: SiteContext): string {
  if (record.type === 'talk') return renderPage(talkPage.render({ item: new Opaque(record), site: new Opaque(site) }), site);
  return renderPage(meetupPage.render({ item: new Opaque(record), site: new Opaque(site) }), site);
}

/** A site around an archive whose style sheet and scripts nobody needs. */
export function contextOf(archive: Archive, baseUrl = 'https://site.example/archive/'): SiteContext {
  return createSiteContext(archive, {
    baseUrl,
    today: '2026-12-01',
    builtAt: '2026-12-01T12:00:00Z',
    assets: NO_ASSETS,
  });
}

const drawn = new Map<string, Promise<Buffer>>();

/** An empty picture, the same for all slides of a size. */
function draw(width: number, height: number): Promise<Buffer> {
  const key = `${width} ${height}`;
  const picture =
    drawn.get(key) ??
    sharp({ create: { width, height, channels: 3, background: '#789' } })
      .webp()
      .toBuffer();
  drawn.set(key, picture);
  return picture;
}

/** Writes the pages of all meetups and talks with their assets and pictures, as a browser finds them below the path of `baseUrl`. */
export async function writeSlidesSite(folder: string, archive: Archive, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  const site = createSiteContext(archive, {
    baseUrl,
    today: '2026-12-01',
    builtAt: '2026-12-01T12:00:00Z',
    assets: await bundleAssets(folder),
  });
  const write = async (path: string, content: string | Buffer): Promise<void> => {
    const file = join(folder, outputFile(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  for (const record of [...archive.meetups, ...archive.talks]) await write(pathOf(record), renderRecord(record, site));
  for (const { deck } of archive.decks) {
    if (deck.document === undefined) continue;
    for (const slide of deck.slides) {
      const { number, width, height } = slide;
      await write(slidePicturePath(deck.document, number, 'large'), await draw(width, height));
      const smallHeight = Math.round((height * SMALL_SLIDE_WIDTH) / width);
      await write(slidePicturePath(deck.document, number, 'small'), await draw(SMALL_SLIDE_WIDTH, smallHeight));
    }
  }
}
