import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/cli/check.ts';
import { INDEXES } from '../../src/output/urls.ts';
import { readSettings } from '../../src/settings.ts';
import { contentFolder, SITE } from '../content/folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const SMALL = join(FIXTURES, 'small');
const BROKEN = join(FIXTURES, 'ten-broken-files');

async function run(env: NodeJS.ProcessEnv): Promise<{ code: 0 | 1; lines: string[] }> {
  const lines: string[] = [];
  const code = await checkContent(readSettings(env), (text) => lines.push(...text.split('\n')));
  return { code, lines };
}

describe('npm run check', () => {
  it('prints one line when all is well', async () => {
    expect(await run({ ARCHIVE_CONTENT: SMALL })).toEqual({ code: 0, lines: [`${SMALL}: 3 meetups, 5 talks, 5 people: no problems.`] });
  });

  it('prints every error of every file, their number, and fails', async () => {
    const { code, lines } = await run({ ARCHIVE_CONTENT: BROKEN });

    expect(code).toBe(1);
    expect(lines.filter((line) => / error {2}/.test(line))).toHaveLength(20);
    expect(lines.at(-1)).toBe('20 errors in 10 files.');
    expect(lines.filter((line) => line.startsWith('::'))).toEqual([]);
  });

  it('does not fail for warnings', async () => {
    const folder = contentFolder({ 'site.md': SITE, 'topics/acoustics.md': '---\nname: Acoustics\n---\n' });

    const { code, lines } = await run({ ARCHIVE_CONTENT: folder });

    expect(code).toBe(0);
    expect(lines[0]).toMatch(/topics\/acoustics\.md:\d+:\d+ warning {2}/);
  });

  it('says which addresses the list of published ones lacks, and fails for none of them', async () => {
    const files = { 'site.md': SITE, 'pages/about.md': '---\ntitle: About\n---\n' };
    const lock = ['/', ...INDEXES.map((name) => `/${name}/`)].join('\n');
    const notice =
      'urls.lock: 1 new address is not listed yet, /about/ first. Nothing to do in a pull request: maintainers run "npm run urls".';

    const listed = contentFolder({ ...files, 'urls.lock': `${lock}\n/about/\n` });
    expect(await run({ ARCHIVE_CONTENT: listed })).toEqual({ code: 0, lines: [`${listed}: 0 meetups, 0 talks, 0 people: no problems.`] });

    const without = contentFolder(files);
    expect((await run({ ARCHIVE_CONTENT: without })).lines).toHaveLength(1);

    const unlisted = contentFolder({ ...files, 'urls.lock': lock });
    expect(await run({ ARCHIVE_CONTENT: unlisted })).toEqual({ code: 0, lines: [expect.any(String), `${unlisted}/${notice}`] });

    const warned = contentFolder({ ...files, 'urls.lock': `${lock}\n/topics/a/\n`, 'topics/a.md': '---\nname: A\n---\n' });
    const { code, lines } = await run({ ARCHIVE_CONTENT: warned });
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe(`${warned}/${notice}`);
  });

  it('annotates a workflow run, and lets no line of content be a command', async () => {
    const { lines } = await run({ ARCHIVE_CONTENT: BROKEN, GITHUB_ACTIONS: 'true' });

    const token = lines[0]?.replace('::stop-commands::', '') ?? '';
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    const end = lines.indexOf(`::${token}::`);
    expect(lines[end - 1]).toBe('20 errors in 10 files.');
    expect(lines.slice(end + 1)).toHaveLength(10);
    expect(lines.slice(end + 1).every((line) => line.startsWith('::error file='))).toBe(true);
  });

  it('adds a table to the summary of the step', async () => {
    const summary = join(contentFolder({ 'summary.md': 'Before.\n' }), 'summary.md');

    await run({ ARCHIVE_CONTENT: BROKEN, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });

    const lines = readFileSync(summary, 'utf8').split('\n');
    expect(lines[0]).toBe('Before.');
    expect(lines.filter((line) => line.startsWith('| `'))).toHaveLength(20);
  });

  it('runs as a program, without a stack trace for broken content', async () => {
    const start = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/check.ts'], {
      env: { ...process.env, ARCHIVE_CONTENT: '/nowhere/at-all', GITHUB_ACTIONS: '' },
    });

    await expect(start).rejects.toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringMatching(/^\/nowhere\/at-all:1:1 error {2}There is no folder "\/nowhere\/at-all"\.\n/),
    });
  });
});
