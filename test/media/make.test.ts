import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '../../src/content/records.ts';
import { type MediaOptions, type MediaRun, makeMedia } from '../../src/media/make.ts';
import { aMeetup, anAsset, aTalk, recordsOf } from '../archive/records.ts';
import * as broken from '../helpers/broken-media.ts';
import { temporaryFolder } from '../helpers/build-site.ts';
import { TINY_JPEG, tinyPdf } from '../helpers/tiny-files.ts';

let contentFolder: string;
let cacheFolder: string;
beforeEach(async () => {
  contentFolder = await temporaryFolder('content');
  cacheFolder = await temporaryFolder('cache');
});

const run = (records: Records, options: Partial<MediaOptions> = {}): Promise<MediaRun> =>
  makeMedia(records, { contentFolder, cacheFolder, how: 'make', ...options });

/** Writes PDFs into the slides of meetup 28, and gives the records of talks that show one each. */
async function withPdfs(pdfs: Readonly<Record<string, Buffer>>, observations: Records['observations'] = new Map()): Promise<Records> {
  for (const [name, pdf] of Object.entries(pdfs)) await writeInto(join(contentFolder, 'meetups/028/slides', `${name}.pdf`), pdf);
  const names = Object.keys(pdfs);
  return recordsOf({
    meetups: [aMeetup('028')],
    talks: names.map((name, index) => aTalk(`028/${index + 1}-${name}`, { slides: [{ file: `slides/${name}.pdf` }] })),
    assets: names.map((name) => anAsset(fileOf(name))),
    observations,
  });
}

const fileOf = (name: string): string => `meetups/028/slides/${name}.pdf`;

async function writeInto(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

describe('the pages of a PDF', () => {
  it('are pictures in two sizes, and words', async () => {
    const { made, problems, pageCounts } = await run(await withPdfs({ talk: tinyPdf('Rivers and sound', 'Grüße') }));
    expect(problems).toEqual([]);
    expect([...pageCounts]).toEqual([[fileOf('talk'), 2]]);
    const { document, slides } = made.documents.get(fileOf('talk')) ?? expect.fail('nothing was made');
    expect(document).toMatchObject({ pageCount: 2, bytes: tinyPdf('Rivers and sound', 'Grüße').length });
    expect(slides.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Rivers and sound'],
      [2, 'Grüße'],
    ]);
    for (const { number, width, height } of slides) {
      const pictures = ['', '-small'].map((size) => join(cacheFolder, 'slides', document.key, `${number}${size}.webp`));
      const [large, small] = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
      expect(large).toMatchObject({ format: 'webp', width, height });
      expect([Math.max(large?.width ?? 0, large?.height ?? 0), small?.width]).toEqual([1280, 480]);
      expect((small?.width ?? 0) / (small?.height ?? 1)).toBeCloseTo(width / height, 2);
      expect((await sharp(pictures[0]).stats()).entropy).toBeGreaterThan(0);
    }
  });

  it('keep their shape, and lie as a viewer shows them', async () => {
    const { made } = await run(await withPdfs({ turned: broken.turnedPdf(), mixed: broken.mixedPdf(), ribbon: broken.ribbonPdf() }));
    const shapes = ['turned', 'mixed', 'ribbon'].map((name) =>
      made.documents.get(fileOf(name))?.slides.map(({ width, height }) => [width, height]),
    );
    expect(shapes).toEqual([
      [
        [1280, 720],
        [720, 1280],
        [1280, 720],
        [720, 1280],
      ],
      [
        [1280, 720],
        [720, 1280],
        [1280, 1280],
        [1280, 720],
      ],
      [[1, 1280]],
    ]);
  });

  it('need not have words', async () => {
    const { made, problems } = await run(await withPdfs({ pictures: broken.wordlessPdf() }));
    expect(problems).toEqual([]);
    expect(made.documents.get(fileOf('pictures'))?.slides.map(({ text }) => text)).toEqual(['']);
  });

  it('are the same bytes every time', async () => {
    const records = await withPdfs({ talk: tinyPdf('Rivers', 'Sound') });
    const first = await run(records);
    const again = await temporaryFolder('cache');
    expect((await run(records, { cacheFolder: again })).made).toEqual(first.made);
    const key = first.made.documents.get(fileOf('talk'))?.document.key ?? '';
    for (const name of await readdir(join(cacheFolder, 'slides', key)))
      expect(await readFile(join(again, 'slides', key, name))).toEqual(await readFile(join(cacheFolder, 'slides', key, name)));
  });
});

describe('the cache', () => {
  it('has what was made before, for the same content under any name', async () => {
    const pdf = tinyPdf('Rivers');
    const first = await run(await withPdfs({ talk: pdf }));
    const { key } = first.made.documents.get(fileOf('talk'))?.document ?? expect.fail();
    const picture = join(cacheFolder, 'slides', key, '1.webp');
    const { mtimeMs, ino } = await stat(picture);
    const second = await run(await withPdfs({ talk: pdf, copy: pdf, other: tinyPdf('Sound') }));
    expect(second.made.documents.get(fileOf('copy'))?.document.key).toBe(key);
    expect(second.made.documents.get(fileOf('other'))?.document.key).not.toBe(key);
    expect(await stat(picture)).toMatchObject({ mtimeMs, ino });
    expect(await readdir(join(cacheFolder, 'slides'))).toHaveLength(2);
  });

  it('is filled anew where a build was stopped half way', async () => {
    const records = await withPdfs({ talk: tinyPdf('Rivers') });
    const first = await run(records);
    const { key } = first.made.documents.get(fileOf('talk'))?.document ?? expect.fail();
    await writeFile(join(cacheFolder, 'slides', key, 'made.json'), '{"title":');
    expect((await run(records)).made).toEqual(first.made);
    expect(await readdir(join(cacheFolder, 'slides'))).toEqual([key]);
  });

  it('holds copies of what is elsewhere, and a web address without one has no pictures', async () => {
    const pdf = tinyPdf('From afar');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await writeInto(join(cacheFolder, 'media', sha256), pdf);
    const [near, far] = ['https://example.org/a.pdf', 'https://example.org/b.pdf'];
    const records = recordsOf({
      meetups: [aMeetup('028')],
      talks: [near, far].map((url, index) => aTalk(`028/${index + 1}-x`, { slides: [{ url }] })),
      observations: new Map([
        [near, { state: 'gone', sha256, copies: [] }],
        [far, { state: 'available', sha256: sha256.replace(/^./, 'x'), copies: [] }],
      ]),
    });
    const { made, problems } = await run(records);
    expect([...made.documents.keys()]).toEqual([near]);
    expect(made.documents.get(near)?.slides[0]?.text).toBe('From afar');
    expect(problems).toEqual([]);
  });
});

describe('a PDF that is wrong', () => {
  const files: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
    'a-page': broken.webPageWithPdfHeader,
    half: broken.halfPdf,
    'half-of-a-web-pdf': broken.halfWebPdf,
    locked: broken.lockedPdf,
    long: broken.longPdf,
    huge: broken.hugePagePdf,
    circle: broken.circularPdf,
    pageless: broken.pagelessPdf,
    'missing-page': broken.missingPagePdf,
  };

  it('is an error at its file with its cure, and keeps no other file from being made', async () => {
    const made = await Promise.all(Object.entries(files).map(async ([name, make]) => [name, await make()] as const));
    const records = await withPdfs({ 'a-good-one': tinyPdf('Rivers'), ...Object.fromEntries(made), 'z-good-one': tinyPdf('Sound') });
    const result = await run(records);
    expect([...result.made.documents.keys()].sort()).toEqual([fileOf('a-good-one'), fileOf('z-good-one')]);
    const lines = result.problems.map(
      ({ severity, file, rule, message, help }) => `${file.slice(19)} ${severity} ${rule}: ${message} ${help}`,
    );
    expect(lines.sort().join('\n')).toMatchInlineSnapshot(`
      "a-page.pdf error pdf-unreadable: The file is no PDF, though it is named like one. Export the slides anew as PDF. Or link to them with "url".
      circle.pdf error pdf-unreadable: Page 1 of the PDF cannot be read. Export the slides anew as PDF. Or link to them with "url".
      half-of-a-web-pdf.pdf error pdf-unreadable: Page 8 of the PDF cannot be read. Export the slides anew as PDF. Or link to them with "url".
      half.pdf error pdf-truncated: The PDF ends in the middle: a part of the file is missing. Copy the whole file into the folder again.
      huge.pdf error pdf-page-size: Page 1 of the PDF is 20.0 m long. A page is at most 5.1 m long. Export the slides anew in the usual size of a slide.
      locked.pdf error pdf-encrypted: The PDF can only be opened with a password. Export it without a password.
      long.pdf error pdf-too-many-pages: The PDF has 3000 pages. A PDF has at most 500 pages. Cut the pages of the talk out of it.
      missing-page.pdf error pdf-unreadable: Page 2 of the PDF cannot be read. Export the slides anew as PDF. Or link to them with "url".
      pageless.pdf error pdf-unreadable: The PDF has no pages. Export the slides anew as PDF. Or link to them with "url"."
    `);
    expect((await readdir(join(cacheFolder, 'slides'))).filter((name) => name.includes('-'))).toEqual([]);
  });

  it('by what it takes is ended, and keeps no other file from being made', async () => {
    const bombs = { nested: broken.nestedPdf(), drawing: broken.drawingBombPdf(), slow: await broken.slowPdf() };
    const records = await withPdfs({ 'a-good-one': tinyPdf('Rivers'), ...bombs, 'z-good-one': tinyPdf('Sound') });
    const { made, problems } = await run(records, { silence: 3000 });
    expect([...made.documents.keys()].sort()).toEqual([fileOf('a-good-one'), fileOf('z-good-one')]);
    // Whether the clock or the memory ends the first two depends on the machine.
    expect(problems.map(({ severity, rule }) => `${severity} ${rule.replace(/too-(?:slow|large)/, 'too-much')}`)).toEqual(
      Array(3).fill('error pdf-too-much'),
    );
    const slow = problems.find(({ file }) => file === fileOf('slow'));
    expect(`${slow?.rule}: ${slow?.message} ${slow?.help}`).toBe(
      'pdf-too-slow: Page 1 of the PDF takes more than 3 seconds to draw. Export the slides anew, with the drawings on it as pictures.',
    );
  });

  it('of many pages ends when its time is over, without the pages that are left', async () => {
    const records = await withPdfs({ long: broken.longPdf(400) });
    const { made, problems } = await run(records, { patience: 0 });
    expect(made.documents.size).toBe(0);
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['pdf-too-slow', 'The PDF takes more than 0 seconds to draw.']]);
    expect(await readdir(join(cacheFolder, 'slides'))).toEqual([]);
  });

  it('is found without making anything', async () => {
    const records = await withPdfs({ good: tinyPdf('Rivers'), locked: await broken.lockedPdf() });
    const { made, problems, pageCounts } = await run(records, { how: 'inspect' });
    expect(made.documents.size).toBe(0);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([[fileOf('locked'), 'pdf-encrypted']]);
    expect([...pageCounts]).toEqual([[fileOf('good'), 1]]);
    expect(await readdir(cacheFolder)).toEqual([]);
  });

  it('is a warning where it is a copy of what is elsewhere', async () => {
    const pdf = await broken.lockedPdf();
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await writeInto(join(cacheFolder, 'media', sha256), pdf);
    const url = 'https://example.org/locked.pdf';
    const records = recordsOf({
      meetups: [aMeetup('028')],
      talks: [aTalk('028/1-x', { slides: [{ url }] })],
      observations: new Map([[url, { state: 'available', sha256, copies: [] }]]),
    });
    const { problems } = await run(records);
    expect(problems).toEqual([
      {
        severity: 'warning',
        rule: 'pdf-encrypted',
        file: 'meetups/028/1-x.md',
        line: 3,
        column: 1,
        message: expect.stringContaining('https://example.org/locked.pdf'),
        help: expect.stringContaining('"file"'),
      },
    ]);
  });
});

describe('a PDF that is odd', () => {
  it('is shown', async () => {
    const odd = {
      'locked against changes only': await broken.readOnlyPdf(),
      'with its table in the wrong place': broken.misplacedTablePdf(),
      'that boasts of pages': broken.boastfulPdf(),
      'with a large picture': broken.pictureBombPdf(5000),
      'with a page of no size': broken.flatPagePdf(),
    };
    const { made, problems } = await run(await withPdfs(odd));
    expect(problems).toEqual([]);
    const shown = [...made.documents].filter(([, { slides }]) => slides.length > 0);
    expect(shown.map(([file]) => file).sort()).toEqual(Object.keys(odd).map(fileOf).sort());
  });

  it('since a program that shows it may run something is shown, with a warning in every build', async () => {
    const found = (what: string): string =>
      what.includes('script') ? 'a script' : what.includes('program') ? 'the start of another program' : 'an embedded file';
    const active = Object.entries(broken.ACTIVE_PDFS);
    const records = await withPdfs(Object.fromEntries(active.map(([what, pdf]) => [what, pdf()])));
    const expected = active.map(([what]) => [
      fileOf(what),
      'warning',
      'pdf-active-content',
      `The PDF holds ${found(what)}, which a program that shows it may run.`,
    ]);
    for (const result of [await run(records), await run(records)]) {
      const warnings = result.problems.map(({ file, severity, rule, message }) => [file, severity, rule, message]);
      expect(warnings.sort()).toEqual(expected.sort());
      expect(result.made.documents.size).toBe(active.length);
    }
  });
});

describe('photos', () => {
  it('are made anew in their widths, and one that is wrong keeps no other from being made', async () => {
    const files = {
      'good.jpg': TINY_JPEG,
      'half.jpg': await broken.halfJpeg(),
      'placed.jpg': await broken.placedJpeg(),
      'bomb.png': broken.hugePng(),
    };
    for (const [name, bytes] of Object.entries(files)) await writeInto(join(contentFolder, 'meetups/028/photos', name), bytes);
    const names = Object.keys(files).map((name) => `photos/${name}`);
    const records = recordsOf({
      meetups: [aMeetup('028', { photos: { files: names.map((file) => ({ file, alt: 'A photo' })) } })],
      assets: names.map((name) => anAsset(`meetups/028/${name}`)),
    });
    const { made, problems } = await run(records);
    const [[file, picture] = expect.fail('nothing was made'), ...more] = made.pictures;
    expect([file, ...more]).toEqual(['meetups/028/photos/good.jpg']);
    expect(picture).toMatchObject({ width: 64, height: 48, widths: [64] });
    expect((await readdir(join(cacheFolder, 'pictures', picture.key))).sort()).toEqual(['64.jpg', '64.webp', 'made.json']);
    expect(problems.map((problem) => `${problem.severity} ${problem.file.slice(12)} ${problem.rule}`).sort()).toEqual([
      'error photos/bomb.png picture-too-many-pixels',
      'error photos/half.jpg picture-incomplete',
      'error photos/placed.jpg picture-position',
    ]);
    const again = await run(records);
    expect([again.made, again.problems.length]).toEqual([made, 3]);
  });

  it('of a poster elsewhere that is a PDF show its first page', async () => {
    const pdf = broken.mixedPdf();
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    await writeInto(join(cacheFolder, 'media', sha256), pdf);
    const url = 'https://example.org/poster.pdf';
    const records = recordsOf({
      meetups: [aMeetup('028', { poster: { url, alt: 'A poster' } })],
      observations: new Map([[url, { state: 'available', sha256, copies: [] }]]),
    });
    const { made, problems } = await run(records);
    expect(problems).toEqual([]);
    expect(made.pictures.get(url)).toMatchObject({ width: 1920, height: 1080, widths: [480, 1024, 1920] });
  });

  it('of a poster elsewhere may say where they were taken: only what is made of them is published', async () => {
    const bytes = await broken.placedJpeg();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await writeInto(join(cacheFolder, 'media', sha256), bytes);
    const url = 'https://example.org/poster.jpg';
    const records = recordsOf({
      meetups: [aMeetup('028', { poster: { url, alt: 'A poster' } })],
      observations: new Map([[url, { state: 'available', sha256, copies: [] }]]),
    });
    const { made, problems } = await run(records);
    expect([[...made.pictures.keys()], problems]).toEqual([[url], []]);
  });
});
