import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/content/parse.ts';
import { reviewedPages } from '../../src/review/pages.ts';
import { publishedBefore } from '../../src/review/published.ts';
import { BEFORE, propose, rawFiles, talk } from './archives.ts';

function pagesOf({ review, archive, before, after }: ReturnType<typeof propose>): string[] {
  return reviewedPages(review, archive, before, after).map(({ path, why }) => `${path} ${why}`);
}

describe('reviewedPages', () => {
  it.each([
    [
      'a new talk: itself, its evening, its speakers',
      { 'meetups/001/2-owls.md': talk('Owls', 'Ada Nightwater', 'Bea Finch') },
      ['/meetups/1/owls/ new', '/meetups/1/ affected', '/speakers/ada-nightwater/ affected', '/speakers/bea-finch/ new'],
    ],
    [
      'a new evening: itself, then its talks, then who spoke',
      { 'meetups/002/README.md': '---\ndate: 2024-06-04\n---\n', 'meetups/002/owls.md': talk('Owls', 'Bea Finch') },
      ['/meetups/2/ new', '/meetups/2/owls/ new', '/speakers/bea-finch/ new'],
    ],
    [
      'a changed evening: its talks too',
      { 'meetups/001/README.md': '---\ndate: 2024-05-08\n---\n' },
      ['/meetups/1/ changed', '/meetups/1/rivers/ affected'],
    ],
    ['a talk that is taken away: its evening', { 'meetups/001/1-rivers.md': undefined }, ['/meetups/1/ affected']],
    [
      'a person and a page',
      { 'people/ada-nightwater.md': '---\nname: A. Nightwater\n---\n', 'wiki/glossary.md': '---\ntitle: Words\n---\n' },
      ['/speakers/ada-nightwater/ changed', '/wiki/glossary/ changed'],
    ],
    ['the site: its first page', { 'site.md': BEFORE['site.md']?.replace('measuring', 'hearing') }, ['/ changed']],
    ['an organization, and a file with an error: nothing', { 'organizations/a.md': '---\nname: A\n---\n', 'wiki/x.md': 'x' }, []],
  ])('are those of %s', (_, changed, pages) => {
    expect(pagesOf(propose(changed))).toEqual(pages);
  });

  it('are those of the talk whose slides are other ones, and the photos of an evening', () => {
    const proposal = propose({
      'meetups/001/1-rivers.md': talk('Rivers', 'Ada Nightwater').replace('title', 'slides: [{file: slides/a.pdf}]\ntitle'),
    });
    const withoutText = {
      ...proposal,
      review: {
        ...proposal.review,
        changes: ['slides/a.pdf', 'photos/b.jpg'].map((file) => ({
          status: 'changed' as const,
          path: `content/meetups/001/${file}`,
          kind: 'file' as const,
        })),
      },
    };

    expect(pagesOf(withoutText)).toEqual([
      '/meetups/1/rivers/ changed',
      '/meetups/1/photos/ changed',
      '/meetups/1/ affected',
      '/speakers/ada-nightwater/ affected',
    ]);
  });
});

describe('publishedBefore', () => {
  const isPublished = publishedBefore(
    parseContent(
      rawFiles({ ...BEFORE, 'meetups/001/slides/a b.pdf': '', 'wiki/glossary.md': '---\ntitle: G\nredirectFrom: [/wiki/words/]\n---\n' }),
    ).records,
  );

  it.each([
    '/',
    '/talks/',
    '/talks/year/2024/',
    '/meetups/1/',
    '/meetups/1/rivers/',
    '/speakers/ada-nightwater/',
    '/wiki/words/',
    '/meetups/1/photos/',
    '/meetups/1/meetup.ics',
    '/speakers/ada-nightwater/feed.xml',
    '/feeds/talks.xml',
    '/media/1/slides/a%20b.pdf',
  ])('knows %s', (path) => expect(isPublished(path)).toBe(true));

  it.each([
    '/meetups/2/',
    '/meetups/1/owls/',
    '/meetups/2/photos/',
    '/meetups/2/meetup.ics',
    '/media/1/slides/b.pdf',
    '/media/1/slides/%',
    '/speakers/bea-finch/',
  ])('does not know %s', (path) => expect(isPublished(path)).toBe(false));
});
