import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { listFiles } from '../../src/list-files.ts';

/** The small good archive that most tests build. */
export const SMALL = 'test/fixtures/small';
/** Where test sites pretend to be published: below a path prefix, as on GitHub Pages. */
export const BASE_URL = 'https://site.example/archive/';
/** 14 June 2025: behind every meetup of the fixtures. */
export const EPOCH = '1749902400';

// A build takes two seconds, but on a busy machine it may take twenty.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A new folder that is gone when the tests of the file are over. */
export async function temporaryFolder(name = 'site'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `archive-${name}-`));
  folders.push(folder);
  return folder;
}

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of our commands in a process of its own, with no variable of ours but those given. */
export function runCommand(
  command: 'bench' | 'build' | 'care' | 'check' | 'links' | 'media' | 'urls',
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

/** A site that was built for a test. */
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

const built = new Map<string, Promise<BuiltSite>>();

/** Builds a content folder as `npm run build` does, once for each address and file of tests. Throws with the report when it fails. */
export function buildSite(content = SMALL, baseUrl = BASE_URL, env: Readonly<Record<string, string>> = {}): Promise<BuiltSite> {
  const key = JSON.stringify([content, baseUrl, env]);
  const site = built.get(key) ?? build(content, baseUrl, env);
  built.set(key, site);
  return site;
}

async function build(content: string, baseUrl: string, env: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const folder = await temporaryFolder();
  const run = await runCommand('build', { ARCHIVE_CONTENT: content, ARCHIVE_OUTPUT: folder, ARCHIVE_BASE_URL: baseUrl, ...env });
  if (run.exitCode !== 0) throw new Error(`The build of ${content} failed.\n${run.stderr}`);
  const files = (await listFiles(folder)).map(({ path }) => path);
  const pages = new Map<string, string>();
  const redirects = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    (html.includes('http-equiv="refresh"') ? redirects : pages).set(file, html);
  }
  return { folder, baseUrl, prefix: new URL(baseUrl).pathname, files, pages, redirects, stderr: run.stderr };
}
