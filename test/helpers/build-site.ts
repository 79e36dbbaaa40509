import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shareSite } from './shared-sites.ts';

/** The small good archive that most tests build. */
export const SMALL = 'test/fixtures/small';
/** The demo archive, which uses every field. */
export const DEMO = 'test/fixtures/demo';
/** Where test sites pretend to be published: below a path prefix, as on GitHub Pages. */
export const BASE_URL = 'https://site.example/archive/';
/** 14 June 2025: behind every meetup of the fixtures. */
export const EPOCH = '1749902400';

const folders: string[] = [];

/** A new folder that is gone when the tests of the file are over. */
export async function temporaryFolder(name = 'site'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `archive-${name}-`));
  folders.push(folder);
  return folder;
}

/** Removes the folders that were made since this was called last. */
export async function removeTemporaryFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of our commands in a process of its own, with no variable of ours but those given. */
export function runCommand(
  command: 'bench' | 'build' | 'care' | 'check' | 'export' | 'links' | 'media' | 'urls',
  env: Readonly<Record<string, string>>,
  cwd = process.cwd(),
  args: readonly string[] = [],
): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:ARCHIVE_|GITHUB_|VITEST|NODE_ENV$|SOURCE_DATE|TZ$|LANG|LC_)/.test(name),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), SOURCE_DATE_EPOCH: EPOCH, ...env },
  });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (part: string) => (text[name] += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, ...text }));
  });
}

/** A site that was built for tests. Other files of tests look at it too: one that changes something copies it first. */
export interface BuiltSite {
  readonly folder: string;
  /** The address it pretends to be published at, with a slash at its end. */
  readonly baseUrl: string;
  /** The path of that address. */
  readonly prefix: string;
  /** Every file below the folder, with slashes. */
  readonly files: readonly string[];
  /** The HTML of every page, by file, but for those that only lead to another. */
  readonly pages: ReadonlyMap<string, string>;
  /** The HTML of what stands at earlier addresses and leads on, by file. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly stderr: string;
}

/**
 * Builds a content folder as `npm run build` does: the same content for the same address once in a run of all tests.
 * @throws with the report of the build when it fails.
 */
export async function buildSite(content = SMALL, baseUrl = BASE_URL, env: Readonly<Record<string, string>> = {}): Promise<BuiltSite> {
  const site = await shareSite(content, { baseUrl, env }, async (folder) => {
    const run = await runCommand('build', { ARCHIVE_CONTENT: content, ARCHIVE_OUTPUT: folder, ARCHIVE_BASE_URL: baseUrl, ...env });
    if (run.exitCode !== 0) throw new Error(`The build of ${content} failed.\n${run.stderr}`);
    return run.stderr;
  });
  const files = site.files.map(({ path }) => path);
  const pages = new Map<string, string>();
  const redirects = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(site.folder, file), 'utf8');
    (html.includes('http-equiv="refresh"') ? redirects : pages).set(file, html);
  }
  return { folder: site.folder, baseUrl, prefix: new URL(baseUrl).pathname, files, pages, redirects, stderr: site.said };
}

/** The small archive on 1 January 2023, when all of its evenings are to come, two folders deep on a port: both at once, since each build takes seconds. */
export function buildEarlySite(): Promise<BuiltSite> {
  return buildSite(SMALL, 'https://site.example:8443/a/b/', { SOURCE_DATE_EPOCH: '1672531200' });
}

/** 1 October 2026: behind every meetup of the demo archive and of `content/`. */
export const AFTERWARDS = '1790812800';

/** The demo archive when all of its evenings are over. */
export function buildDemo(): Promise<BuiltSite> {
  return buildSite(DEMO, BASE_URL, { SOURCE_DATE_EPOCH: AFTERWARDS });
}
