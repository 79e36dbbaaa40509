import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sharp } from 'sharp';
import { linkArchive } from '../../src/archive/link.ts';
import type { Picture } from '../../src/archive/model.ts';
import { bundleAssets } from '../../src/eleventy/assets.ts';
import { makePicture } from '../../src/media/pictures.ts';
import { Opaque } from '../../src/output/opaque.ts';
import { createSiteContext, type SiteContext } from '../../src/output/site-context.ts';
import * as gallery from '../../templates/pages/gallery.11ty.tsx';
import * as meetup from '../../templates/pages/meetup.11ty.tsx';
import * as photos from '../../templates/pages/photos.11ty.tsx';
import * as photosOfYear from '../../templates/pages/photos-of-year.11ty.tsx';
import * as speaker from '../../templates/pages/speaker.11ty.tsx';
import { renderPage } from '../../templates/render-page.tsx';
import { aSite, recordsOf } from '../archive/records.ts';
import { BASE_URL, temporaryFolder } from './build-site.ts';
import { gradient } from './pictures.ts';

type Sizes = readonly (readonly [source: string, width: number, height: number])[];

export interface PhotoSite {
  readonly folder: string;
  /** The path below which it is served. */
  readonly prefix: string;
}

/**
 * A site with nothing but the pages that show pictures, which are made by hand.
 * @param sizes by what front matter names, the file below the content folder or the web address, how large each picture is.
 */
export async function buildPhotoSite(given: Parameters<typeof recordsOf>[0], sizes: Sizes, draw = gradient): Promise<PhotoSite> {
  const folder = await temporaryFolder('photos');
  await cp('public', folder, { recursive: true });
  const pictures = await makePictures(sizes, join(folder, 'media/pictures'), draw);
  const media = { documents: new Map(), pictures };
  const archive = linkArchive({ ...recordsOf(given), site: aSite({ name: 'Northbank Evenings' }) }, { today: '2026-01-01', media });
  const site = createSiteContext(archive, {
    baseUrl: BASE_URL,
    today: '2026-01-01',
    builtAt: '2026-01-01T12:00:00Z',
    assets: await bundleAssets(folder),
  });
  for (const template of [gallery, meetup, photos, photosOfYear, speaker])
    for (const { file, html } of renderAll(template as unknown as Template, site)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), html);
    }
  await writeFile(join(folder, '404.html'), '<!doctype html><title>Not found</title>');
  return { folder, prefix: new URL(BASE_URL).pathname };
}

/** Pictures of one size are made once, and stand at addresses of their own. */
async function makePictures(
  sizes: Sizes,
  folder: string,
  draw: (width: number, height: number) => Sharp,
): Promise<ReadonlyMap<string, Picture>> {
  const drawn = await temporaryFolder('drawn');
  const made = new Map<string, { readonly at: string; readonly picture: Omit<Picture, 'key'> }>();
  const pictures = new Map<string, Picture>();
  for (const [index, [source, width, height]] of sizes.entries()) {
    const size = `${width}x${height}`;
    if (!made.has(size)) {
      await draw(width, height)
        .jpeg()
        .toFile(join(drawn, `${size}.jpg`));
      made.set(size, { at: join(drawn, size), picture: await makePicture(join(drawn, `${size}.jpg`), join(drawn, size)) });
    }
    const { at = '', picture } = made.get(size) ?? {};
    const key = `picture-${index + 1}`;
    await cp(at, join(folder, key), { recursive: true });
    if (picture !== undefined) pictures.set(source, { ...picture, key });
  }
  return pictures;
}

interface Template {
  readonly data: {
    readonly permalink: string | ((data: object) => string);
    readonly pagination?: { before(list: unknown, data: object): readonly unknown[] };
  };
  render(data: object): unknown;
}

/** Every page of a template, as Eleventy makes them. */
function renderAll({ data: { permalink, pagination }, render }: Template, context: SiteContext): { file: string; html: string }[] {
  const site = new Opaque(context);
  const items = pagination === undefined ? [undefined] : pagination.before(undefined, { site });
  return items.map((item) => {
    const data = { site, item };
    return { file: typeof permalink === 'string' ? permalink : permalink(data), html: renderPage(render(data), context) };
  });
}
