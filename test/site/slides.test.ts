import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/model.ts';
import { aMeetup, aSite, aTalk } from '../archive/records.ts';
import { attribute, type Element, elementsOf, hasClass, textContent } from '../helpers/html.ts';
import { aDocument, contextOf, linkWithDocuments, renderRecord } from '../helpers/slides-site.ts';
import { validateHtml } from '../helpers/validate-html.ts';

const site = aSite({ videoHosts: ['www.youtube-nocookie.com'] });
const HOSTILE = '"><img src=x onerror=alert(1)>\n</div></li></ol><script>alert(1)</script>\n\u202eabc';
const video = (moments: readonly { at: string; slide: number; deck?: number }[]) => ({
  url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
  moments: [...moments],
});

function pageOf(archive: Archive, slug: string): string {
  const record = [...archive.talks, ...archive.meetups].find((candidate) => candidate.slug === slug);
  if (record === undefined) throw new Error(`There is no ${slug}.`);
  return renderRecord(record, contextOf(archive));
}

const within = (html: string, name: string, className: string): Element[] =>
  elementsOf(html).filter((element) => element.tagName === name && hasClass(element, className));
const ids = (html: string): string[] => elementsOf(html).flatMap((element) => attribute(element, 'id') ?? []);

describe('a page with 150 slides', () => {
  const archive = linkWithDocuments(
    {
      site,
      meetups: [aMeetup('028')],
      talks: [
        aTalk('028/1-long', {
          title: 'What a river sounds like: listening to water with neural networks',
          speakers: ['Mira Halloran'],
          slides: [{ file: 'slides/long.pdf' }],
          videos: [video([{ at: '12:30', slide: 12 }])],
        }),
      ],
    },
    // A key as long as a SHA-256 in hexadecimal that was cut in half.
    { 'meetups/028/slides/long.pdf': aDocument('0123456789abcdef0123456789abcdef'.slice(0, 24), { pages: 150 }) },
  );
  const html = pageOf(archive, 'long');

  it('is valid HTML', async () => {
    expect(await validateHtml(html, 'long')).toEqual([]);
  });

  it('has at most 60 KB of HTML', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
  });

  it('gives every slide an address, a picture of known size that is loaded when it is shown, and a link to it', () => {
    const slides = ids(html).filter((id) => id.startsWith('slide-'));
    expect(slides).toEqual(Array.from({ length: 150 }, (_, index) => `slide-${index + 1}`));
    const pictures = elementsOf(html).filter((element) => element.tagName === 'img' && attribute(element, 'alt') !== '');
    expect(pictures).toHaveLength(150);
    expect(pictures.filter((picture) => attribute(picture, 'loading') !== 'lazy')).toEqual([]);
    expect(pictures.filter((picture) => attribute(picture, 'width') !== '1600' || attribute(picture, 'height') !== '900')).toEqual([]);
    expect(pictures.filter((picture) => attribute(picture, 'fetchpriority') === 'high')).toEqual(pictures.slice(0, 1));
    const [numbers] = within(html, 'nav', 'deck-numbers');
    expect(numbers && textContent(numbers)).toBe(Array.from({ length: 150 }, (_, index) => index + 1).join(''));
  });

  it('links a slide to the second at which a recording shows it', () => {
    const links = elementsOf(html).filter((element) => attribute(element, 'href')?.startsWith('?'));
    expect(links.map((link) => [attribute(link, 'href'), textContent(link)])).toEqual([['?t=750#video', '12:30 in the recording']]);
  });
});

describe('a page with several decks', () => {
  const archive = linkWithDocuments(
    {
      site,
      meetups: [aMeetup('028', { slides: [{ file: 'slides/opening.pdf' }, { url: 'https://example.org/jobs.pdf' }] })],
      talks: [
        aTalk('028/1-parts', {
          title: 'In <parts> & pieces',
          language: 'de',
          slides: [
            { url: 'https://docs.google.com/presentation/d/1' },
            { url: 'https://example.org/cut.pdf', pages: '2-3', mirrors: ['https://mirror.example.org/cut.pdf'] },
            { url: 'https://example.org/gone.pdf', title: 'The second part' },
            { url: 'https://example.org/private.pdf', status: 'private' },
          ],
          videos: [
            video([]),
            video([{ at: '1:00', slide: 2, deck: 2 }]),
            { url: 'https://videos.example.org/talk', moments: [{ at: '2:00', slide: 3, deck: 2 }] },
          ],
        }),
      ],
      observations: new Map([
        ['https://example.org/gone.pdf', { state: 'gone', lastSeen: '2026-11-25', copies: [] }],
        ['https://docs.google.com/presentation/d/1', { state: 'gone', copies: [] }],
      ]),
    },
    {
      'https://example.org/cut.pdf': aDocument('cut', {
        pages: 4,
        title: 'Cut from a longer one',
        text: (page) => (page === 2 ? HOSTILE : ''),
      }),
      'https://example.org/gone.pdf': aDocument('gone', { pages: 3, size: (page) => (page === 2 ? [900, 1600] : [1600, 900]) }),
      'https://example.org/private.pdf': aDocument('private', { pages: 3 }),
      'meetups/028/slides/opening.pdf': aDocument('opening', { pages: 2, text: () => 'Welcome' }),
    },
  );
  const talk = pageOf(archive, 'parts');
  const meetup = pageOf(archive, '28');

  it.each([
    ['talk', talk],
    ['meetup', meetup],
  ])('is valid HTML: %s', async (name, html) => {
    expect(await validateHtml(html, name)).toEqual([]);
  });

  it('counts decks as front matter does, and shows of a PDF the pages that belong to it', () => {
    expect(ids(talk).filter((id) => id.includes('slide-'))).toEqual([
      'deck-2-slide-2',
      'deck-2-slide-3',
      'deck-3-slide-1',
      'deck-3-slide-2',
      'deck-3-slide-3',
    ]);
    expect(within(talk, 'section', 'deck').map((deck) => attribute(deck, 'data-deck'))).toEqual(['2', '3']);
    expect(ids(meetup).filter((id) => id.includes('slide-'))).toEqual(['slide-1', 'slide-2']);
  });

  it('names format, pages and size, and leads to our copy of what is gone', () => {
    const downloads = elementsOf(talk).filter((element) => hasClass(element, 'media-link'));
    expect(downloads.map((link) => [textContent(link), attribute(link, 'href')])).toEqual(
      expect.arrayContaining([
        ['Slides: Cut from a longer one (PDF, pages 2–3 of 4, 296 KB)', 'https://example.org/cut.pdf'],
        ['Slides: The second part (PDF, 3 pages, 222 KB)', '/archive/media/slides/gone/slides.pdf'],
      ]),
    );
    expect(within(talk, 'p', 'deck-state').map(textContent)).toEqual([
      'No longer at its address; shown here from a copy of 25 November 2026.',
    ]);
  });

  it('shows nothing of a private deck, and says so; what was seen gone is called gone', () => {
    expect(talk).not.toContain('/media/slides/private/');
    expect(within(talk, 'span', 'is-off').map(textContent)).toEqual(['no longer online', 'private']);
  });

  it('keeps words of slides apart from HTML', () => {
    const [text] = elementsOf(talk).filter((element) => element.tagName === 'div' && attribute(element, 'lang') === 'de');
    expect(text && textContent(text)).toBe(HOSTILE);
    expect(elementsOf(talk).filter((element) => attribute(element, 'onerror') !== undefined)).toEqual([]);
    expect(elementsOf(talk).filter((element) => element.tagName === 'script' && attribute(element, 'src') === undefined)).toEqual([]);
  });

  it('frames a slide of another shape', () => {
    const odd = within(talk, 'li', 'is-odd');
    expect(odd.map((slide) => attribute(slide, 'id'))).toEqual(['deck-3-slide-2']);
    expect(elementsOf(talk).flatMap((element) => (element.tagName === 'svg' ? (attribute(element, 'viewBox') ?? []) : []))).toContain(
      '0 0 1600 900',
    );
  });

  it('says which recording shows a slide, and leads to where that is played', () => {
    const links = elementsOf(talk).filter((element) => element.tagName === 'a' && textContent(element).includes(' in recording '));
    expect(links.map((link) => [attribute(link, 'href'), textContent(link)])).toEqual([
      ['?video=2&t=60#video', '1:00 in recording 2'],
      ['https://videos.example.org/talk#t=120', '2:00 in recording 3'],
    ]);
  });

  it('asks for scripts only where there are slides to look at', () => {
    const scripts = (html: string): (string | undefined)[] =>
      elementsOf(html)
        .flatMap((element) => (element.tagName === 'script' ? [attribute(element, 'src')] : []))
        .filter((address) => !/\/(?:search-field|stars)\.js$/.test(address ?? ''));
    expect(scripts(talk)).toEqual(['/archive/assets/slide-address.js', '/archive/assets/slides.js', '/archive/assets/recordings.js']);
    expect(scripts(meetup)).toEqual(['/archive/assets/slide-address.js', '/archive/assets/slides.js']);
    const bare = linkWithDocuments(
      { meetups: [aMeetup('028')], talks: [aTalk('028/1-bare', { slides: [{ url: 'https://example.org/a.pdf' }] })] },
      {},
    );
    expect(scripts(pageOf(bare, 'bare'))).toEqual([]);
  });
});
