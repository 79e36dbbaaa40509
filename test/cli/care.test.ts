import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFailing } from '../../src/care/state.ts';
import { readEnvironment, tellGithub } from '../../src/cli/care.ts';
import { formatMediaLock } from '../../src/content/media-lock.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { readSettings } from '../../src/settings.ts';
import { contentFolder, SITE } from '../content/folder.ts';
import { aFolder } from '../copies/world.ts';
import { runCommand } from '../helpers/build-site.ts';
import { aFakeGithub, type FakeGithub } from '../helpers/fake-github.ts';

const failures = { since: '2025-05-01', last: '2025-06-01', days: 5, reason: '404' };
const GONE: KnownAddress = { state: 'gone', failures };
const DECK = 'https://a.example/deck.pdf';
const LINK = 'https://a.example/paper';

interface Given {
  readonly github?: FakeGithub;
  readonly listed?: Readonly<Record<string, KnownAddress>>;
  readonly lastRun?: Readonly<Record<string, KnownAddress>>;
  readonly failing?: Readonly<Record<string, KnownAddress>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** Tells a GitHub what an archive with one deck and one reference, and its cache, know. */
async function tell({ github, listed, lastRun, failing, files = {} }: Given): Promise<{ code: number; text: string; summary: string }> {
  const root = contentFolder({
    'content/site.md': SITE,
    'content/meetups/001/README.md': '---\ndate: 2024-05-07\n---\n',
    'content/meetups/001/1-x.md': `---\ntitle: X\nslides:\n  - url: ${DECK}\nreferences:\n  - { title: P, url: "${LINK}", kind: paper }\n---\n`,
    ...(listed === undefined ? {} : { 'content/media.lock.json': formatMediaLock(Object.entries(listed)) }),
    ...files,
  });
  const cache = aFolder();
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(cache, path)), { recursive: true });
    writeFileSync(join(cache, path), text);
  };
  if (lastRun !== undefined) put('media/media.lock.json', formatMediaLock(Object.entries(lastRun)));
  if (failing !== undefined) put('links.json', formatFailing(new Map(Object.entries(failing))));
  const summary = join(cache, 'summary.md');
  writeFileSync(summary, '');
  const settings = readSettings({ ARCHIVE_CONTENT: join(root, 'content'), ARCHIVE_CACHE: cache, GITHUB_STEP_SUMMARY: summary });
  const environment = readEnvironment({
    GITHUB_SERVER_URL: 'https://github.example',
    ...(github === undefined
      ? {}
      : {
          GITHUB_TOKEN: 't',
          GITHUB_API_URL: github.apiUrl,
          GITHUB_REPOSITORY: github.repository,
          GITHUB_SHA: 'base',
          GITHUB_REF_NAME: 'main',
          GITHUB_RUN_ID: '7',
        }),
  });
  const texts: string[] = [];
  const code = await tellGithub(settings, environment, { root, print: (text) => texts.push(text), wait: async () => {} });
  return { code, text: texts.join('\n'), summary: readFileSync(summary, 'utf8') };
}

describe('npm run care', () => {
  it('tells of all that is broken in one issue, and proposes the list of copies', async () => {
    const github = await aFakeGithub({ 'content/media.lock.json': formatMediaLock([]) });

    const { code, text, summary } = await tell({
      github,
      listed: {},
      lastRun: { [DECK]: GONE },
      failing: { [LINK]: { ...GONE, state: 'failing' } },
    });

    expect(code).toBe(0);
    expect(text).toBe('The list of copies: proposed, https://github.example/northbank/archive/pull/3\nIssue 4 was opened.');
    expect(github.issues).toMatchObject([{ title: 'Links and files at other places: 2 broken addresses', state: 'open' }]);
    expect(github.issues[0]?.body).toContain(
      `- <${LINK}>: its server has no such page (404), since 1 May 2025\n  - [\`meetups/001/1-x.md:6\`](<https://github.example/northbank/archive/blob/main/content/meetups/001/1-x.md?plain=1#L6>)`,
    );
    expect(github.issues[0]?.body).toContain('<https://github.example/northbank/archive/pull/3>: please merge it.');
    expect(github.commits.get(github.branches.get('care/media-lock') ?? '')?.['content/media.lock.json']).toBe(
      formatMediaLock([[DECK, GONE]]),
    );
    expect(summary).toContain(`<${DECK}>`);
  });

  it('says in the issue that no pull request may be opened, and goes on', async () => {
    const github = await aFakeGithub({});
    github.fail(/^POST \/pulls/, 403, 'GitHub Actions is not permitted to create or approve pull requests.');

    expect((await tell({ github, lastRun: { [DECK]: { state: 'available', type: 'page' } } })).code).toBe(0);
    expect(github.issues[0]).toMatchObject({
      state: 'open',
      body: expect.stringContaining('may not open a pull request: `GitHub Actions is not permitted'),
    });
  });

  it('says in the issue that not even a branch may be written, and goes on', async () => {
    const github = await aFakeGithub({});
    github.fail(/\/git\//, 403, 'Resource not accessible by integration');

    expect((await tell({ github, lastRun: { [DECK]: GONE } })).code).toBe(0);
    expect(github.issues[0]?.body).toContain('Resource not accessible by integration');
  });

  it('does nothing where all is well', async () => {
    const available: KnownAddress = { state: 'available', type: 'page' };
    const github = await aFakeGithub({ 'content/media.lock.json': formatMediaLock([[DECK, available]]) });

    expect(await tell({ github, listed: { [DECK]: available }, lastRun: { [DECK]: available }, failing: {} })).toMatchObject({
      code: 0,
      text: 'All is well: no issue is needed.',
    });
    expect(github.writes).toEqual([]);
  });

  it('goes on telling of a link when the cache was lost, and stops when the link is back', async () => {
    const github = await aFakeGithub({});
    const noHost: KnownAddress = { state: 'gone', failures: { ...failures, reason: 'no-host' } };
    await tell({ github, failing: { [LINK]: noHost } });
    expect(github.issues[0]?.state).toBe('open');

    const onceMore: KnownAddress = { state: 'failing', failures: { since: '2025-06-08', last: '2025-06-08', days: 1, reason: 'no-host' } };
    expect((await tell({ github, failing: { [LINK]: onceMore } })).text).toBe('Issue 1 is as it was.');
    expect(github.issues[0]?.state).toBe('open');

    expect((await tell({ github, failing: {} })).text).toBe('All is well: issue 1 was closed.');
  });

  it('leaves alone a list that is none, and proposes no address that nothing names', async () => {
    const github = await aFakeGithub({});
    await tell({ github, lastRun: { [DECK]: GONE }, files: { 'content/media.lock.json': 'no JSON' } });
    expect(github.pulls).toEqual([]);

    await tell({ github, lastRun: { [DECK]: GONE, 'https://old.example/': GONE } });
    expect(github.commits.get(github.branches.get('care/media-lock') ?? '')?.['content/media.lock.json']).toBe(
      formatMediaLock([[DECK, GONE]]),
    );
  });

  it('fails with what GitHub says when it may not even write the issue, which the page of the run still tells', async () => {
    const github = await aFakeGithub({});
    github.fail(/^(?:POST|PATCH) \/issues/, 410, 'Issues are disabled for this repo');

    const { code, text, summary } = await tell({ github, failing: { [LINK]: GONE } });

    expect([code, text]).toEqual([1, 'The issue could not be kept up to date: Issues are disabled for this repo (POST /issues: 410)']);
    expect(summary).toContain(`<${LINK}>`);
  });

  it('prints what it would tell where there is no token', async () => {
    const { code, text } = await tell({ failing: { [LINK]: GONE } });

    expect(code).toBe(0);
    expect(text).toMatch(
      /^There is no GITHUB_TOKEN, so nothing is sent\. The issue would be:\n\nLinks and files at other places: 1 broken address\n/,
    );
  });
});

describe('npm run care and npm run links, as programs', () => {
  it.each(['links', 'care'] as const)('%s runs on an archive that names nothing elsewhere', async (command) => {
    const content = contentFolder({ 'site.md': SITE });
    const run = await runCommand(command, { ARCHIVE_CONTENT: content, ARCHIVE_CACHE: aFolder() });

    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toMatch(
      command === 'links' ? /^0 links: 0 there, 0 failing, 0 not known\.\n$/ : /^There is no GITHUB_TOKEN, so nothing is sent\./,
    );
  });

  it('care says what a workflow has not told it', async () => {
    const run = await runCommand('care', { GITHUB_TOKEN: 't', ARCHIVE_CONTENT: contentFolder({ 'site.md': SITE }) });
    expect(run).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(/^With GITHUB_TOKEN stand GITHUB_REPOSITORY/) });
  });
});

describe('readEnvironment', () => {
  it('asks for all that a workflow tells, with a token', () => {
    expect(() => readEnvironment({ GITHUB_TOKEN: 't', GITHUB_REPOSITORY: '../x/y', GITHUB_SHA: 's', GITHUB_REF_NAME: 'main' })).toThrow(
      /GITHUB_REPOSITORY/,
    );
    expect(readEnvironment({})).toMatchObject({ token: undefined, apiUrl: 'https://api.github.com', runUrl: undefined });
  });
});
