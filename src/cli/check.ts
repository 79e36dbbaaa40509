import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../archive/model.ts';
import { unlistedPaths } from '../archive/pages.ts';
import { buildTime } from '../clock.ts';
import type { Records } from '../content/records.ts';
import { loadArchive } from '../load-archive.ts';
import { makeMedia } from '../media/make.ts';
import { formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../output/problem-text.ts';
import { counted } from '../output/words.ts';
import { dateIn } from '../schema/dates.ts';
import { readSettings, type Settings } from '../settings.ts';

/**
 * Checks a content folder and prints every problem in it; in a GitHub workflow also as annotations and as a summary of the step.
 * @returns the exit code: 1 when there is an error, 0 otherwise.
 */
export async function checkContent(settings: Settings, print: (text: string) => void): Promise<0 | 1> {
  const { contentFolder, cacheFolder, onGitHub, stepSummary } = settings;
  const now = buildTime();
  const { archive, problems, records } = await loadArchive(contentFolder, {
    today: (timeZone) => dateIn(now, timeZone),
    keepGoing: false,
    media: (found) => makeMedia(found, { contentFolder, cacheFolder, how: 'inspect' }),
  });
  if (problems.length === 0) {
    print(`${contentFolder}: ${archive === undefined ? '' : countRecords(archive)}: no problems.`);
    for (const notice of listNotice(records)) print(`${contentFolder}/${notice}`);
    return 0;
  }
  const report = formatProblems(problems, contentFolder);
  print(onGitHub ? withoutCommands(report, randomUUID()) : report);
  if (onGitHub) for (const command of toWorkflowCommands(problems, contentFolder)) print(command);
  if (onGitHub && stepSummary !== undefined) await appendFile(stepSummary, toStepSummary(problems, contentFolder));
  if (problems.some(({ severity }) => severity === 'error')) return 1;
  for (const notice of listNotice(records)) print(`\n${contentFolder}/${notice}`);
  return 0;
}

/**
 * Says which addresses the list of published ones does not have yet. That is no problem of whoever adds a talk:
 * they may not even be able to run a command.
 */
function listNotice(records: Records): string[] {
  const { urlsLock } = records;
  const unlisted = urlsLock === undefined ? [] : unlistedPaths(records);
  const [first] = unlisted;
  if (urlsLock === undefined || first === undefined) return [];
  const count = counted(unlisted.length, 'new address is', 'new addresses are');
  return [`${urlsLock.file}: ${count} not listed yet, ${first} first. Nothing to do in a pull request: maintainers run "npm run urls".`];
}

function countRecords({ meetups, talks, people }: Archive): string {
  return `${counted(meetups.length, 'meetup')}, ${counted(talks.length, 'talk')}, ${counted(people.length, 'person', 'people')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await checkContent(readSettings(), (text) => process.stdout.write(`${text}\n`));
}
