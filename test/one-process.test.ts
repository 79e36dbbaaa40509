import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = import.meta.dirname;

/** What does something while a file is loaded: of a file that is no test, only for the first test that loads it. */
const AT_ONCE = /^(?:(?:before|after)(?:All|Each)\(|on[A-Z]\w*\(|vi\.|process\.env\.|process\.(?:chdir|on)\()/gm;

// A process runs one file of tests after the other, and loads what they share once.
it('what tests share does nothing for the one that happens to load it first', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^(?:fixtures|setup)\b/.test(file),
  );
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    (readFileSync(join(FOLDER, file), 'utf8').match(AT_ONCE) ?? []).map((what) => `${file} calls ${what}…) while it is loaded`),
  );
  expect(found).toEqual([]);
});
