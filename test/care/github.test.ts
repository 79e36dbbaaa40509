import { describe, expect, it } from 'vitest';
import { createGithub, GithubError } from '../../src/care/github.ts';
import type { IssueText } from '../../src/care/issue.ts';
import { ISSUE_MARK } from '../../src/care/issue.ts';
import { findIssue, keepIssue } from '../../src/care/keep-issue.ts';
import { LOCK_BRANCH, proposeLock } from '../../src/care/propose-lock.ts';
import { aFakeGithub, type FakeGithub } from '../helpers/fake-github.ts';

function connect({ apiUrl, repository }: FakeGithub): ReturnType<typeof createGithub> & { readonly waits: number[] } {
  const waits: number[] = [];
  return { ...createGithub({ apiUrl, token: 'a-token', repository, wait: async (time) => void waits.push(time) }), waits };
}

describe('createGithub', () => {
  it('says who it is, and tries again what may be asked twice', async () => {
    const fake = await aFakeGithub({ a: 'A' });
    const github = connect(fake);
    fake.fail(/^GET \/contents/, 502, 'Bad gateway', 1);
    fake.breakOff(/^GET \/contents/, 1);

    expect(await github.readFile('a', 'base')).toBe('A');
    expect(fake.authorization()).toBe('Bearer a-token');
    expect(github.waits).toEqual([2000, 4000]);
    expect(await github.readFile('b c', 'main')).toBeUndefined();
  });

  it('waits as long as it is asked to, but not for ever', async () => {
    const fake = await aFakeGithub();
    const github = connect(fake);
    fake.fail(/^GET \/issues/, 429, 'Slow down', 1, { 'retry-after': '7' });
    fake.fail(/^GET \/issues/, 503, 'Slow down', 1, { 'retry-after': '86400' });

    await github.ask('GET', '/issues?labels=care');
    expect(github.waits).toEqual([7000, 60_000]);
  });

  it('sends what creates something once', async () => {
    const fake = await aFakeGithub();
    const github = connect(fake);
    fake.breakOff(/^POST \/issues/, 1);
    await expect(github.ask('POST', '/issues', { title: 'x', body: 'x', labels: [] })).rejects.toThrow(/^GitHub did not answer \(POST\)/);
    fake.fail(/^POST \/issues/, 502, 'Bad gateway', 1);
    await expect(github.ask('POST', '/issues', { title: 'x', body: 'x', labels: [] })).rejects.toThrow('Bad gateway (POST /issues: 502)');
    expect([fake.writes, fake.issues]).toEqual([['POST /issues', 'POST /issues'], []]);
  });

  it('gives up with what GitHub says', async () => {
    const fake = await aFakeGithub();
    fake.fail(/^GET/, 401, 'Bad credentials');
    await expect(connect(fake).ask('GET', '/pulls?state=open')).rejects.toEqual(new GithubError('Bad credentials (GET /pulls: 401)', 401));
    await expect(connect(fake).readFile('a', 'main')).rejects.toMatchObject({ status: 401 });
  });
});

const told = (...urls: string[]): IssueText => ({
  title: `${urls.length} broken`,
  body: `Text\n${ISSUE_MARK}\n<!-- known: ${JSON.stringify({ addresses: Object.fromEntries(urls.map((url) => [url, { state: 'gone' }])) })} -->`,
  isNeeded: urls.length > 0,
});

describe('keepIssue', () => {
  const keep = async (fake: FakeGithub, text: IssueText): Promise<string> => keepIssue(connect(fake), await findIssue(connect(fake)), text);

  it('opens, changes, closes and opens again the one issue', async () => {
    const fake = await aFakeGithub();

    expect(await keep(fake, told())).toBe('All is well: no issue is needed.');
    expect(fake.writes).toEqual([]);
    expect(await keep(fake, told('https://a.example/'))).toBe('Issue 1 was opened.');
    expect(await keep(fake, told('https://a.example/'))).toBe('Issue 1 is as it was.');
    expect(await keep(fake, told('https://a.example/', 'https://b.example/'))).toBe('Issue 1 was brought up to date.');
    expect(await keep(fake, told())).toBe('All is well: issue 1 was closed.');
    expect(fake.issues[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(await keep(fake, told())).toBe('All is well: no issue is needed.');
    expect(await keep(fake, told('https://c.example/'))).toBe('Issue 1 was brought up to date.');

    expect(fake.issues).toHaveLength(1);
    expect(fake.issues[0]).toMatchObject({ state: 'open', labels: ['care'], title: '1 broken' });
    expect(fake.comments).toEqual([
      { issue: 1, body: 'New since the last time:\n\n- <https://b.example/>' },
      { issue: 1, body: 'New since the last time:\n\n- <https://c.example/>' },
    ]);
  });

  it('leaves closed what somebody has closed as not planned, until there is something new', async () => {
    const fake = await aFakeGithub();
    await keep(fake, told('https://a.example/', 'https://b.example/'));
    Object.assign(fake.issues[0] ?? {}, { state: 'closed', state_reason: 'not_planned' });

    expect(await keep(fake, told('https://a.example/'))).toBe('Issue 1 was closed by somebody as not planned, and there is nothing new.');
    expect(fake.issues[0]?.state).toBe('closed');
    expect(await keep(fake, told('https://a.example/', 'https://c.example/'))).toBe('Issue 1 was brought up to date.');
    expect(fake.issues[0]?.state).toBe('open');
  });

  it('takes no other issue or pull request for its own, and goes on where the label is there already', async () => {
    const fake = await aFakeGithub();
    fake.labels.add('care');
    fake.issues.push(
      { number: 90, title: 'x', body: 'A question', state: 'open', state_reason: null, labels: ['care'] },
      { number: 91, title: 'x', body: ISSUE_MARK, state: 'open', state_reason: null, labels: [] },
      { number: 92, title: 'x', body: ISSUE_MARK, state: 'open', state_reason: null, labels: ['care'], pull_request: {} },
    );

    expect(await keep(fake, told('https://a.example/'))).toBe('Issue 1 was opened.');
    expect(fake.issues).toHaveLength(4);
  });

  it('says what GitHub says where issues are switched off', async () => {
    const fake = await aFakeGithub();
    fake.fail(/\/issues/, 410, 'Issues are disabled for this repo');
    await expect(keep(fake, told('https://a.example/'))).rejects.toThrow('Issues are disabled for this repo');
  });
});

describe('proposeLock', () => {
  const PATH = 'content/media.lock.json';
  const propose = (fake: FakeGithub, text: string, commit = 'base') =>
    proposeLock(connect(fake), { path: PATH, text, commit, branch: 'main', serverUrl: 'https://github.example' });

  it('does nothing where nothing is new', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old' });

    expect(await propose(fake, 'old')).toEqual({ result: 'no-change' });
    expect(fake.writes).toEqual([]);
  });

  it('opens one pull request of one commit, and brings it up to date', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old', 'README.md': 'x' });
    const url = 'https://github.example/northbank/archive/pull/3';

    expect(await propose(fake, 'new')).toEqual({ result: 'proposed', url });
    expect(fake.commits.get(fake.branches.get(LOCK_BRANCH) ?? '')).toEqual({ [PATH]: 'new', 'README.md': 'x' });
    expect(fake.pulls).toMatchObject([
      { head: LOCK_BRANCH, base: 'main', state: 'open', body: expect.stringContaining('Checks do not start by themselves') },
    ]);

    const before = fake.writes.length;
    expect(await propose(fake, 'new')).toEqual({ result: 'proposed', url });
    expect(fake.writes).toHaveLength(before);

    expect(await propose(fake, 'newer')).toEqual({ result: 'proposed', url });
    expect(fake.commits.get(fake.branches.get(LOCK_BRANCH) ?? '')).toMatchObject({ [PATH]: 'newer' });
    expect(fake.pulls).toHaveLength(1);
    expect([...fake.branches.keys()]).toEqual(['main', LOCK_BRANCH]);
  });

  it('begins a new one when the last one was merged', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old' });
    await propose(fake, 'new');
    Object.assign(fake.pulls[0] ?? {}, { state: 'closed' });
    fake.commits.set('merged', { [PATH]: 'new' });

    expect(await propose(fake, 'new', 'merged')).toEqual({ result: 'no-change' });
    expect(await propose(fake, 'newer', 'merged')).toMatchObject({ result: 'proposed' });
    expect(fake.pulls.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('closes one that proposes nothing any more', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old' });
    await propose(fake, 'new');

    expect(await propose(fake, 'old')).toEqual({ result: 'no-change' });
    expect(fake.pulls[0]?.state).toBe('closed');
  });

  it('proposes a list that is the first one', async () => {
    const fake = await aFakeGithub({});
    expect(await propose(fake, 'new')).toMatchObject({ result: 'proposed' });
  });

  it('leaves a branch where somebody else can open the pull request, when workflows may not', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old' });
    fake.fail(/^POST \/pulls/, 403, 'GitHub Actions is not permitted to create or approve pull requests.');

    expect(await propose(fake, 'new')).toEqual({
      result: 'refused',
      url: `https://github.example/northbank/archive/compare/main...${LOCK_BRANCH}?expand=1`,
      because: 'GitHub Actions is not permitted to create or approve pull requests. (POST /pulls: 403)',
    });
    expect(fake.commits.get(fake.branches.get(LOCK_BRANCH) ?? '')).toEqual({ [PATH]: 'new' });
  });

  it('says so when not even a branch may be written', async () => {
    const fake = await aFakeGithub({ [PATH]: 'old' });
    fake.fail(/^POST \/git\//, 403, 'Resource not accessible by integration');
    await expect(propose(fake, 'new')).rejects.toThrow('Resource not accessible by integration');
  });
});
