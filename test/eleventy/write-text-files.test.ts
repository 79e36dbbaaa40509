import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeTextFiles } from '../../src/eleventy/build-archive.ts';
import { listFiles } from '../../src/list-files.ts';
import type { TextFile } from '../../src/output/text-file.ts';
import { temporaryFolder } from '../helpers/build-site.ts';

it('writes every file of a list to its place', async () => {
  const outputFolder = await temporaryFolder('texts');
  const files = Array.from({ length: 200 }, (_, index) => ({ path: `/topics/t-${index % 7}/deep/${index}.xml`, text: `Größe ${index}` }));
  await writeTextFiles(files, { outputFolder });
  expect(await listFiles(outputFolder)).toHaveLength(200);
  for (const { path, text } of files) expect(await readFile(join(outputFolder, path), 'utf8')).toBe(text);
});

it('asks for the next files of a list only when those before are written', async () => {
  const outputFolder = await temporaryFolder('texts');
  let mostWaiting = 0;
  function* files(): Generator<TextFile> {
    for (let index = 0; index < 500; index += 1) {
      mostWaiting = Math.max(mostWaiting, index - readdirSync(outputFolder).length);
      yield { path: `/${index}.json`, text: '{}' };
    }
  }
  await writeTextFiles(files(), { outputFolder });
  expect(readdirSync(outputFolder)).toHaveLength(500);
  expect(mostWaiting).toBeLessThan(100);
});

it('says which file could not be written', async () => {
  const outputFolder = await temporaryFolder('texts');
  const files = [
    { path: '/a', text: 'a file' },
    { path: '/a/b', text: 'in a file' },
  ];
  await expect(writeTextFiles(files, { outputFolder })).rejects.toThrow(join(outputFolder, 'a'));
});
