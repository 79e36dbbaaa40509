import { createHash } from 'node:crypto';
import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/list-files.ts';
import { BASE_URL, runCommand, SMALL, temporaryFolder } from '../helpers/build-site.ts';
import { buildAudited } from '../helpers/pages.ts';

const PARTS = ['src', 'templates', 'public', 'package.json', 'tsconfig.json', '.eleventy.ts'];

/** A second checkout of the project at another place, with the same content. */
async function workingCopy(content: string): Promise<string> {
  const folder = join(await temporaryFolder('copy'), 'another', 'place for it');
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  await cp(content, join(folder, 'content'), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Every file with the hash of its bytes. */
async function tree(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { path } of await listFiles(folder))
    hashes[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  return hashes;
}

it('gives the same bytes when it is built again, in another folder, language and time zone', async () => {
  const { folder } = await buildAudited();
  const copy = await workingCopy(process.env.AUDIT_CONTENT || SMALL);
  const output = join(copy, 'deep/down/site');
  // 14 hours ahead of UTC, where it is already another day.
  const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'de_AT.UTF-8', LC_ALL: 'de_AT.UTF-8' };
  const run = await runCommand('build', { ARCHIVE_OUTPUT: output, ARCHIVE_BASE_URL: BASE_URL, ...elsewhere }, copy);
  expect(run.exitCode, run.stderr).toBe(0);
  const [here, there] = [await tree(folder), await tree(output)];
  expect(Object.keys(here).length).toBeGreaterThan(30);
  expect(there).toEqual(here);
});
