import { describe, expect, test } from 'vitest';
import { rule as duplicateRedirect } from '../../../src/archive/rules/duplicate-redirect.ts';
import { rule as redirectCircle } from '../../../src/archive/rules/redirect-circle.ts';
import { rule as redirectFromLivingPage } from '../../../src/archive/rules/redirect-from-living-page.ts';
import { aMeetup, aPage, aPerson, aSite, aTalk, aTopic, aVenue, aWikiPage, findings, problemsOf } from '../records.ts';

describe('redirect-from-living-page', () => {
  const from = (path: string): Parameters<typeof findings>[1] => ({
    site: aSite({ organizers: ['Zoe Adler'] }),
    meetups: [aMeetup('028', { organizers: ['Ada Lovelace'], agenda: [{ kind: 'qa', after: 1, speakers: ['Grace Hopper'] }] })],
    talks: [aTalk('028/1-biosignals', { speakers: ['Jan Schlüter'] }), aTalk('ai-summit-2017/panel')],
    people: [aPerson('tom-lidy', { name: 'Tom Lidy' })],
    topics: [aTopic('vision', { name: 'Vision' })],
    venues: [aVenue('tu-wien', { name: 'TU Wien' })],
    wiki: [aWikiPage('how-to')],
    pages: [aPage('about'), aPage('privacy', { redirectFrom: [path] })],
  });

  test.each([
    ['/meetups/28/', 'meetups/028/README.md'],
    ['/meetups/28/biosignals/', 'meetups/028/1-biosignals.md'],
    // Its meetup has no right file of its own, and may get one.
    ['/meetups/ai-summit-2017/panel/', 'meetups/ai-summit-2017/panel.md'],
    ['/speakers/tom-lidy/', 'people/tom-lidy.md'],
    ['/speakers/jan-schlueter/', 'meetups/028/1-biosignals.md names "Jan Schlüter"'],
    ['/speakers/ada-lovelace/', 'meetups/028/README.md names "Ada Lovelace"'],
    ['/speakers/grace-hopper/', 'meetups/028/README.md names "Grace Hopper"'],
    ['/speakers/zoe-adler/', 'site.md names "Zoe Adler"'],
    ['/topics/vision/', 'topics/vision.md'],
    ['/venues/tu-wien/', 'venues/tu-wien.md'],
    ['/wiki/how-to/', 'wiki/how-to.md'],
    ['/about/', 'pages/about.md'],
  ])('finds %s, where a page of a record is: %s', (path, what) => {
    expect(findings(redirectFromLivingPage, from(path))).toEqual([
      `pages/privacy.md:3 "${path}" is the address of a page that is there: ${what}.`,
    ]);
  });

  test.each(['/meetups/', '/talks/', '/speakers/', '/hot-topics/', '/wiki/', '/gaps/', '/search/', '/starred/', '/contribute/'])(
    'finds %s, a list of the site',
    (path) => {
      expect(problemsOf(redirectFromLivingPage, from(path))).toMatchObject([
        { message: `"${path}" is the address of a list that the site makes itself.`, help: 'It cannot lead elsewhere: remove it.' },
      ]);
    },
  );

  test.each(['/404/', '/index/', '/media/', '/media/28/slides/', '/assets/old/', '/feeds/a/', '/meetups/28/photos/', '/meetups/5/slides/'])(
    'finds %s, which is kept for the site',
    (path) => {
      expect(findings(redirectFromLivingPage, from(path))).toEqual([
        `pages/privacy.md:3 "${path}" is an address that the site keeps for itself.`,
      ]);
    },
  );

  test.each([
    '/meetups/28/old-name/',
    '/meetups/29/',
    '/evenings/28/',
    '/speakers/t-lidy/',
    '/talks/2019/',
    '/photos/28/',
    '/wiki/slides/',
    '/a/media/',
  ])('passes %s, where nothing is', (path) => {
    expect(findings(redirectFromLivingPage, from(path))).toEqual([]);
  });

  test('finds the address of the page itself, and shows the line without it', () => {
    const talks = [
      aTalk('028/1-a', { redirectFrom: ['/meetups/28/b/', '/meetups/28/a/'] }),
      aTalk('028/2-c', { redirectFrom: ['/meetups/28/c/'] }),
    ];
    expect(problemsOf(redirectFromLivingPage, { meetups: [aMeetup('028')], talks })).toEqual([
      {
        severity: 'error',
        rule: 'redirect-from-living-page',
        file: 'meetups/028/1-a.md',
        line: 3,
        column: 1,
        message: '"/meetups/28/a/" is the address that this page has now.',
        help: 'Only addresses that it had before stand here: remove it.',
        example: 'redirectFrom: [/meetups/28/b/]',
      },
      {
        severity: 'error',
        rule: 'redirect-from-living-page',
        file: 'meetups/028/2-c.md',
        line: 3,
        column: 1,
        message: '"/meetups/28/c/" is the address that this page has now.',
        help: 'Only addresses that it had before stand here: remove it.',
      },
    ]);
  });

  test('offers an alias to a person who has become one with someone named elsewhere', () => {
    const people = [aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['T. Lidy'], redirectFrom: ['/speakers/tom-lidy/'] })];
    expect(problemsOf(redirectFromLivingPage, { people, talks: [aTalk('028/1-a', { speakers: ['Tom Lidy'] })] })).toMatchObject([
      {
        file: 'people/thomas-lidy.md',
        message: '"/speakers/tom-lidy/" is the address of a page that is there: meetups/028/1-a.md names "Tom Lidy".',
        help: 'If "Tom Lidy" is the same person, add the name to "aliases" of this file. If not, remove the address here.',
        example: 'aliases: ["T. Lidy", "Tom Lidy"]',
      },
    ]);
    const known = [aPerson('thomas-lidy', { name: 'Thomas Lidy', aliases: ['Tom Lidy'], redirectFrom: ['/speakers/tom-lidy/'] })];
    expect(findings(redirectFromLivingPage, { people: known, talks: [aTalk('028/1-a', { speakers: ['Tom Lidy'] })] })).toEqual([]);
  });
});

describe('duplicate-redirect', () => {
  test('finds two files that have one earlier address, and one that has it twice', () => {
    const topics = [
      aTopic('b', { name: 'B', redirectFrom: ['/topics/c/', '/topics/x/'] }),
      aTopic('a', { name: 'A', redirectFrom: ['/topics/x/'] }),
    ];
    expect(problemsOf(duplicateRedirect, { topics, pages: [aPage('about', { redirectFrom: ['/us/', '/we/', '/us/'] })] })).toMatchObject([
      {
        severity: 'error',
        file: 'topics/b.md',
        line: 3,
        message: '"/topics/x/" is also an earlier address of topics/a.md.',
        help: 'An address leads to one page: remove it from "redirectFrom" of one of the two files.',
        example: 'redirectFrom: [/topics/c/]',
      },
      { file: 'pages/about.md', message: '"/us/" is there twice.', example: 'redirectFrom: [/us/, /we/]' },
    ]);
  });

  test('passes addresses of their own, and leaves those of a page that is there to another rule', () => {
    const topics = [
      aTopic('a', { name: 'A', redirectFrom: ['/topics/x/', '/topics/c/'] }),
      aTopic('b', { name: 'B', redirectFrom: ['/topics/y/', '/topics/c/'] }),
      aTopic('c', { name: 'C' }),
    ];
    expect(findings(duplicateRedirect, { topics })).toEqual([]);
    expect(findings(redirectFromLivingPage, { topics })).toHaveLength(2);
  });
});

describe('redirect-circle', () => {
  const topics = [
    aTopic('b', { name: 'B', redirectFrom: ['/topics/old/', '/topics/a/'] }),
    aTopic('a', { name: 'A', aliases: ['AA'], redirectFrom: ['/topics/b/'] }),
  ];

  test('is told once, with both files and both addresses', () => {
    expect(problemsOf(redirectCircle, { topics })).toEqual([
      {
        severity: 'error',
        rule: 'redirect-circle',
        file: 'topics/a.md',
        line: 4,
        column: 1,
        message: 'This page and topics/b.md each name the address of the other, "/topics/b/" and "/topics/a/".',
        help: 'A page stands at both addresses, so neither leads on to another. Remove "/topics/b/" here and "/topics/a/" in topics/b.md:3.',
      },
    ]);
    expect(findings(redirectFromLivingPage, { topics })).toEqual([]);
  });

  test('is none when one page alone names the other', () => {
    const oneWay = [aTopic('a', { name: 'A', redirectFrom: ['/topics/b/'] }), aTopic('b', { name: 'B', redirectFrom: ['/topics/c/'] })];
    expect(findings(redirectCircle, { topics: oneWay })).toEqual([]);
    expect(findings(redirectFromLivingPage, { topics: oneWay })).toHaveLength(1);
  });

  test('is told page by page when it has three', () => {
    const three = [
      aTopic('a', { name: 'A', redirectFrom: ['/topics/b/'] }),
      aTopic('b', { name: 'B', redirectFrom: ['/topics/c/'] }),
      aTopic('c', { name: 'C', redirectFrom: ['/topics/a/'] }),
    ];
    expect(findings(redirectCircle, { topics: three })).toEqual([]);
    expect(findings(redirectFromLivingPage, { topics: three })).toHaveLength(3);
  });
});
