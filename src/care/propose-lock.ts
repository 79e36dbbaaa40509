import { type Github, GithubError, listOf, numberOf, textOf } from './github.ts';
import type { LockOutcome } from './issue.ts';

/** The one branch on which the list of copies is proposed. Each run writes it anew. */
export const LOCK_BRANCH = 'care/media-lock';

export interface LockProposal {
  /** Path of the list in the repository. */
  readonly path: string;
  readonly text: string;
  /** The commit that the run has worked on, and the branch that it is the last one of. */
  readonly commit: string;
  readonly branch: string;
  /** "https://github.com". */
  readonly serverUrl: string;
}

const TITLE = 'Write down what was seen at other places';
const BODY = [
  '`npm run media` looks every week at the slides, recordings and albums that the content names at other places. This is what it has seen: what is there, what is gone, and the hashes of the copies.',
  'Look through it and merge it. When it is not merged, the next run goes on from here: it writes this branch anew, so do not add to it.',
  'Checks do not start by themselves for a pull request of a workflow. To have them, close it and open it again.',
].join('\n\n');

/**
 * Proposes the list of copies as one pull request of one commit on a branch of its own, if it is another one than in the repository.
 * A pull request that is open is brought up to date; one that proposes nothing any more is closed.
 * @throws GithubError when not even the branch can be written.
 */
export async function proposeLock(github: Github, proposal: LockProposal): Promise<LockOutcome> {
  const { path, text, commit, branch, serverUrl } = proposal;
  const open = await findPullRequest(github, branch);
  if ((await github.readFile(path, commit)) === text) {
    if (open !== undefined) await github.ask('PATCH', `/pulls/${open.number}`, { state: 'closed' });
    return { result: 'no-change' };
  }
  if ((await github.readFile(path, LOCK_BRANCH)) !== text || open === undefined) await writeBranch(github, proposal);
  if (open !== undefined) return { result: 'proposed', url: open.url };
  const compare = `${serverUrl}/${github.repository}/compare/${branch}...${LOCK_BRANCH}?expand=1`;
  try {
    const created = await github.ask('POST', '/pulls', { title: TITLE, body: BODY, head: LOCK_BRANCH, base: branch });
    return { result: 'proposed', url: textOf(created, 'html_url') ?? compare };
  } catch (error) {
    // "GitHub Actions is not permitted to create or approve pull requests."
    if (error instanceof GithubError && (error.status === 403 || error.status === 422))
      return { result: 'refused', url: compare, because: error.message };
    throw error;
  }
}

async function findPullRequest(github: Github, branch: string): Promise<{ readonly number: number; readonly url: string } | undefined> {
  const owner = github.repository.split('/')[0] ?? '';
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${LOCK_BRANCH}`, base: branch });
  const [first] = listOf(await github.ask('GET', `/pulls?${query}`));
  const [number, url] = [numberOf(first, 'number'), textOf(first, 'html_url')];
  return number === undefined || url === undefined ? undefined : { number, url };
}

/** One commit on top of the one that the run has worked on. */
async function writeBranch(github: Github, { path, text, commit }: LockProposal): Promise<void> {
  const base = await github.ask('GET', `/git/commits/${commit}`);
  const tree = await github.ask('POST', '/git/trees', {
    base_tree: textOf(base, 'tree', 'sha'),
    tree: [{ path, mode: '100644', type: 'blob', content: text }],
  });
  const made = await github.ask('POST', '/git/commits', { message: TITLE, tree: textOf(tree, 'sha'), parents: [commit] });
  const sha = textOf(made, 'sha');
  try {
    await github.ask('PATCH', `/git/refs/heads/${LOCK_BRANCH}`, { sha, force: true });
  } catch (error) {
    // There is no such branch yet.
    if (!(error instanceof GithubError) || (error.status !== 422 && error.status !== 404)) throw error;
    await github.ask('POST', '/git/refs', { ref: `refs/heads/${LOCK_BRANCH}`, sha });
  }
}
