import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../src/content/records.ts';
import { aMeetup, anAsset, aPerson } from '../archive/records.ts';
import { addressesOf, attribute, type Element, elementsOf, hasClass, metaOf, textContent } from '../helpers/html.ts';
import { buildPhotoSite, type PhotoSite } from '../helpers/photo-site.ts';
import { validateHtml } from '../helpers/validate-html.ts';

const POSTER = 'https://posters.example.org/3.png';
const LOST_POSTER = 'https://posters.example.org/2.png';
const ALBUM = 'https://photos.example.org/2';
const LOST_ALBUM = 'https://www.lost.example.org/2';
const BUSY_POSTER = 'https://posters.example.org/4.png';
const BUSY_COPY = 'https://web.archive.org/web/2020/https://posters.example.org/4.png';
const COPY = 'https://web.archive.org/web/2020/https://www.lost.example.org/2';
const gone: Observation = { state: 'gone', copies: [COPY as never] };

const FILES = ['meetups/003/photos/a.jpg', 'meetups/003/photos/b.jpg', 'meetups/003/photos/poster.jpg', 'people/photos/ada.jpg'];

let site: PhotoSite;
const htmlOf = (path: string): Promise<string> => readFile(join(site.folder, path, 'index.html'), 'utf8');
const withClass = (html: string, name: string): Element[] => elementsOf(html).filter((element) => hasClass(element, name));
const words = (element: Element | undefined): string | undefined =>
  element === undefined ? undefined : textContent(element).replace(/\s+/g, ' ').trim();
const links = (html: string): string[] => addressesOf(html).flatMap(({ tag, value }) => (tag === 'a' ? [value] : []));

beforeAll(async () => {
  const files = [
    { file: 'photos/a.jpg', alt: 'The hall & the <stage>', credit: 'Zoe Adler' },
    { file: 'photos/b.jpg', alt: 'The audience' },
    { file: 'photos/hidden.jpg', alt: 'Somebody' },
  ];
  const albums = [
    { url: ALBUM, label: 'Photos by Zoe', count: 24 },
    { url: LOST_ALBUM, label: 'Photos by Tom' },
    { url: 'https://busy.example.org/' },
  ];
  site = await buildPhotoSite(
    {
      meetups: [
        aMeetup('004', { date: '2019-06-01', poster: { url: BUSY_POSTER, alt: 'A slow poster' } }),
        aMeetup('003', {
          title: 'Rivers',
          date: '2019-05-01',
          photos: { files },
          poster: { file: 'photos/poster.jpg', alt: 'Poster of the evening' },
          redirectFrom: ['/evenings/3/', '/nights/3/', '/meetups/3/gone-talk/'],
        }),
        aMeetup('002', { date: '2018-05-01', photos: { albums }, poster: { url: LOST_POSTER, alt: 'A lost poster' } }),
        aMeetup('001', { date: '2018-04-01', redirectFrom: ['/nights/3/photos/'], poster: { url: POSTER, alt: 'A copied poster' } }),
      ],
      people: [aPerson('ada', { name: 'Ada', photo: 'photos/ada.jpg' }), aPerson('zoe', { name: 'Zoe Adler' })],
      assets: [...FILES, 'meetups/003/photos/hidden.jpg'].map(anAsset),
      observations: new Map([
        [LOST_ALBUM, gone],
        [LOST_POSTER, gone],
        [BUSY_POSTER, { state: 'failing', copies: [BUSY_COPY as never] }],
        [POSTER, { state: 'available', copies: [], sha256: 'ab' }],
        ['https://busy.example.org/', { state: 'failing', copies: [] }],
      ]),
    },
    [
      ['meetups/003/photos/a.jpg', 1100, 700],
      ['meetups/003/photos/b.jpg', 300, 450],
      ['meetups/003/photos/poster.jpg', 300, 450],
      ['people/photos/ada.jpg', 300, 450],
      [POSTER, 300, 450],
    ],
  );
});

it('is HTML to which a validator has no objection', async () => {
  const found: string[] = [];
  for (const path of ['meetups/3/photos', 'meetups/3', 'meetups/2', 'meetups/1/photos', 'photos', 'speakers/ada'])
    found.push(...(await validateHtml(await htmlOf(path), path)));
  expect(found).toEqual([]);
});

describe('a picture', () => {
  it('is there as WebP in all widths, with JPEG behind it, as large as it is, and with its colour', async () => {
    const html = await htmlOf('meetups/3/photos');
    const source = elementsOf(html).find(({ tagName }) => tagName === 'source') as Element;
    const image = elementsOf(html).find(({ tagName }) => tagName === 'img') as Element;
    const widths = (attribute(source, 'srcset') ?? '').split(', ').map((candidate) => candidate.split(' '));
    expect(widths.map(([, width]) => width)).toEqual(['480w', '1024w', '1100w']);
    expect(attribute(source, 'type')).toBe('image/webp');
    expect(['src', 'width', 'height', 'loading', 'alt'].map((name) => attribute(image, name))).toEqual([
      '/archive/media/pictures/picture-1/480.jpg',
      '1100',
      '700',
      'lazy',
      'The hall & the <stage>',
    ]);
    for (const [address = ''] of [...widths, [attribute(image, 'src')]]) await access(join(site.folder, address.slice(site.prefix.length)));
    expect(html).toMatch(/<rect [^>]*fill="#[0-9a-f]{6}"/);
    expect(html).not.toContain('style=');
  });
});

describe('a gallery', () => {
  it('has every photo that can be shown, each with an address, its words, and who took it', async () => {
    const html = await htmlOf('meetups/3/photos');
    const figures = elementsOf(html).filter(({ tagName }) => tagName === 'figure');
    expect(figures.map((figure) => attribute(figure, 'id'))).toEqual(['photo-1', 'photo-2']);
    expect(withClass(html, 'photo-words').map(words)).toEqual([
      'Photo 1 of 2The hall & the <stage>Photo: Zoe Adler',
      'Photo 2 of 2The audience',
      '',
    ]);
    for (const word of ['Somebody', 'hidden.jpg']) expect(html).not.toContain(word);
    expect(metaOf(html, 'description')).toBe('2 photos of Meetup 3: Rivers, 1 May 2019. Taken by Zoe Adler and others.');
  });

  it('can be walked through by links: before the first photo is the last, and each leads back to where it is small', async () => {
    const ids = new Set(elementsOf(await htmlOf('meetups/3/photos')).flatMap((element) => attribute(element, 'id') ?? []));
    const steps = links(await htmlOf('meetups/3/photos')).filter((link) => /^#(?:photo|thumb)/.test(link));
    expect(steps).toEqual(['#photo-1', '#thumb-1', '#photo-2', '#photo-2', '#photo-2', '#thumb-2', '#photo-1', '#photo-1']);
    expect(steps.filter((step) => !ids.has(step.slice(1)))).toEqual([]);
  });

  it('leads to the meetup where there is no photo, so that no address breaks when one is taken away', async () => {
    for (const number of [1, 2])
      expect(metaOf(await htmlOf(`meetups/${number}/photos`), 'refresh')).toBe(`0; url=/archive/meetups/${number}/`);
  });

  it('is found where its meetup stood before', async () => {
    expect(metaOf(await htmlOf('evenings/3/photos'), 'refresh')).toBe('0; url=/archive/meetups/3/photos/');
    await expect(htmlOf('meetups/3/gone-talk/photos')).rejects.toThrow('ENOENT');
    // Another page has asked for this one.
    await expect(htmlOf('nights/3/photos')).rejects.toThrow('ENOENT');
  });
});

describe('the wall', () => {
  it('has a tile for each evening with photos or albums, the newest first, and leads to what is there', async () => {
    const html = await htmlOf('photos');
    expect(withClass(html, 'cover').map(words)).toEqual(['Meetup 3: Rivers1 May 2019 · 2 photos', 'Meetup 21 May 2018']);
    expect(withClass(html, 'cover-link').map((link) => attribute(link, 'href'))).toEqual([
      '/archive/meetups/3/photos/',
      '/archive/meetups/2/#photos',
    ]);
    expect(withClass(html, 'lead').map(words)).toEqual(['Photos2 photos and 3 albums elsewhere, the newest evening first.']);
  });

  it('says of each album where it is, and whether it still is', async () => {
    const html = await htmlOf('photos');
    const items = withClass(html, 'plain-list').flatMap((list) =>
      list.childNodes.flatMap((node) => ('tagName' in node ? words(node) : [])),
    );
    expect(items).toContain('Photos by Zoe 24 photos, on photos.example.org');
    expect(items).toContain('Photos by Tom was on lost.example.org no longer onlineCopy in the Wayback Machine of “Photos by Tom”');
    expect(items).toContain('Photos of Meetup 2 on busy.example.org could not be reached of late');
    expect(links(html)).toContain(ALBUM);
    expect(links(html)).toContain(COPY);
    expect(links(html)).not.toContain(LOST_ALBUM);
  });

  it('has an address for each year', async () => {
    expect(metaOf(await htmlOf('photos/year/2018'), 'refresh')).toBe('0; url=/archive/photos/#y2018');
  });
});

describe('the page of a meetup', () => {
  it('shows the first photos, which lead to themselves', async () => {
    const html = await htmlOf('meetups/3');
    expect(links(html).filter((link) => link.includes('/photos/#'))).toEqual([
      '/archive/meetups/3/photos/#photo-1',
      '/archive/meetups/3/photos/#photo-2',
    ]);
  });

  it.each([
    ['meetups/3', '/archive/media/pictures/picture-3/300.jpg', 'Poster of the evening'],
    ['meetups/1', '/archive/media/pictures/picture-5/300.jpg', 'A copied poster'],
  ])('shows at %s the poster, large behind a link', async (path, address, alt) => {
    const html = await htmlOf(path);
    expect(withClass(html, 'poster').map((link) => attribute(link, 'href'))).toEqual([address]);
    expect(elementsOf(html).some((element) => element.tagName === 'img' && attribute(element, 'alt') === alt)).toBe(true);
  });

  it('says that a poster is gone, and does not lead there', async () => {
    const html = await htmlOf('meetups/2');
    expect(links(html)).not.toContain(LOST_POSTER);
    expect(textContent(elementsOf(html).find(({ tagName }) => tagName === 'dl') as Element)).toContain('A lost poster no longer online');
  });

  it('leads to a poster that could not be reached of late, and to its copy', async () => {
    const html = await htmlOf('meetups/4');
    expect(links(html).filter((link) => [BUSY_POSTER, BUSY_COPY].includes(link))).toEqual([BUSY_POSTER, BUSY_COPY]);
    expect(textContent(elementsOf(html).find(({ tagName }) => tagName === 'dl') as Element)).toContain(
      'A slow poster could not be reached of lateCopy in the Wayback Machine of the poster',
    );
  });
});

it('the page of a person shows the photo, else the initials', async () => {
  const [withPhoto, without] = [await htmlOf('speakers/ada'), await htmlOf('speakers/zoe')];
  expect(elementsOf(withPhoto).flatMap((element) => (element.tagName === 'img' ? attribute(element, 'alt') : []))).toContain(
    'Photo of Ada',
  );
  expect(withClass(withPhoto, 'monogram')).toEqual([]);
  expect(withClass(without, 'monogram').map(words)).toEqual(['ZA']);
});
