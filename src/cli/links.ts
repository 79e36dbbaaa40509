import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkLinks } from '../care/check-links.ts';
import { linkProblems } from '../care/link-problems.ts';
import { listLinks } from '../care/links.ts';
import { formatFailing, parseFailing } from '../care/state.ts';
import { buildTime } from '../clock.ts';
import { SERVICES, type Services } from '../copies/check.ts';
import { createNetwork, type NetworkOptions } from '../copies/network.ts';
import { writeWhole } from '../copies/store.ts';
import { loadArchive } from '../load-archive.ts';
import { formatProblems, toStepSummary, toWorkflowCommands, withoutCommands } from '../output/problem-text.ts';
import { counted } from '../output/words.ts';
import { dateIn } from '../schema/dates.ts';
import { readSettings, type Settings } from '../settings.ts';
import { failingPath } from './care/failing-path.ts';
import { listenForInterrupt } from './interrupt.ts';
import { runCommand } from './run-command.ts';

/** How long the command asks, in milliseconds, however many links there are. */
export const LINKS_TIME = 12 * 60_000;

/** What the command needs from outside; tests bring their own web. */
export interface LinksWorld extends Omit<NetworkOptions, 'userAgent'> {
  /** Ends the asking when its time is over; what was learned by then is kept. */
  readonly timeIsOver: AbortSignal;
  readonly services: Services;
  readonly print: (text: string) => void;
}

/**
 * `npm run links`: asks for every address that the content names and `npm run media` does not look at, and remembers in the cache which failed.
 * @returns the exit code: 1 when nothing could be learned, 130 when it was broken off, 0 otherwise, whatever the web answers.
 */
export async function updateLinks(settings: Settings, world: LinksWorld): Promise<0 | 1 | 130> {
  const { contentFolder, cacheFolder, onGitHub, stepSummary } = settings;
  const { services, print, timeIsOver, ...web } = world;
  const say = (text: string): void => print(onGitHub ? withoutCommands(text, randomUUID()) : text);
  const now = buildTime();
  const { records } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  const links = listLinks(records);
  const file = failingPath(settings);
  const known = parseFailing(await readFile(file, 'utf8').catch(() => undefined));
  const site = records.site?.fields;
  const network = createNetwork({
    ...web,
    signal: AbortSignal.any([web.signal, timeIsOver]),
    userAgent: `meetup-archive${site === undefined ? '' : ` (+${site.repository})`}`,
  });
  // Not always from the first, so that in a large archive it is not always the same ones for which no time is left.
  const first = Math.floor(web.random() * links.length);
  const run = await checkLinks([...links.slice(first), ...links.slice(0, first)], known, {
    network,
    services,
    today: dateIn(now, site?.timeZone ?? 'UTC'),
  }).finally(() => network.close());

  if (run.isOffline) {
    say('No server could be reached, so nothing was learned. Is this machine connected?');
    return 1;
  }
  await mkdir(cacheFolder, { recursive: true });
  await writeWhole(file, formatFailing(run.failing));
  const problems = linkProblems(links, run.failing);
  if (problems.length > 0) {
    say(`${formatProblems(problems, contentFolder)}\n`);
    if (onGitHub) for (const command of toWorkflowCommands(problems, contentFolder)) print(command);
    if (onGitHub && stepSummary !== undefined) await appendFile(stepSummary, toStepSummary(problems, contentFolder));
  }
  const { there, failed, unknown, left } = run;
  say(
    `${counted(links.length, 'link')}: ${there} there, ${failed} failing, ${unknown} not known${left === 0 ? '' : `, ${left} not looked at`}.`,
  );
  return web.signal.aborted && left > 0 ? 130 : 0;
}

async function main(): Promise<void> {
  process.exitCode = await updateLinks(readSettings(), {
    services: SERVICES,
    print: (text) => process.stdout.write(`${text}\n`),
    wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
    random: Math.random,
    signal: listenForInterrupt(),
    timeIsOver: AbortSignal.timeout(LINKS_TIME),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
