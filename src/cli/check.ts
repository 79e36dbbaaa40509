import { randomUUID } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../archive/model.ts';
import { buildTime } from '../clock.ts';
import { loadArchive } from '../load-archive.ts';
import { formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../output/problem-text.ts';
import { counted } from '../output/words.ts';
import { dateIn } from '../schema/time.ts';
import { readSettings, type Settings } from '../settings.ts';

/**
 * Checks a content folder and prints every problem in it; in a GitHub workflow also as annotations and as a summary of the step.
 * @returns the exit code: 1 when there is an error, 0 otherwise.
 */
export async function checkContent(settings: Settings, print: (text: string) => void): Promise<0 | 1> {
  const { contentFolder, onGitHub, stepSummary } = settings;
  const now = buildTime();
  const { archive, problems } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: false });
  if (problems.length === 0) {
    print(`${contentFolder}: ${archive === undefined ? '' : countRecords(archive)}: no problems.`);
    return 0;
  }
  const report = formatProblems(problems, contentFolder);
  print(onGitHub ? withoutCommands(report, randomUUID()) : report);
  if (onGitHub) for (const command of toWorkflowCommands(problems, contentFolder)) print(command);
  if (onGitHub && stepSummary !== undefined) await appendFile(stepSummary, toStepSummary(problems, contentFolder));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function countRecords({ meetups, talks, people }: Archive): string {
  return `${counted(meetups.length, 'meetup')}, ${counted(talks.length, 'talk')}, ${counted(people.length, 'person', 'people')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await checkContent(readSettings(), (text) => process.stdout.write(`${text}\n`));
}
