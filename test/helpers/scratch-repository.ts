import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface ScratchRepository {
  readonly root: string;
  git(...args: string[]): string;
  write(path: string, content: string | Uint8Array): void;
  /** Puts everything that is there into a commit. */
  commit(): void;
}

/** Makes a repository of a folder, which may be empty. */
export function makeRepository(root: string): ScratchRepository {
  const git = (...args: string[]): string => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false'];
    // What a machine has set up for its own repositories has no say here.
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    return execFileSync('git', [...who, ...args], { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    root,
    git,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    commit() {
      git('add', '--all');
      git('commit', '--quiet', '--message=x', '--allow-empty');
    },
  };
}

/** An empty repository for one test. */
export function scratchRepository(): ScratchRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return makeRepository(root);
}
