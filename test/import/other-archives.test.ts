import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFolder } from '../../src/cli/import.ts';
import { temporaryFolder } from '../helpers/build-site.ts';
import { readImported } from '../import-score/actual.ts';
import { compareMeetups } from '../import-score/compare.ts';
import { expectMeetup, type Facts } from '../import-score/expected.ts';

const FIXTURES = 'test/fixtures/import';

it.each([
  ['sections', 'one page with a heading for each meetup'],
  ['lines', 'one page with a line for each talk'],
  ['folders', 'a folder for each meetup, with a heading for each talk'],
])('finds all of "%s": %s', async (name) => {
  const folder = await temporaryFolder('import');
  cpSync(join(FIXTURES, name), join(folder, 'source'), { recursive: true });
  const world = { print: () => {}, env: {}, timeZone: 'Europe/Vienna', originOf: () => undefined };
  const args = [join(folder, 'source'), '--into', join(folder, 'content'), '--repository', 'https://github.com/weaverton/archive'];
  expect(await importFolder(args, world)).toBe(0);
  const facts: readonly Facts[] = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8'));
  const { differences } = compareMeetups(
    facts.map((record) => expectMeetup(record)),
    await readImported(join(folder, 'content')),
  );
  expect(differences).toEqual([]);
});
