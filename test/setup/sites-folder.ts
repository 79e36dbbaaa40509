import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the sites are that several files of tests look at: each is built once in a run. */
    readonly sitesFolder: string;
  }
}

/** Runs once, around all tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-sites-'));
  project.provide('sitesFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
