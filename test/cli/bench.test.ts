import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/bench/arguments.ts';
import { runCommand, SMALL, temporaryFolder } from '../helpers/build-site.ts';
import { tinyPdf } from '../helpers/tiny-files.ts';

describe('npm run bench', () => {
  it('builds the archive there is', async () => {
    const { exitCode, stdout } = await runCommand('bench', { ARCHIVE_CONTENT: SMALL }, process.cwd(), ['--runs', '1']);
    expect(stdout).toMatch(/^this archive +\d+ +1 +\d+\.\d\d/m);
    expect(exitCode).toBe(0);
  });

  it('builds synthetic archives, and measures the way from an edit to its page', async () => {
    const { exitCode, stdout, stderr } = await runCommand('bench', {}, process.cwd(), ['--talks', '20', '--runs', '1']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^this archive +2 +1 .*\n(?:Hugo .*\n)?this archive +20 +1 /m);
    expect(stdout).toMatch(/^Growth of this archive from 2 to 20 talks: \d+\.\d\d times linear$/m);
    expect(stdout).toMatch(/^From one edited talk to its page, in npm start, at 20 talks: \d+\.\d\d s/m);
    expect(exitCode).toBe(0);
  });

  it('makes the pictures of PDFs', async () => {
    const folder = await temporaryFolder('pdfs');
    await writeFile(join(folder, 'rivers.pdf'), tinyPdf('Rivers', 'Sound'));
    const { exitCode, stdout } = await runCommand('bench', {}, process.cwd(), ['--slides', folder]);
    expect(stdout).toMatch(
      /^1 PDFs with 2 pages\nbuilt with an empty cache .*\nbuilt again .*\nbuilt with one PDF changed .*; \d+ files written in the cache/,
    );
    expect(stdout).toMatch(/^words and two pictures of a page, ours: .*\d ms a page/m);
    expect(exitCode).toBe(0);
  });

  it('refuses in words what it does not know', async () => {
    const { exitCode, stdout, stderr } = await runCommand('bench', {}, process.cwd(), ['--speed']);
    expect(stderr).toContain('npm run bench -- --talks 10000');
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
  });
});

describe('the arguments of npm run bench', () => {
  const nothing = { talks: undefined, runs: undefined, slides: undefined, search: undefined };

  it.each([
    [[], {}],
    [['--talks', '10000', '--runs', '2'], { talks: 10_000, runs: 2 }],
    [['--search', '5000'], { search: 5000 }],
    [['--search', 'content'], { search: 'content' }],
    [['--slides', 'pdfs'], { slides: 'pdfs' }],
  ])('of %j are read', (args, expected) => {
    expect(readArguments(args)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    [['--talks', '0']],
    [['--talks', 'many']],
    [['--runs', '1e9']],
    [['--runs', '101']],
    [['--search', '29001']],
    [['--speed']],
    [['10000']],
  ])('of %j are refused', (args) => {
    expect(() => readArguments(args)).toThrow('npm run bench -- --talks 10000');
  });
});
