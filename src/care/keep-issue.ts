import { type Github, GithubError, listOf, numberOf, textOf } from './github.ts';
import { ISSUE_MARK, type IssueText, readIssue } from './issue.ts';

/** The label by which the one issue is found; only people with write access can give it. */
export const CARE_LABEL = 'care';

/** The one issue as it is on GitHub. */
export interface KnownIssue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
  /** Whether a person has closed it as something that nobody will do. */
  readonly isGivenUp: boolean;
}

/** Finds the one issue, open or closed, the newest of several; nothing when there never was one. @throws GithubError */
export async function findIssue(github: Github): Promise<KnownIssue | undefined> {
  const found = listOf(await github.ask('GET', `/issues?state=all&labels=${CARE_LABEL}&sort=created&direction=desc&per_page=100`)).flatMap(
    (issue): KnownIssue[] => {
      const [number, body] = [numberOf(issue, 'number'), textOf(issue, 'body')];
      const isPullRequest = typeof issue === 'object' && issue !== null && 'pull_request' in issue;
      if (number === undefined || isPullRequest || body?.includes(ISSUE_MARK) !== true) return [];
      const isOpen = textOf(issue, 'state') === 'open';
      const isGivenUp = !isOpen && textOf(issue, 'state_reason') === 'not_planned';
      return [{ number, isOpen, title: textOf(issue, 'title') ?? '', body, isGivenUp }];
    },
  );
  return found.find(({ isOpen }) => isOpen) ?? found[0];
}

/**
 * Brings the one issue up to date: it is created, changed, opened again or closed, and there is never a second one.
 * One that a person has closed as "not planned" stays closed until something is to be told that it did not tell.
 * @returns what was done, in a sentence. Throws GithubError.
 */
export async function keepIssue(github: Github, known: KnownIssue | undefined, { title, body, isNeeded }: IssueText): Promise<string> {
  if (known === undefined) {
    if (!isNeeded) return 'All is well: no issue is needed.';
    await makeLabel(github);
    const created = await github.ask('POST', '/issues', { title, body, labels: [CARE_LABEL] });
    return `Issue ${numberOf(created, 'number')} was opened.`;
  }
  const { number, isOpen, isGivenUp } = known;
  if (!isNeeded && !isOpen) return 'All is well: no issue is needed.';
  const news = [...readIssue(body).keys()].filter((url) => !readIssue(known.body).has(url));
  if (isNeeded && isGivenUp && news.length === 0) return `Issue ${number} was closed by somebody as not planned, and there is nothing new.`;
  const state = isNeeded ? { state: 'open' } : { state: 'closed', state_reason: 'completed' };
  const isSame = isOpen === isNeeded && known.title === title && known.body === body;
  if (!isSame) await github.ask('PATCH', `/issues/${number}`, { title, body, ...state });
  // Who watches the repository is told of comments, not of a text that changes.
  if (isNeeded && news.length > 0)
    await github.ask('POST', `/issues/${number}/comments`, {
      body: `New since the last time:\n\n${news
        .slice(0, 50)
        .map((url) => `- <${url}>`)
        .join('\n')}`,
    });
  if (!isNeeded) return `All is well: issue ${number} was closed.`;
  return isSame ? `Issue ${number} is as it was.` : `Issue ${number} was brought up to date.`;
}

/** Without its label the issue would not be found again. */
async function makeLabel(github: Github): Promise<void> {
  const label = { name: CARE_LABEL, color: '00729b', description: 'Links and files at other places; written by a workflow' };
  await github.ask('POST', '/labels', label).catch((error: unknown) => {
    // It is there already.
    if (!(error instanceof GithubError) || error.status !== 422) throw error;
  });
}
