import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from '../helpers/build-site.ts';
import { faultsOf, readDescription } from '../helpers/data-package.ts';

describe('the data package of a built site', () => {
  let site: BuiltSite;
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    site = await buildSite();
    const names = site.files.flatMap((file) => (/^data\/(?!index\.html$)/.test(file) ? [file.slice('data/'.length)] : []));
    files = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(site.folder, 'data', name))] as const)));
  });

  it('stands at /data/, whole, and made at the time of the build', () => {
    expect(faultsOf(files)).toEqual([]);
    const { created, resources } = readDescription(files);
    expect(created).toBe('2025-06-14T12:00:00Z');
    expect([...files.keys()].sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort());
  });

  it('is linked file by file from its page, and that from the page about the meetup', () => {
    const page = site.pages.get('data/index.html') ?? '';
    for (const name of files.keys()) expect(page).toContain(`href="${site.prefix}data/${name}"`);
    expect(site.pages.get('about/index.html')).toContain(`href="${site.prefix}data/"`);
  });
});
