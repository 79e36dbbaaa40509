import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: string;
  state_reason: string | null;
  labels: string[];
  pull_request?: object;
}

interface FakePull {
  number: number;
  state: string;
  title: string;
  body: string;
  head: string;
  base: string;
}

/** A repository on a GitHub of this machine: as much of its REST API as is needed, with its failures. */
export interface FakeGithub {
  readonly apiUrl: string;
  readonly repository: string;
  readonly issues: FakeIssue[];
  readonly pulls: FakePull[];
  readonly comments: { readonly issue: number; readonly body: string }[];
  readonly labels: Set<string>;
  /** The commit that each branch ends in. */
  readonly branches: Map<string, string>;
  /** Files of each commit. */
  readonly commits: Map<string, Readonly<Record<string, string>>>;
  /** What was asked, but for what only reads: "POST /issues". */
  readonly writes: string[];
  /** What came in the header of the last request. */
  readonly authorization: () => string | undefined;
  /** Answers a status so many times, for requests such as "POST /pulls". */
  fail(request: RegExp, status: number, message: string, times?: number, headers?: Readonly<Record<string, string>>): void;
  /** Breaks the connection off so many times. */
  breakOff(request: RegExp, times: number): void;
}

/** @param files the content of the commit "base", of the branch main. */
export async function aFakeGithub(files: Readonly<Record<string, string>> = {}): Promise<FakeGithub> {
  const repository = 'northbank/archive';
  const failures: { request: RegExp; status: number; message: string; left: number; headers: Readonly<Record<string, string>> }[] = [];
  const [issues, pulls, comments, writes]: [FakeIssue[], FakePull[], { issue: number; body: string }[], string[]] = [[], [], [], []];
  const labels = new Set<string>();
  const branches = new Map([['main', 'base']]);
  const commits = new Map<string, Readonly<Record<string, string>>>([['base', files]]);
  const trees = new Map<string, Readonly<Record<string, string>>>();
  let authorization: string | undefined;
  let count = 0;
  let apiUrl = '';
  const next = (): number => (count += 1);
  const pullAnswer = (pull: FakePull): object => ({ ...pull, html_url: `https://github.example/${repository}/pull/${pull.number}` });

  type Answer = readonly [status: number, body: unknown];
  const NOT_FOUND: Answer = [404, { message: 'Not Found' }];
  const answer = (method: string, path: string, query: URLSearchParams, body: Record<string, never>): Answer => {
    const route = `${method} ${path}`;
    const number = Number(/\/(\d+)/.exec(path)?.[1]);
    if (route === 'POST /labels') {
      const name = String(body.name);
      if (labels.has(name)) return [422, { message: 'Validation Failed', errors: [{ code: 'already_exists' }] }];
      labels.add(name);
      return [201, { name }];
    }
    if (route === 'GET /issues') return [200, issues.filter((issue) => issue.labels.includes(query.get('labels') ?? '')).toReversed()];
    if (route === 'POST /issues') {
      const { title, body: text, labels: wanted } = body as unknown as { title: string; body: string; labels: string[] };
      const issue = {
        number: next(),
        title,
        body: text,
        state: 'open',
        state_reason: null,
        labels: wanted.filter((name) => labels.has(name)),
      };
      issues.push(issue);
      return [201, issue];
    }
    if (/^POST \/issues\/\d+\/comments$/.test(route)) {
      comments.push({ issue: number, body: String(body.body) });
      return [201, {}];
    }
    if (/^PATCH \/issues\/\d+$/.test(route)) {
      const issue = issues.find((one) => one.number === number);
      return issue === undefined ? NOT_FOUND : [200, Object.assign(issue, body)];
    }
    if (route === 'GET /pulls') {
      const head = query.get('head')?.split(':')[1];
      return [200, pulls.filter((pull) => pull.state === 'open' && pull.head === head && pull.base === query.get('base')).map(pullAnswer)];
    }
    if (route === 'POST /pulls') {
      const pull: FakePull = { number: next(), state: 'open', ...(body as unknown as Omit<FakePull, 'number' | 'state'>) };
      if (!branches.has(pull.head)) return [422, { message: 'Validation Failed' }];
      pulls.push(pull);
      return [201, pullAnswer(pull)];
    }
    if (/^PATCH \/pulls\/\d+$/.test(route)) {
      const pull = pulls.find((one) => one.number === number);
      return pull === undefined ? NOT_FOUND : [200, Object.assign(pull, body)];
    }
    if (route.startsWith('GET /contents/')) {
      const ref = query.get('ref') ?? '';
      const text = commits.get(branches.get(ref) ?? ref)?.[decodeURIComponent(path.slice('/contents/'.length))];
      return text === undefined ? NOT_FOUND : [200, text];
    }
    if (route.startsWith('GET /git/commits/')) {
      const sha = path.slice('/git/commits/'.length);
      return commits.has(sha) ? [200, { sha, tree: { sha: `tree-of-${sha}` } }] : NOT_FOUND;
    }
    if (route === 'POST /git/trees') {
      const { base_tree: base, tree } = body as unknown as { base_tree: string; tree: { path: string; content: string }[] };
      const sha = `tree-${next()}`;
      trees.set(sha, { ...commits.get(base.replace('tree-of-', '')), ...Object.fromEntries(tree.map((one) => [one.path, one.content])) });
      return [201, { sha }];
    }
    if (route === 'POST /git/commits') {
      const sha = `commit-${next()}`;
      commits.set(sha, trees.get(String(body.tree)) ?? {});
      return [201, { sha }];
    }
    if (route.startsWith('PATCH /git/refs/heads/')) {
      const branch = path.slice('/git/refs/heads/'.length);
      if (!branches.has(branch)) return [422, { message: 'Reference does not exist' }];
      branches.set(branch, String(body.sha));
      return [200, {}];
    }
    if (route === 'POST /git/refs') {
      branches.set(String(body.ref).replace('refs/heads/', ''), String(body.sha));
      return [201, {}];
    }
    return NOT_FOUND;
  };

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any.example');
    const path = pathname.replace(`/repos/${repository}`, '');
    const [method, route] = [request.method ?? '', `${request.method} ${path}`];
    authorization = request.headers.authorization;
    const body = await readJson(request);
    if (method !== 'GET') writes.push(route);
    const failure = failures.find((one) => one.left > 0 && one.request.test(route));
    if (failure !== undefined) {
      failure.left -= 1;
      if (failure.status === 0) response.destroy();
      else response.writeHead(failure.status, failure.headers).end(JSON.stringify({ message: failure.message }));
      return;
    }
    const [status, content] = answer(method, path, searchParams, body as Record<string, never>);
    response.writeHead(status).end(typeof content === 'string' ? content : JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    apiUrl,
    repository,
    issues,
    pulls,
    comments,
    labels,
    branches,
    commits,
    writes,
    authorization: () => authorization,
    fail: (request, status, message, times = Number.POSITIVE_INFINITY, headers = {}) =>
      void failures.push({ request, status, message, left: times, headers }),
    breakOff: (request, times) => void failures.push({ request, status: 0, message: '', left: times, headers: {} }),
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? {} : JSON.parse(text);
}
