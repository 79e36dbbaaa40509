import { describe, expect, it } from 'vitest';
import type { Meetup, Person, Talk, Topic, Venue } from '../../src/archive/model.ts';
import { isHidden } from '../../src/list-files.ts';
import { checkSizes } from '../../src/output/site-size.ts';
import { galleryPath, outputFile, pathOf, YEARLY_INDEXES, type YearlyIndex, yearPath } from '../../src/output/urls.ts';
import { isPageOf, type PageKind } from '../../src/smoke/page-kinds.ts';
import { formatReport } from '../../src/smoke/report.ts';
import { readSitemap } from '../../src/smoke/sitemap.ts';

describe('isPageOf', () => {
  const meetup = { type: 'meetup', slug: '28' } as Meetup;
  const pages: Record<PageKind, string> = {
    meetups: pathOf(meetup),
    talks: pathOf({ type: 'talk', slug: 'a-talk', meetup } as Talk),
    galleries: galleryPath(pathOf(meetup)),
    speakers: pathOf({ type: 'person', slug: 'ada' } as Person),
    topics: pathOf({ type: 'topic', slug: 'vision' } as Topic),
    venues: pathOf({ type: 'venue', slug: 'library' } as Venue),
    ...(Object.fromEntries(YEARLY_INDEXES.map((name) => [`${name}/year`, yearPath(name, 2018)])) as Record<`${YearlyIndex}/year`, string>),
  };

  it('knows the addresses that urls.ts spells, and takes none for another', () => {
    const kinds = Object.keys(pages) as PageKind[];
    for (const kind of kinds) expect(kinds.filter((other) => isPageOf(other, outputFile(pages[kind])))).toEqual([kind]);
  });

  it('takes neither an index nor the photos of a meetup for a talk', () => {
    for (const file of ['meetups/index.html', 'meetups/28/photos/index.html', 'media/28/slides/a.pdf'])
      expect(isPageOf('talks', file)).toBe(false);
  });
});

describe('readSitemap', () => {
  it('reads addresses as they were before they were escaped', () => {
    const xml =
      '<urlset><url><loc>https://a.example/?a=1&amp;b=&#x2f;&#47;</loc></url><url><loc>\n https://a.example/x/ </loc></url></urlset>';
    expect(readSitemap(xml)).toEqual(['https://a.example/?a=1&b=//', 'https://a.example/x/']);
  });

  it('finds nothing in what is no sitemap', () => {
    expect(readSitemap('<!doctype html><p>Not found')).toEqual([]);
  });
});

describe('checkSizes', () => {
  const MB = 1_000_000;
  const files = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `${index}.pdf`, kind: 'file' as const, bytes }));

  it('passes 600 MB, warns above, and fails above 800 MB', () => {
    expect(checkSizes(files(6, 100 * MB))).toEqual({ failures: [], warnings: [] });
    const warned = checkSizes([...files(7, 90 * MB), ...files(20, 1).map(({ path, ...file }) => ({ path: `small/${path}`, ...file }))]);
    expect(warned.failures).toEqual([]);
    expect(warned.warnings).toEqual([
      expect.stringMatching(/^The site is 630\.0 MB, and cannot be published above 800\.0 MB\. Its largest parts: 0\.pdf \(90\.0 MB\), /),
    ]);
    const failed = checkSizes(files(12, 70 * MB));
    expect(failed.warnings).toEqual([]);
    expect(failed.failures).toEqual([{ file: '.', message: expect.stringMatching(/^The site is 840\.0 MB; it may have 800\.0 MB\./) }]);
    expect(failed.failures[0]?.message.match(/\.pdf/g)).toHaveLength(10);
  });

  it('takes the pictures of one PDF or photo together, and says what they were made of', () => {
    const pictures = (folder: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ path: `media/${folder}/${index}.webp`, bytes: 10 * MB }));
    const { warnings } = checkSizes(
      [...pictures('slides/0a', 40), ...pictures('pictures/0b', 2), ...files(2, 99 * MB)],
      undefined,
      (folder) => (folder === 'media/slides/0a' ? 'meetups/028/slides/talk.pdf' : folder),
    );
    expect(warnings).toEqual([
      'The site is 618.0 MB, and cannot be published above 800.0 MB. Its largest parts: meetups/028/slides/talk.pdf (40 pictures, 400.0 MB), 0.pdf (99.0 MB), 1.pdf (99.0 MB), media/pictures/0b (2 pictures, 20.0 MB).',
    ]);
  });

  it('fails a file over 100 MB', () => {
    expect(checkSizes(files(1, 100 * MB + 1)).failures).toEqual([{ file: '0.pdf', message: 'is 100.0 MB; a file may have 100.0 MB.' }]);
  });
});

describe('formatReport', () => {
  it('lists warnings, failures and what was checked', () => {
    const failures = [{ file: 'a.html', message: 'is wrong.' }];
    expect(formatReport({ failures, warnings: ['Large.'], summary: 'Checked all.' })).toBe(
      'Warning: Large.\n- a.html: is wrong.\nChecked all. 1 failure.',
    );
    expect(formatReport({ failures: [], warnings: [], summary: 'Checked all.' })).toBe('Checked all.');
  });

  it('lets no name of a file begin a line or move the cursor', () => {
    const failures = [{ file: 'a\n::error::b\u001b[2J', message: 'is wrong.' }];
    expect(formatReport({ failures, warnings: [], summary: 'Done.' })).toBe('- a\\n::error::b\\u001b[2J: is wrong.\nDone. 1 failure.');
  });
});

describe('isHidden', () => {
  it('sees a dot at the start of any part', () => {
    expect(['.nojekyll', 'a/.b/c', 'a/b.c', 'a../b'].map(isHidden)).toEqual([true, true, false, false]);
  });
});
