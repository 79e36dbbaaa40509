import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../src/content/transcript.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { formatProblems } from '../../src/output/problem-text.ts';
import type { Problem } from '../../src/schema/problem.ts';

const ROOT = join(import.meta.dirname, '../fixtures/broken');

/** Every `broken/<rule>/<case>/`: a tiny content folder, and beside it the exact text that an organizer reads. */
const CASES = readdirSync(ROOT).flatMap((rule) =>
  readdirSync(join(ROOT, rule))
    .filter((name) => existsSync(join(ROOT, rule, name, 'expected.txt')) && existsSync(join(ROOT, rule, name, 'content')))
    .map((name) => ({ rule, name })),
);

async function check(folder: string): Promise<readonly Problem[]> {
  return (await loadArchive(folder, { today: () => '2026-01-31', keepGoing: false })).problems;
}

describe('broken content', () => {
  it.each(CASES)('$rule: $name says what is wrong and shows what would pass', async ({ rule, name }) => {
    const folder = join(ROOT, rule, name);

    const problems = await check(join(folder, 'content'));

    expect(`${formatProblems(problems, 'content')}\n`).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
    expect(new Set(problems.map((problem) => problem.rule))).toContain(rule);
  });

  it.each(CASES)('$rule: $name points into its file', async ({ rule, name }) => {
    for (const { file, line, column } of await check(join(ROOT, rule, name, 'content'))) {
      const path = join(ROOT, rule, name, 'content', file);
      const isText = /\.(?:md|lock|vtt|json)$/.test(file) && existsSync(path);
      const lines = isText ? readFileSync(path, 'latin1').split('\n') : [''];
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
  });

  it.each(CASES)('$rule: $name gives examples that are right', async ({ rule, name }) => {
    for (const { file, example, message } of await check(join(ROOT, rule, name, 'content'))) {
      if (file.endsWith('.vtt') && example?.includes('-->'))
        expect(parseTranscript(`WEBVTT\n\n${example}\nWords.`).problems, `${message} ${example}`).toEqual([]);
      if (file.endsWith('.vtt') || example === undefined || !/^(?:- |[\w]+:)/.test(example)) continue;
      const yaml = example.startsWith('- ') ? `list:\n  ${example.replaceAll('\n', '\n  ')}` : example;
      expect(parseYaml(yaml, 1), `${message} ${example}`).toHaveProperty('data');
    }
  });

  it('runs nothing that stands behind the dashes, and builds no object with another prototype', async () => {
    for (const { rule, name } of CASES) await check(join(ROOT, rule, name, 'content'));

    expect(globalThis).not.toHaveProperty('ran');
    expect({}).not.toHaveProperty('polluted');
    expect(existsSync('marker.txt')).toBe(false);
    expect(CASES.length).toBeGreaterThan(70);
  });
});
