import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unlistedPaths } from '../archive/pages.ts';
import type { Records } from '../content/records.ts';
import { formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../output/problem-text.ts';
import { counted, countRecords } from '../output/words.ts';
import { readSettings, type Settings } from '../settings.ts';
import { isWithin, readArguments, USAGE } from './check/arguments.ts';
import { loadAndInspect } from './check/load.ts';

/**
 * Checks a content folder and prints every problem in it; in a GitHub workflow also as annotations and as a summary of the step.
 * @param within paths below the content folder to which all is confined; none for the whole of it.
 * @returns the exit code: 1 when there is an error, 0 otherwise.
 */
export async function checkContent(settings: Settings, print: (text: string) => void, within: readonly string[] = []): Promise<0 | 1> {
  const { contentFolder, onGitHub, stepSummary } = settings;
  const { archive, problems: all, records } = await loadAndInspect(settings);
  // What is wrong with the folder itself is in no file.
  const problems = all.filter(({ file }) => file === '' || isWithin(file, within));
  if (problems.length === 0) {
    const what = within.length > 0 ? within.join(', ') : archive === undefined ? '' : countRecords(archive);
    print(`${contentFolder}: ${what}: no problems.`);
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

/** `npm run check`, with what was written behind it. */
export async function runCheck(args: readonly string[], env: NodeJS.ProcessEnv, print: (text: string) => void): Promise<0 | 1> {
  const settings = readSettings(env);
  const { contentFolder } = settings;
  const read = readArguments(args, contentFolder, (path) => existsSync(join(contentFolder, path)), env);
  if (read.command === 'help' || read.command === 'wrong') {
    print(read.command === 'help' ? USAGE : `${read.message}\n\n${USAGE}`);
    return read.command === 'help' ? 0 : 1;
  }
  const within = read.command === 'fix' ? await (await import('./fix.ts')).fixContent(settings, read.within, print) : read.within;
  return checkContent(settings, print, within);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await runCheck(process.argv.slice(2), process.env, (text) => process.stdout.write(`${text}\n`));
}
