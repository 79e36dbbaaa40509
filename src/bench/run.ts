import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFiles, folderOf } from './content-files.ts';
import { measureEdits } from './edit.ts';
import { hugoFiles } from './hugo-files.ts';
import { type Measurement, measure, median } from './measure.ts';
import { formatGrowth, formatRatio, formatSeries, type Series } from './report.ts';
import { inScratch, sizeOf, writeFiles } from './scratch.ts';
import { createSyntheticArchive, type SyntheticArchive } from './synthetic-archive.ts';

type Print = (line: string) => void;

const OURS = 'this archive';
const BUILD = ['--import', 'tsx', 'src/cli/build.ts'];

/** Builds an archive that exists, as often as it is told. */
export async function benchContent(contentFolder: string, talks: number, runs: number, print: Print): Promise<void> {
  await inScratch(async (scratch) => {
    const output = join(scratch, 'site');
    print(formatSeries([await measureSeries({ name: OURS, talks, output, build: () => buildOurs(contentFolder, output) }, runs)]));
  });
}

/**
 * Builds a synthetic archive and one of a tenth of its size, in turns with Hugo where it is installed, and prints what both took;
 * then edits a talk of it as often under the builder of `npm start`.
 */
export async function benchSynthetic(talks: number, runs: number, print: Print): Promise<void> {
  await inScratch(async (scratch) => {
    const hugo = hugoVersion();
    print(hugo === undefined ? 'Hugo is not installed: nothing to compare with (apt-get install hugo).' : `Beside it: ${hugo}`);
    const sizes = [...new Set([Math.max(1, Math.round(talks / 10)), talks])];
    const subjects: Subject[] = [];
    for (const size of sizes) subjects.push(...(await prepare(size, join(scratch, String(size)), hugo !== undefined)));

    // In turns, so that whatever else the machine does meets all of them.
    const measured = subjects.map((): Measurement[] => []);
    for (let run = 0; run < runs; run += 1)
      for (const [index, subject] of subjects.entries()) measured[index]?.push(await measureOnce(subject));
    const series = await Promise.all(
      subjects.map(async ({ name, talks, output }, index) => ({ name, talks, runs: measured[index] ?? [], ...(await sizeOf(output)) })),
    );
    print(formatSeries(series));
    const find = (name: string, size: number | undefined): Series | undefined =>
      series.find((candidate) => candidate.name === name && candidate.talks === size);
    for (const size of sizes) {
      const [ours, theirs] = [find(OURS, size), find('Hugo', size)];
      if (ours && theirs) print(formatRatio(ours, theirs));
    }
    for (const name of [OURS, 'Hugo']) {
      const [small, large] = [find(name, sizes[0]), find(name, talks)];
      if (small && large && small !== large) print(formatGrowth(small, large));
    }
    const { contentFolder } = foldersOf(join(scratch, String(talks)));
    const edited = { ...editOf(createSyntheticArchive(talks)), contentFolder, outputFolder: join(scratch, 'edited'), edits: runs };
    const edits = await measureEdits(edited);
    print(
      `From one edited talk to its page, in npm start, at ${talks} talks: ${median(edits).toFixed(2)} s (${edits.map((seconds) => seconds.toFixed(2)).join(', ')})`,
    );
  });
}

interface Subject {
  readonly name: string;
  readonly talks: number;
  readonly output: string;
  readonly build: () => Promise<Measurement>;
}

async function prepare(talks: number, folder: string, withHugo: boolean): Promise<Subject[]> {
  const archive = createSyntheticArchive(talks);
  const { contentFolder, outputFolder } = foldersOf(folder);
  await writeFiles(contentFolder, contentFiles(archive));
  const ours = { name: OURS, talks, output: outputFolder, build: () => buildOurs(contentFolder, outputFolder) };
  if (!withHugo) return [ours];

  const source = join(folder, 'hugo');
  await cp(join(import.meta.dirname, 'hugo'), source, { recursive: true });
  await writeFiles(source, hugoFiles(archive));
  // Our icons and pictures, so that both copy as much.
  await cp('public', join(source, 'static'), { recursive: true });
  const output = join(folder, 'hugo-site');
  const args = [
    '--source',
    source,
    '--config',
    'config.yaml,years.yaml',
    '--destination',
    output,
    '--cacheDir',
    join(folder, 'hugo-cache'),
  ];
  return [ours, { name: 'Hugo', talks, output, build: () => measure('hugo', args) }];
}

function foldersOf(folder: string): { contentFolder: string; outputFolder: string } {
  return { contentFolder: join(folder, 'content'), outputFolder: join(folder, 'site') };
}

function buildOurs(contentFolder: string, outputFolder: string): Promise<Measurement> {
  return measure(process.execPath, BUILD, { env: { ARCHIVE_CONTENT: contentFolder, ARCHIVE_OUTPUT: outputFolder } });
}

/** The talk in the middle, which has neighbours on all sides. */
function editOf({ meetups }: SyntheticArchive): { file: string; page: string } {
  const meetup = meetups[Math.floor(meetups.length / 2)];
  const [talk] = meetup?.talks ?? [];
  if (meetup === undefined || talk === undefined) throw new Error('An archive without talks cannot be edited.');
  return { file: `meetups/${folderOf(meetup)}/1-${talk.slug}.md`, page: `meetups/${meetup.number}/${talk.slug}/index.html` };
}

async function measureSeries(subject: Subject, runs: number): Promise<Series> {
  const measured: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureOnce(subject));
  return { name: subject.name, talks: subject.talks, runs: measured, ...(await sizeOf(subject.output)) };
}

async function measureOnce({ output, build }: Subject): Promise<Measurement> {
  await rm(output, { recursive: true, force: true });
  return build();
}

function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
