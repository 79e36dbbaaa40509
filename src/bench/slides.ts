import { spawnSync } from 'node:child_process';
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openPdf } from '../media/pdf.ts';
import { SettingsError } from '../settings.ts';
import { type Measurement, measure } from './measure.ts';

const BUILD = ['--import', 'tsx', 'src/cli/build.ts'];

/**
 * Builds an archive of a talk for each PDF of a folder: with an empty cache, again, and once more with one PDF changed;
 * then draws and reads the same PDFs with poppler, where it is installed.
 */
export async function benchSlides(folder: string, print: (line: string) => void): Promise<void> {
  const pdfs = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));
  if (pdfs.length === 0) throw new SettingsError(`There is no PDF in ${folder}.`);
  const scratch = await mkdtemp(join(tmpdir(), 'archive-slides-'));
  try {
    const slides = await writeArchive(join(scratch, 'content'), pdfs);
    const env = { ARCHIVE_CONTENT: join(scratch, 'content'), ARCHIVE_OUTPUT: join(scratch, 'site'), ARCHIVE_CACHE: join(scratch, 'cache') };
    const build = (): Promise<Measurement> => measure(process.execPath, BUILD, { env });
    const cold = await build();
    const warm = await build();
    const before = await snapshot(scratch);
    await appendFile(slides[0] ?? '', '\n% changed\n');
    const changed = await build();
    const written = [...(await snapshot(scratch))].filter(
      ([file, state]) => before.get(file) !== state && !file.startsWith('site/'),
    ).length;
    const inSite = [...before.keys()].filter((file) => file.startsWith('site/')).length;

    const pages = await countPages(pdfs);
    const share = { wall: cold.wall - warm.wall, cpu: (cold.cpu ?? 0) - (warm.cpu ?? 0) };
    print(`${pdfs.length} PDFs with ${pages} pages`);
    print(`built with an empty cache   ${describe(cold)}`);
    print(`built again                 ${describe(warm)}`);
    print(`built with one PDF changed  ${describe(changed)}; ${written} files written in the cache, ${inSite} in the site`);
    print(`words and two pictures of a page, ours: ${perPage(share.wall, pages)} wall, ${perPage(share.cpu, pages)} CPU`);
    print(`words alone, ours, one thread: ${perPage(await readWords(pdfs), pages)}`);
    for (const [program, args] of POPPLER)
      print(`${program} ${args.join(' ')}: ${perPage(await runPoppler(program, args, pdfs, scratch), pages)}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Poppler at the size of our large pictures. */
const POPPLER: readonly (readonly [string, readonly string[]])[] = [
  ['pdftoppm', ['-png', '-scale-to', '1280']],
  ['pdftoppm', ['-jpeg', '-scale-to', '1280']],
  ['pdftotext', []],
];

async function writeArchive(content: string, pdfs: readonly string[]): Promise<string[]> {
  const meetup = join(content, 'meetups/001');
  await mkdir(join(meetup, 'slides'), { recursive: true });
  const site = {
    name: 'Slides',
    tagline: 'Slides',
    baseUrl: 'https://example.org/',
    repository: 'https://example.org/a/b',
    branch: 'main',
  };
  const rest = { timeZone: 'UTC', language: 'en', contact: 'mailto:a@example.org' };
  await writeFile(join(content, 'site.md'), frontMatter({ ...site, ...rest }));
  await writeFile(join(meetup, 'README.md'), frontMatter({ date: '2020-01-01' }));
  return Promise.all(
    pdfs.map(async (pdf, index) => {
      const file = `slides/${index}.pdf`;
      await copyFile(pdf, join(meetup, file));
      await writeFile(join(meetup, `talk-${index}.md`), frontMatter({ title: basename(pdf), slides: [{ file }] }));
      return join(meetup, file);
    }),
  );
}

// JSON is YAML too.
function frontMatter(fields: object): string {
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;
}

/** Which files there are, and in which state. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true })) {
    const { mtimeMs, size, ino } = await stat(join(folder, entry));
    files.set(entry, `${mtimeMs} ${size} ${ino}`);
  }
  return files;
}

async function countPages(pdfs: readonly string[]): Promise<number> {
  let pages = 0;
  for (const path of pdfs) {
    const pdf = await openPdf(await readFile(path));
    pages += pdf.pageCount;
    pdf.close();
  }
  return pages;
}

/** Seconds for reading the words of all pages; a picture of one pixel comes with them. */
async function readWords(pdfs: readonly string[]): Promise<number> {
  const begin = performance.now();
  for (const path of pdfs) {
    const pdf = await openPdf(await readFile(path));
    for (let page = 1; page <= pdf.pageCount; page += 1) pdf.read(page, () => ({ width: 1, height: 1 }));
    pdf.close();
  }
  return (performance.now() - begin) / 1000;
}

/** Seconds that a program of poppler takes for all PDFs, one after the other; nothing where it is not installed. */
async function runPoppler(program: string, args: readonly string[], pdfs: readonly string[], scratch: string): Promise<number | undefined> {
  const begin = performance.now();
  for (const pdf of pdfs)
    if (spawnSync(program, [...args, pdf, join(scratch, 'poppler')], { stdio: 'ignore' }).status !== 0) return undefined;
  return (performance.now() - begin) / 1000;
}

function describe({ wall, cpu, memory }: Measurement): string {
  return `${wall.toFixed(2)} s wall, ${cpu?.toFixed(2) ?? '–'} s CPU, at most ${memory?.toFixed(0) ?? '–'} MB`;
}

function perPage(seconds: number | undefined, pages: number): string {
  if (seconds === undefined) return 'not installed';
  return `${((seconds * 1000) / pages).toFixed(1)} ms a page, ${(pages / seconds).toFixed(1)} pages a second`;
}
