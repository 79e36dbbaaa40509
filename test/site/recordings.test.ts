import { describe, expect, it } from 'vitest';
import { Opaque } from '../../src/output/opaque.ts';
import * as videos from '../../templates/pages/videos.11ty.tsx';
import { renderPage } from '../../templates/render-page.tsx';
import { aMeetup, anAsset, aSite, aTalk } from '../archive/records.ts';
import { ancestorsOf, attribute, elementsOf, hasClass, textContent } from '../helpers/html.ts';
import { aDocument, contextOf, linkWithDocuments, renderRecord } from '../helpers/slides-site.ts';
import { validateHtml } from '../helpers/validate-html.ts';

const GONE = 'https://vimeo.com/2';
const LOST = 'https://vimeo.com/3';

const ARCHIVE = linkWithDocuments(
  {
    site: aSite({ videoHosts: ['player.vimeo.com'] }),
    meetups: [
      aMeetup('028', {
        slides: [{ url: 'https://example.org/link' }, { file: 'slides/opening.pdf' }],
        videos: [{ url: 'https://vimeo.com/1' }],
      }),
    ],
    talks: [
      aTalk('028/1-river', { title: 'What a river says', videos: [{ url: 'https://vimeo.com/1', start: '4:40', title: 'From the hall' }] }),
      aTalk('028/2-gone', { title: 'Gone', videos: [{ url: GONE, status: 'gone' }] }),
      aTalk('028/3-lost', { title: 'Lost', videos: [{ url: LOST }] }),
      aTalk('028/4-own', { title: 'A counter', slides: [{ file: 'slides/counter.pdf' }], videos: [{ file: 'videos/counter.webm' }] }),
    ],
    assets: [anAsset('meetups/028/videos/counter.webm')],
    observations: new Map([[LOST, { state: 'gone', copies: [] }]]),
  },
  {
    'meetups/028/slides/opening.pdf': aDocument('opening', { pages: 3 }),
    'meetups/028/slides/counter.pdf': aDocument('counter', { pages: 3 }),
  },
);

const site = contextOf(ARCHIVE);
const html = renderPage(videos.render({ item: new Opaque(undefined), site: new Opaque(site) }), site);

it.each([
  ['an evening', () => ARCHIVE.meetups[0], 'opening'],
  ['a talk', () => ARCHIVE.talks.find(({ slug }) => slug === 'own'), 'counter'],
])('that of %s has the first slide of its decks for a cover', (_, find, key) => {
  const record = find() ?? expect.fail('There is no record.');
  const elements = elementsOf(renderRecord(record, site));
  const posters = elements.filter((element) => hasClass(element, 'player-poster'));
  const pictures = elements.filter((element) => element.tagName === 'img' && ancestorsOf(element).some((one) => posters.includes(one)));
  expect(pictures.map((picture) => attribute(picture, 'src'))).toEqual([`/archive/media/slides/${key}/1.webp`]);
});

/** The entry of the list of all recordings with a title: its addresses and words. */
function entryOf(title: string): { readonly links: readonly (string | undefined)[]; readonly words: string } {
  const elements = elementsOf(html);
  const link = elements.find((element) => hasClass(element, 'media-link') && textContent(element) === title);
  const item = link === undefined ? undefined : ancestorsOf(link).find(({ tagName }) => tagName === 'li');
  if (item === undefined) return expect.fail(`There is no entry "${title}".`);
  const links = elements.filter((element) => element.tagName === 'a' && ancestorsOf(element).includes(item));
  return { links: links.map((element) => attribute(element, 'href')), words: textContent(item) };
}

describe('the list of all recordings', () => {
  it.each([
    [
      'What a river says',
      ['/archive/meetups/28/river/#video', 'https://vimeo.com/1#t=280'],
      'from 4:40 · From the hallWatch on Vimeo: “What',
    ],
    ['The whole evening of Meetup 28', ['/archive/meetups/28/#recordings', 'https://vimeo.com/1'], 'Watch on Vimeo: “The whole'],
    ['A counter', ['/archive/meetups/28/own/#video'], ''],
    ['Gone', ['/archive/meetups/28/gone/#video'], '· Vimeo'],
    ['Lost', ['/archive/meetups/28/lost/#video'], '· Vimeo'],
  ])('leads from “%s” to where it is shown, and to what is there', (title, links, words) => {
    const entry = entryOf(title);
    expect(entry.links).toEqual(['/archive/meetups/28/', ...links]);
    expect(entry.words).toContain(words);
  });

  it('is valid HTML', async () => {
    expect(await validateHtml(html, 'videos')).toEqual([]);
  });
});
