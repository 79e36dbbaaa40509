import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unlistedPaths } from '../archive/pages.ts';
import { buildTime } from '../clock.ts';
import { formatUrlsLock, LOCK_CONFLICT, URLS_LOCK } from '../content/urls-lock.ts';
import { loadArchive } from '../load-archive.ts';
import { formatProblems, withoutCommands } from '../output/problem-text.ts';
import { counted } from '../output/words.ts';
import { dateIn } from '../schema/dates.ts';
import { readSettings, type Settings } from '../settings.ts';

/**
 * Adds every address of the archive to the list of those that were ever published. None is ever removed; of a list in conflict,
 * the addresses of both sides stay. Writes only what changes, and nothing while the content has another error.
 * @returns the exit code: 1 when nothing could be written, 0 otherwise.
 */
export async function updateUrls({ contentFolder, onGitHub }: Settings, print: (text: string) => void): Promise<0 | 1> {
  const now = buildTime();
  const { problems, records } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: false });
  const file = join(contentFolder, URLS_LOCK);
  const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== LOCK_CONFLICT);
  if (errors.length > 0) {
    const report = formatProblems(errors, contentFolder);
    print(onGitHub ? withoutCommands(report, randomUUID()) : report);
    print(`\n${file} stays as it is: an address in it is kept for good, so it takes none from content that is not right.`);
    return 1;
  }
  const listed = records.urlsLock?.paths.map(({ path }) => path) ?? [];
  const added = unlistedPaths(records);
  const text = formatUrlsLock([...listed, ...added]);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== before) await writeFile(file, text);
  const what = added.length > 0 ? `${counted(added.length, 'address', 'addresses')} added` : text === before ? 'no change' : 'put in order';
  print(`${file}: ${what}, ${listed.length + added.length} in all.`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await updateUrls(readSettings(), (text) => process.stdout.write(`${text}\n`));
}
