/** The REST API of GitHub, as far as it is needed (https://docs.github.com/rest). */
export interface Github {
  /** "owner/name". */
  readonly repository: string;
  /**
   * Asks something of the repository.
   * @param path below the repository: "/issues?state=open".
   * @throws GithubError for any answer that is no success.
   */
  ask(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<unknown>;
  /** A file of a commit or branch as it is; nothing when there is none. @throws GithubError */
  readFile(path: string, ref: string): Promise<string | undefined>;
}

/** A refusal or failure of GitHub; the message is its own. */
export class GithubError extends Error {
  override readonly name = 'GithubError';
  /** Nothing when there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

export interface GithubOptions {
  readonly apiUrl: string;
  readonly token: string;
  readonly repository: string;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const ATTEMPTS = 3;
const PAUSE = 2000;
const DEADLINE = 30_000;
/** A longer rest would keep the workflow waiting for nothing. */
const LONGEST_REST = 60_000;

export function createGithub({ apiUrl, token, repository, wait }: GithubOptions): Github {
  const root = `${apiUrl.replace(/\/$/, '')}/repos/${repository}`;
  const send = async (method: string, path: string, accept: string, body?: object): Promise<Response> => {
    for (let tried = 1; ; tried += 1) {
      const response = await fetch(`${root}${path}`, {
        method,
        headers: {
          accept,
          authorization: `Bearer ${token}`,
          'user-agent': 'meetup-archive',
          'x-github-api-version': '2022-11-28',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(DEADLINE),
      }).catch((error: unknown) => failureOf(method, error));
      // What creates something is sent once: nobody knows whether it has arrived.
      const mayRepeat = method !== 'POST' && tried < ATTEMPTS;
      if (response instanceof GithubError) {
        if (!mayRepeat) throw response;
        await wait(PAUSE * tried);
      } else if (mayRepeat && (response.status >= 500 || response.status === 429)) {
        const asked = Number(response.headers.get('retry-after')) * 1000 || PAUSE * tried;
        await wait(Math.min(asked, LONGEST_REST));
      } else return response;
    }
  };
  return {
    repository,
    async ask(method, path, body) {
      const response = await send(method, path, 'application/vnd.github+json', body);
      const answer = await response.json().catch(() => undefined);
      if (response.ok) return answer;
      throw refusal(method, path, response.status, answer);
    },
    async readFile(path, ref) {
      const steps = path.split('/').map(encodeURIComponent).join('/');
      const address = `/contents/${steps}?ref=${encodeURIComponent(ref)}`;
      const response = await send('GET', address, 'application/vnd.github.raw+json');
      if (response.status === 404) return undefined;
      if (response.ok) return response.text();
      throw refusal('GET', address, response.status, await response.json().catch(() => undefined));
    },
  };
}

function failureOf(method: string, error: unknown): GithubError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new GithubError(`GitHub did not answer (${method}): ${cause instanceof Error ? cause.message : String(cause)}`);
}

function refusal(method: string, path: string, status: number, answer: unknown): GithubError {
  const message = textOf(answer, 'message') ?? 'no reason given';
  return new GithubError(`${message} (${method} ${path.replace(/\?.*$/, '')}: ${status})`, status);
}

/** A text in an answer of GitHub. */
export function textOf(answer: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(answer, path);
  return typeof value === 'string' ? value : undefined;
}

/** A number in an answer of GitHub. */
export function numberOf(answer: unknown, ...path: readonly string[]): number | undefined {
  const value = valueAt(answer, path);
  return typeof value === 'number' ? value : undefined;
}

/** A list that GitHub answered. */
export function listOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function valueAt(answer: unknown, path: readonly string[]): unknown {
  let value = answer;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return value;
}
