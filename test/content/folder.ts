import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The fewest fields a site needs. */
export const SITE = `---
name: Northbank Science Evenings
tagline: Talks about measuring the world
baseUrl: https://northbank.example.org/
repository: https://github.com/northbank-evenings/archive
branch: main
timeZone: Europe/Vienna
language: en
contact: mailto:hello@northbank.example.org
---
`;

/** Writes a content folder for one test and deletes it behind the test. */
export function contentFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
