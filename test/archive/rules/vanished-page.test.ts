import { describe, expect, test } from 'vitest';
import { rule } from '../../../src/archive/rules/vanished-page.ts';
import { aMeetup, aPage, aPerson, aSite, aTalk, aTopic, aVenue, aWikiPage, findings, problemsOf, type recordsOf } from '../records.ts';

type Given = Parameters<typeof recordsOf>[0];

/** The help and the example for the one path that has vanished. */
function advice(given: Given): { help: string; example: string | undefined } {
  const [problem, ...others] = problemsOf(rule, given);
  expect(others).toEqual([]);
  expect(problem).toBeDefined();
  return { help: problem?.help ?? '', example: problem?.example };
}

describe('vanished-page', () => {
  test('checks nothing where nobody keeps a list', () => {
    expect(findings(rule, {})).toEqual([]);
  });

  test('passes pages of every kind, indexes, and earlier addresses', () => {
    expect(
      findings(rule, {
        site: aSite({ organizers: ['Zoe Adler'] }),
        meetups: [aMeetup('028', { redirectFrom: ['/evenings/28/'] })],
        talks: [aTalk('028/1-a', { speakers: ['Jan Schlüter'], redirectFrom: ['/meetups/28/old/'] })],
        people: [aPerson('ada', { name: 'Ada' })],
        topics: [aTopic('vision', { name: 'Vision', redirectFrom: ['/topics/seeing/'] })],
        venues: [aVenue('tu', { name: 'TU' })],
        wiki: [aWikiPage('how-to')],
        pages: [aPage('about')],
        urlsLock: [
          ...['/', '/meetups/', '/talks/', '/gaps/', '/meetups/28/', '/evenings/28/', '/meetups/28/a/', '/meetups/28/old/'],
          ...['/speakers/zoe-adler/', '/speakers/jan-schlueter/', '/speakers/ada/', '/topics/vision/', '/topics/seeing/'],
          ...['/venues/tu/', '/wiki/how-to/', '/about/'],
        ],
      }),
    ).toEqual([]);
  });

  test('says at its line of the list which address would vanish', () => {
    expect(problemsOf(rule, { topics: [aTopic('machine-seeing', { name: 'A' })], urlsLock: ['/', '/topics/machine-sewing/'] })).toEqual([
      {
        severity: 'error',
        rule: 'vanished-page',
        file: 'urls.lock',
        line: 3,
        column: 1,
        message: 'The address "/topics/machine-sewing/" would vanish: no page stands there any more, and none has it in "redirectFrom".',
        help:
          'Has it become /topics/machine-seeing/? Then let it lead there: add this line to the fields of topics/machine-seeing.md. ' +
          'If not, let it lead to the page that readers should find instead, in the same way.',
        example: 'redirectFrom: [/topics/machine-sewing/]',
      },
    ]);
  });

  test.each<[string, Given, string]>([
    [
      'the same name in another meetup',
      { meetups: [aMeetup('028'), aMeetup('029')], talks: [aTalk('029/1-biosignals')], urlsLock: ['/meetups/28/biosignals/'] },
      'Has it become /meetups/29/biosignals/? Then let it lead there: add this line to the fields of meetups/029/1-biosignals.md.',
    ],
    [
      'the same name among the new ones before the same name among the old',
      {
        talks: [aTalk('001/1-introduction'), aTalk('002/1-introduction'), aTalk('029/1-introduction')],
        urlsLock: ['/meetups/1/introduction/', '/meetups/2/introduction/', '/meetups/28/introduction/'],
      },
      'meetups/029/1-introduction.md',
    ],
    [
      'a similar name in the same meetup',
      { meetups: [aMeetup('028')], talks: [aTalk('028/1-bio-signals'), aTalk('028/2-vision')], urlsLock: ['/meetups/28/biosignals/'] },
      'meetups/028/1-bio-signals.md',
    ],
    [
      'the only new talk of the evening, whatever its name',
      {
        meetups: [aMeetup('028')],
        talks: [aTalk('028/1-eeg'), aTalk('028/2-vision')],
        urlsLock: ['/meetups/28/biosignals/', '/meetups/28/vision/'],
      },
      'meetups/028/1-eeg.md',
    ],
    [
      'the evening, of a talk that is gone',
      { meetups: [aMeetup('028')], talks: [aTalk('028/2-vision')], urlsLock: ['/meetups/28/biosignals/', '/meetups/28/vision/'] },
      'Is it gone for good? Then let it lead to its meetup: add this line to the fields of meetups/028/README.md.',
    ],
    [
      'the name of a new folder',
      { meetups: [aMeetup('028'), aMeetup('ai-summit-2018')], urlsLock: ['/meetups/28/', '/meetups/ai-summit-2017/'] },
      'meetups/ai-summit-2018/README.md',
    ],
    [
      'the person who has the name as an alias',
      { people: [aPerson('x', { name: 'Someone', aliases: ['Tom Lidy'] })], urlsLock: ['/speakers/x/', '/speakers/tom-lidy/'] },
      'people/x.md',
    ],
    [
      'the only person of that family',
      {
        people: [aPerson('thomas-lidy', { name: 'Thomas Lidy' }), aPerson('ada', { name: 'Ada' })],
        urlsLock: ['/speakers/thomas-lidy/', '/speakers/ada/', '/speakers/t-e-lidy/'],
      },
      'people/thomas-lidy.md',
    ],
    [
      'the same name in another folder',
      { wiki: [aWikiPage('about')], pages: [aPage('imprint')], urlsLock: ['/imprint/', '/about/'] },
      'Has it become /wiki/about/? Then let it lead there: add this line to the fields of wiki/about.md.',
    ],
    [
      'the similar name of the same kind before the same name of another',
      {
        meetups: [aMeetup('028')],
        talks: [aTalk('028/1-sea')],
        topics: [aTopic('seas', { name: 'Oceans' })],
        urlsLock: ['/meetups/28/', '/topics/sea/'],
      },
      'topics/seas.md',
    ],
    [
      'the evening of a talk before a topic of its name',
      {
        meetups: [aMeetup('028')],
        topics: [aTopic('sea', { name: 'Sea' })],
        urlsLock: ['/meetups/28/', '/topics/sea/', '/meetups/28/sea/'],
      },
      'meetups/028/README.md',
    ],
    [
      'a new name that shares most words',
      {
        meetups: [aMeetup('028')],
        talks: [aTalk('028/1-sounds-of-the-river'), aTalk('028/2-maps-of-the-backwaters'), aTalk('028/3-x')],
        urlsLock: ['/meetups/28/', '/meetups/28/river-sounds/', '/meetups/28/x/'],
      },
      'meetups/028/1-sounds-of-the-river.md',
    ],
    [
      'the page that had it as an earlier address by the look of it',
      { meetups: [aMeetup('001')], urlsLock: ['/meetups/1/', '/evenings/1/'] },
      'meetups/001/README.md',
    ],
  ])('finds as the new home %s', (_, given, home) => {
    const { help, example } = advice(given);
    expect(help).toContain(home);
    const path = problemsOf(rule, given)[0]?.message.split('"')[1];
    expect(example).toBe(`redirectFrom: [${path}]`);
  });

  test('has a file written for a person who has none', () => {
    const given = { talks: [aTalk('028/1-a', { speakers: ['Thomas "Tom" Lidy'] })], urlsLock: ['/meetups/28/a/', '/speakers/tom-lidy/'] };
    expect(advice(given)).toEqual({
      help:
        'Has it become /speakers/thomas-tom-lidy/? Then let it lead there: write a file people/thomas-tom-lidy.md with these lines. ' +
        'If not, let it lead to the page that readers should find instead, in the same way.',
      example: '---\nname: "Thomas \\"Tom\\" Lidy"\nredirectFrom: [/speakers/tom-lidy/]\n---',
    });
  });

  test('keeps in the line what stands in it already, and puts into it all that leads to one page', () => {
    const problems = problemsOf(rule, {
      topics: [aTopic('computer-vision', { name: 'Computer vision', aliases: ['CV', 'Seeing'], redirectFrom: ['/topics/images/'] })],
      urlsLock: ['/topics/computer-vision/', '/topics/cv/', '/topics/images/', '/topics/seeing/'],
    });
    expect(problems.map(({ line }) => line)).toEqual([3, 5]);
    for (const { help, example } of problems) {
      expect(help).toContain('let this line take the place of "redirectFrom" in topics/computer-vision.md.');
      expect(example).toBe('redirectFrom: [/topics/images/, /topics/cv/, /topics/seeing/]');
    }
  });

  test('says what to do when nothing is near', () => {
    const nearTo28 = { meetups: [aMeetup('027'), aMeetup('029')], urlsLock: ['/meetups/27/', '/meetups/28/', '/meetups/29/'] };
    expect(advice(nearTo28)).toEqual({
      help: 'Add this line to the fields of the page that took its place, or of the one that readers should find instead.',
      example: 'redirectFrom: [/meetups/28/]',
    });
  });

  describe('is not sure of what may be in a broken file', () => {
    const talks = [aTalk('028/1-a')];
    test.each<[string, readonly string[], Given]>([
      ['the talk itself', ['/meetups/28/b/'], { talks, brokenFiles: ['meetups/028/2-b.md'] }],
      ['the meetup', ['/meetups/28/', '/meetups/28/a/'], { talks, brokenFiles: ['meetups/028/README.md'] }],
      ['the meetup of a folder without README.md', ['/meetups/28/', '/meetups/28/a/'], { brokenFiles: ['meetups/028/1-a.md'] }],
      ['a talk that was moved into the wrong folder', ['/meetups/28/b/'], { brokenFiles: ['pages/sub/2-b.md'] }],
      ['a file whose name cannot be part of an address', ['/meetups/28/river-sounds/'], { brokenFiles: ['meetups/028/1-River Sounds.MD'] }],
      ['a person', ['/speakers/ada/'], { brokenFiles: ['people/ada.md'] }],
      [
        'a topic, a venue, a page',
        ['/topics/a/', '/venues/b/', '/wiki/c/', '/d/'],
        { brokenFiles: ['topics/a.md', 'venues/b.md', 'wiki/c.md', 'pages/d.md'] },
      ],
      ['whoever is named in a broken talk', ['/speakers/ada/'], { brokenFiles: ['meetups/028/1-a.md'] }],
      ['whoever is named in a broken site.md', ['/speakers/ada/'], { brokenFiles: ['site.md'] }],
      ['whoever has an alias in a broken file', ['/speakers/ada/'], { brokenFiles: ['people/bob.md'] }],
      [
        'what a broken file names',
        ['/topics/old/'],
        { brokenFiles: ['topics/new.md'], brokenTexts: { 'topics/new.md': 'redirectFrom: [/topics/old/' } },
      ],
      ['all that may be in a folder which cannot be read', ['/meetups/28/b/', '/speakers/ada/'], { brokenFiles: ['meetups/28'] }],
      ['all there is, when a folder at the top is not what it should be', ['/topics/a/', '/meetups/28/b/'], { brokenFiles: ['meetup'] }],
    ])('%s', (_, urlsLock, given) => {
      expect(findings(rule, { ...given, urlsLock })).toEqual([]);
    });

    test.each<[string, string, readonly string[]]>([
      ['another talk', '/meetups/28/c/', ['meetups/028/2-b.md']],
      [
        'a person, when only a topic is broken',
        '/speakers/ada/',
        ['topics/ada-lovelace.md', 'organizations/tu.md', 'meetups/028/slides/a.pdf'],
      ],
      ['a topic, when a talk is broken', '/topics/vision/', ['meetups/028/2-b.md']],
      ['a topic, when a folder of a meetup is not what it should be', '/topics/vision/', ['meetups/28']],
      ['anything, when the list of media is broken', '/topics/vision/', ['media.lock.json']],
    ])('but of %s', (_, path, brokenFiles) => {
      expect(problemsOf(rule, { brokenFiles, urlsLock: [path] })).toHaveLength(1);
    });
  });

  test('tells fifty of ten thousand, and how many more there are', () => {
    const people = Array.from({ length: 10_000 }, (_, index) => aPerson(`person-${index}`, { name: `Person ${index}` }));
    const urlsLock = people.flatMap(({ id }) => [`/speakers/${id}/`, `/speakers/${id}-of-old/`]);
    const problems = problemsOf(rule, { people, urlsLock });
    expect(problems).toHaveLength(51);
    expect(problems[49]).toMatchObject({ line: 101, message: expect.stringContaining('"/speakers/person-49-of-old/"') });
    expect(problems[50]).toMatchObject({
      line: 103,
      message: 'The same holds for 9950 lines from here on.',
      help: 'Mend the ones above first: the rest is shown then.',
    });
  });
});
