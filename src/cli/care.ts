import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { findWhatBroke } from '../care/findings.ts';
import { createGithub, type Github, GithubError } from '../care/github.ts';
import { type LockOutcome, readIssue, writeIssue } from '../care/issue.ts';
import { findIssue, keepIssue } from '../care/keep-issue.ts';
import { proposeLock } from '../care/propose-lock.ts';
import { parseFailing, withMemory } from '../care/state.ts';
import { buildTime } from '../clock.ts';
import { MEDIA_LOCK } from '../content/layout.ts';
import { formatMediaLock, parseMediaLock } from '../content/media-lock.ts';
import type { Records } from '../content/records.ts';
import { mergeLists } from '../copies/merge.ts';
import { listTargets } from '../copies/plan.ts';
import { loadArchive } from '../load-archive.ts';
import { withoutCommands } from '../output/problem-text.ts';
import { dateIn } from '../schema/dates.ts';
import type { KnownAddress } from '../schema/media-lock.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';
import { failingPath } from './care/failing-path.ts';
import { lastRunPath } from './media/lock-file.ts';
import { runCommand } from './run-command.ts';

/** What a workflow tells its steps (https://docs.github.com/actions/reference/workflows-and-actions/variables). */
export interface CareEnvironment {
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** Nothing where there is none: then nothing is sent. */
  readonly token: string | undefined;
  readonly repository: string;
  readonly commit: string;
  readonly branch: string;
  readonly runUrl: string | undefined;
}

export interface CareWorld {
  /** The folder at the top of the repository. */
  readonly root: string;
  readonly print: (text: string) => void;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * `npm run care`: tells on GitHub what `npm run media` and `npm run links` have found: one issue, and one pull request with the list of copies.
 * Without a token it prints what it would tell.
 * @returns the exit code: 1 when GitHub refuses what has to be told, 0 otherwise.
 */
export async function tellGithub(settings: Settings, environment: CareEnvironment, { root, print, wait }: CareWorld): Promise<0 | 1> {
  const { contentFolder, onGitHub, stepSummary } = settings;
  const say = (text: string): void => print(onGitHub ? withoutCommands(text, randomUUID()) : text);
  const now = buildTime();
  const { records } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  const lock = await readList(settings, records);
  const failing = parseFailing(await readText(failingPath(settings)));
  const { token, serverUrl, repository, branch, runUrl } = environment;
  const filesUrl = `${serverUrl}/${repository}/blob/${branch}/${pathIn(root, contentFolder)}/`;
  if (token === undefined) {
    const { title, body } = writeIssue({
      ...findWhatBroke(records, lock, failing),
      lock: { result: 'no-change' },
      failing,
      filesUrl,
      runUrl,
    });
    say(`There is no GITHUB_TOKEN, so nothing is sent. The issue would be:\n\n${title}\n\n${body}`);
    return 0;
  }

  const github = createGithub({ ...environment, token, wait });
  const outcome = await proposeList(github, pathIn(root, join(contentFolder, MEDIA_LOCK)), environment, lock);
  if (outcome.result !== 'no-change') say(`The list of copies: ${outcome.result}, ${outcome.url}`);
  try {
    const known = await findIssue(github);
    const remembered = withMemory(failing, known === undefined ? new Map() : readIssue(known.body));
    const text = writeIssue({ ...findWhatBroke(records, lock, remembered), lock: outcome, failing: remembered, filesUrl, runUrl });
    // The page of the run tells it too: where issues are switched off it is the only place.
    if (stepSummary !== undefined) await appendFile(stepSummary, `## ${text.title}\n\n${text.body}\n`);
    say(await keepIssue(github, known, text));
    return 0;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    say(`The issue could not be kept up to date: ${error.message}`);
    return 1;
  }
}

/** What cannot be proposed is no reason to tell nothing: the issue says so. */
async function proposeList(
  github: Github,
  path: string,
  { branch, commit, serverUrl, repository }: CareEnvironment,
  lock: ReadonlyMap<string, KnownAddress>,
): Promise<LockOutcome> {
  if (lock.size === 0) return { result: 'no-change' };
  try {
    return await proposeLock(github, { path, text: formatMediaLock(lock), commit, branch, serverUrl });
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    return { result: 'refused', url: `${serverUrl}/${repository}/blob/${branch}/${path}`, because: error.message };
  }
}

/** The list of copies, with what the last run has seen; without what the content does not name any more. */
async function readList(settings: Settings, records: Records): Promise<ReadonlyMap<string, KnownAddress>> {
  const [listed, lastRun] = [await readText(join(settings.contentFolder, MEDIA_LOCK)), await readText(lastRunPath(settings.cacheFolder))];
  const ours = listed === undefined ? undefined : parseMediaLock(listed);
  // What is no list may hold hashes that nobody can get again: it is left alone.
  if (ours?.isWhole === false) return new Map();
  const addresses = mergeLists(ours?.addresses ?? new Map(), lastRun === undefined ? new Map() : parseMediaLock(lastRun).addresses);
  if (records.brokenFiles.size > 0) return addresses;
  const named = new Set<string>(listTargets(records).map(({ url }) => url));
  return new Map([...addresses].filter(([url]) => named.has(url)));
}

// "content/media.lock.json", with slashes on every system.
function pathIn(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** @throws SettingsError when the workflow does not say where it runs. */
export function readEnvironment(env: NodeJS.ProcessEnv): CareEnvironment {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run } = env;
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const token = env.GITHUB_TOKEN || undefined;
  if (token !== undefined && (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !env.GITHUB_SHA || !env.GITHUB_REF_NAME))
    throw new SettingsError(
      'With GITHUB_TOKEN stand GITHUB_REPOSITORY ("owner/name"), GITHUB_SHA and GITHUB_REF_NAME, as workflows have them.',
    );
  return {
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl,
    token,
    repository: repository || 'OWNER/NAME',
    commit: env.GITHUB_SHA ?? '',
    branch: env.GITHUB_REF_NAME || 'main',
    runUrl: run === undefined || run === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${run}`,
  };
}

async function main(): Promise<void> {
  process.exitCode = await tellGithub(readSettings(), readEnvironment(process.env), {
    root: process.cwd(),
    print: (text) => process.stdout.write(`${text}\n`),
    wait: (milliseconds) => setTimeout(milliseconds),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(main);
