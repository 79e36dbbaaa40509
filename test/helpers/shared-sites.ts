import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { listFiles, type OutputFile } from '../../src/list-files.ts';

/** What stands beside a site once it is built, or could not be. */
type Outcome = { readonly files: readonly OutputFile[]; readonly said: string } | { readonly failure: string };

/** A site that several files of tests look at, so none of them may change it. */
interface SharedSite {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** What its build said. */
  readonly said: string;
}

/** Sites that this file of tests looks at. */
const inUse = new Map<string, SharedSite>();

/**
 * Has a site built by whoever asks first of all processes of a run; the others wait for it.
 * @param order what makes it what it is, besides its content.
 * @param build writes it into a folder, and gives what it said.
 * @throws what the build says, for everybody who asks, when it fails.
 */
export async function shareSite(content: string, order: unknown, build: (folder: string) => Promise<string>): Promise<SharedSite> {
  const place = join(inject('sitesFolder'), await hashOf(content, order));
  const folder = join(place, 'site');
  const isFirst = await mkdir(place).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
  );
  if (isFirst) await keepOutcome(place, await outcomeOf(folder, build));
  const outcome = await waitForOutcome(place, content);
  if ('failure' in outcome) throw new Error(outcome.failure);
  const site = { folder, ...outcome };
  inUse.set(folder, site);
  return site;
}

/** @throws Error when one of the sites that this file of tests looked at is no longer as it was built. */
export async function expectSitesUnchanged(): Promise<void> {
  const sites = [...inUse.values()];
  inUse.clear();
  for (const { folder, files } of sites)
    if (JSON.stringify(await listFiles(folder)) !== JSON.stringify(files))
      throw new Error('A test has changed a site that other files of tests look at as well. Copy it into a temporaryFolder() first.');
}

/** Of content that is the same, wherever it stands, the same. */
async function hashOf(content: string, order: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(order));
  // Names are bytes: a test may have written some that are no text.
  const visit = async (folder: Buffer): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
      const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
      hash.update(entry.name).update(entry.isDirectory() ? '/' : entry.isFile() ? '.' : '@');
      if (entry.isDirectory()) await visit(path);
      else if (entry.isFile())
        hash.update(
          createHash('sha256')
            .update(await readFile(path))
            .digest(),
        );
    }
    hash.update('/');
  };
  await visit(Buffer.from(content));
  return hash.digest('hex').slice(0, 16);
}

async function outcomeOf(folder: string, build: (folder: string) => Promise<string>): Promise<Outcome> {
  try {
    const said = await build(folder);
    return { files: await listFiles(folder), said };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

const OUTCOME = 'outcome.json';

async function keepOutcome(place: string, outcome: Outcome): Promise<void> {
  await writeFile(join(place, 'outcome.part'), JSON.stringify(outcome));
  // Whoever waits must never read half of it.
  await rename(join(place, 'outcome.part'), join(place, OUTCOME));
}

/** Milliseconds between two looks for an outcome, and until nobody waits any longer. */
const PATIENCE = { step: 50, end: 240_000 };

async function waitForOutcome(place: string, content: string): Promise<Outcome> {
  for (let waited = 0; waited < PATIENCE.end; waited += PATIENCE.step) {
    const text = await readFile(join(place, OUTCOME), 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text) as Outcome;
    await setTimeout(PATIENCE.step);
  }
  throw new Error(`Another file of tests has begun to build ${content}, and not ended.`);
}
