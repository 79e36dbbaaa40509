import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Runs a program with its output on the error stream, where it disturbs no path; tells whether it succeeded. */
export type Run = (program: string, args: readonly string[]) => boolean;

const PACKAGE = 'chromium';

/** The commands that install Chromium with Debian's package manager, behind `sudo` where that is needed. */
export function installCommands(isRoot: boolean): string[][] {
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  return [
    [...aptGet, 'update'],
    [...aptGet, 'install', '--yes', '--no-install-recommends', PACKAGE],
  ];
}

/** Whether an `/etc/os-release` is of Debian or a system made from it. See https://www.freedesktop.org/software/systemd/man/os-release.html */
export function isDebianLike(osRelease: string): boolean {
  return /^(?:ID|ID_LIKE)=["']?(?:.*\s)?(?:debian|ubuntu)(?:\s.*)?["']?$/m.test(osRelease);
}

/** Installs Chromium where that can be done without a question: on a Debian-like Linux, by root or whoever may become root. */
export function installBrowser(run: Run = runHere): boolean {
  if (process.platform !== 'linux' || !isDebianLike(osRelease())) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !run('sudo', ['-n', 'true'])) return false;
  return installCommands(isRoot).every(([program = '', ...args]) => run(program, args));
}

/** How a person gets a browser for the tests. */
export function installAdvice(platform: NodeJS.Platform): string {
  const ways: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Install Google Chrome from https://www.google.com/chrome/, or run "brew install --cask chromium".',
    win32: 'Install Google Chrome from https://www.google.com/chrome/, or run "winget install Google.Chrome".',
    linux:
      'Install the package "chromium" of your Linux: on Debian, "sudo apt-get install chromium"; on Fedora, "sudo dnf install chromium".',
  };
  return `There is no Chromium or Chrome on this machine. The browser tests need one; nothing else does.
${ways[platform] ?? 'Install Chromium.'}
If you have one in another place, put its path into the variable CHROMIUM_PATH.`;
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function runHere(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', process.stderr, process.stderr] }).status === 0;
}
