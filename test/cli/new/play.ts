import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Asker } from '../../../src/cli/new/asker.ts';
import { createTerminal } from '../../../src/cli/new/terminal.ts';
import { TerminalInput } from '../../../src/cli/new/terminal-input.ts';
import type { NewWorld } from '../../../src/cli/new/world.ts';
import { makeNew } from '../../../src/cli/new.ts';
import { readSettings } from '../../../src/settings.ts';
import { type Exchange, FakeTerminal } from '../../helpers/fake-terminal.ts';

/** A copy of the small archive for one test. */
export function smallArchive(): string {
  const folder = temporary();
  cpSync('test/fixtures/small', folder, { recursive: true });
  return folder;
}

/** A folder for one test, which is there and empty. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The texts of all files below a folder, by path. */
export function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** What of a folder is new or has changed since it looked otherwise. */
export function changes(folder: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const now = Object.entries(textsOf(folder)).filter(([file, text]) => before[file] !== text);
  return Object.fromEntries(now.map(([file]) => [file, readFileSync(join(folder, file), 'utf8')]));
}

export interface Played {
  readonly code: 0 | 1 | 130;
  readonly printed: string;
  /** What the terminal showed. */
  readonly shown: string;
}

/** `npm run new` without a terminal. */
export async function run(args: readonly string[], contentFolder = 'nowhere', env: NodeJS.ProcessEnv = {}): Promise<Played> {
  return { ...(await start(args, contentFolder, undefined, env)), shown: '' };
}

/** `npm run new` in a terminal, with somebody who answers. */
export async function play(args: readonly string[], contentFolder: string, exchanges: readonly Exchange[]): Promise<Played> {
  const terminal = new FakeTerminal();
  const input = new TerminalInput({ setRawMode: () => {} }, terminal.output);
  terminal.input.pipe(input);
  const asker = createTerminal({ input, output: terminal.output });
  const [played] = await Promise.all([start(args, contentFolder, asker), terminal.answer(exchanges)]);
  return { ...played, shown: terminal.shown };
}

export async function start(
  args: readonly string[],
  contentFolder: string,
  asker: Asker | undefined,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: 0 | 1 | 130; printed: string }> {
  const printed: string[] = [];
  const world: NewWorld = {
    settings: readSettings({ ARCHIVE_CONTENT: contentFolder }),
    asker,
    print: (text) => printed.push(text),
    env,
    guesses: {
      timeZone: 'Europe/Vienna',
      timeZones: ['America/New_York', 'Europe/Vienna', 'Europe/Zurich'],
      repository: 'https://github.com/rust-graz/archive',
    },
  };
  const code = await makeNew(args, world);
  return { code, printed: printed.join('\n') };
}
