import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LINKS_TIME } from '../src/cli/links.ts';
import { findMissing } from '../src/cli/result.mjs';
import { runActionlint } from './helpers/actionlint.ts';

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
  readonly 'timeout-minutes'?: number;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const texts = new Map(readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, 'utf8')]));
const check = workflow('check.yml');
const publish = workflow('publish.yml');
const care = workflow('care.yml');
/** Workflows that strangers can start. */
const OPEN = ['check.yml'];
/** Needs no packages, so that it can run where they could not be installed. */
const BARE = ['npm run result'];
/** The longest that a job may take, in minutes; twenty where nothing stands here. */
const LIMITS: Readonly<Record<string, number>> = { 'care.yml': 45 };

function workflow(file: string): Workflow {
  return parse(texts.get(file) ?? '', { strict: true }) as Workflow;
}

/** All steps of all jobs of a workflow, in order. */
function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** What a job runs, in order. */
function runs(job: Job | undefined): string[] {
  return (job?.steps ?? []).flatMap(({ run }) => run ?? []);
}

describe.each([...texts.keys()])('%s', (file) => {
  const text = texts.get(file) ?? '';
  const { on, permissions, jobs } = workflow(file);
  const steps = stepsOf(workflow(file));

  it('is right, as far as actionlint can tell', async () => {
    expect(await runActionlint(text, `${FOLDER}/${file}`)).toEqual([]);
  });

  it('is started by nothing that gives a stranger more than a right to read', () => {
    for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'repository_dispatch'])
      expect(Object.keys(on)).not.toContain(trigger);
    expect(Object.keys(on).some((trigger) => /^(?:pull_request|merge_group)$/.test(trigger))).toBe(OPEN.includes(file));
  });

  it('has no secret, and hands a token to the one step that needs it', () => {
    expect(text).not.toMatch(/\bsecrets\b|GITHUB_ENV|GITHUB_PATH|ACTIONS_ALLOW_UNSECURE_COMMANDS/);
    const withToken = steps.filter((step) => /github\.token|GITHUB_TOKEN/.test(JSON.stringify(step)));
    expect(withToken).toEqual(file === 'care.yml' ? [{ run: 'npm run care', env: { GITHUB_TOKEN: `\${{ github.token }}` } }] : []);
  });

  it('gives each job its own permissions and an end, and runs on machines of GitHub', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(LIMITS[file] ?? 20);
      expect(job).toHaveProperty('runs-on', 'ubuntu-latest');
    }
  });

  it("takes GitHub's own actions only, each at one commit whose version stands beside it", () => {
    const used = text.match(/uses:.*/g) ?? [];
    expect(used.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of used) expect(line).toMatch(/^uses: actions\/[a-z-]+(?:\/(?:restore|save))?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('takes each action at the same commit as all other workflows', () => {
    const commits = new Map<string, Set<string>>();
    for (const [, name = '', commit = ''] of [...texts.values()].join('\n').matchAll(/uses: (actions\/[a-z-]+)\S*@(\S+)/g))
      commits.set(name, (commits.get(name) ?? new Set()).add(commit));
    for (const [name, found] of commits) expect([name, found.size]).toEqual([name, 1]);
  });

  it('leaves no token in the work tree and fills no cache of packages', () => {
    for (const { uses = '', with: options } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
      if (uses.startsWith('actions/setup-node@')) expect(options).toMatchObject({ 'package-manager-cache': false });
      expect(options ?? {}).not.toHaveProperty('allow-unsafe-pr-checkout');
      expect(options ?? {}).not.toHaveProperty('ref');
    }
  });

  it('runs scripts of package.json only, with nothing put into their words', () => {
    for (const { run } of steps) {
      if (run === undefined || run === 'npm ci --ignore-scripts') continue;
      const [, script = ''] = /^npm (?:run )?([\w:]+)$/.exec(run) ?? [];
      expect(scripts, run).toHaveProperty([script]);
      expect(run.startsWith('npm run ') || run === 'npm test', run).toBe(true);
    }
  });

  it('lets no text of a stranger into an expression', () => {
    const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}|\bif: (.*)/g)].flatMap(([, inner, condition]) => inner ?? condition ?? []);
    // Titles, branches, messages and names are theirs; numbers, hashes and what we or GitHub have made are not.
    const known =
      /^(?:github\.(?:ref|ref_name|event_name|run_id|run_attempt|token|event\.merge_group\.base_sha|event\.repository\.default_branch)|matrix\.node|steps\.\w+\.outputs\.[\w-]+|needs\.\w+\.(?:result|outputs\.\w+))$/;
    for (const expression of expressions) {
      const names =
        expression.replace(/'[^']*'/g, '').match(/\b(?:github|matrix|steps|needs|env|inputs|vars|secrets|runner|job)\.[\w.-]+/g) ?? [];
      expect(
        names.filter((name) => !known.test(name)),
        expression,
      ).toEqual([]);
    }
  });

  it('installs the packages before it runs anything of ours', () => {
    for (const job of Object.values(jobs)) {
      const ours = runs(job).filter((run) => !BARE.includes(run));
      if (ours.length > 0) expect(ours[0]).toBe('npm ci --ignore-scripts');
    }
  });
});

/**
 * The test that executes what a step runs, and the words in it by which that can be seen. Those without one are steps of `.ci/run`, by which
 * every change passes.
 */
const EXECUTED: Readonly<Record<string, readonly [file: string, words: string] | undefined>> = {
  'npm run browser': undefined,
  'npm run build': ['test/helpers/build-site.ts', "runCommand('build'"],
  'npm run care': ['test/cli/care.test.ts', "'care'"],
  'npm run check': ['test/cli/check.test.ts', 'src/cli/check.ts'],
  'npm run links': ['test/cli/care.test.ts', "'links'"],
  'npm run lint': undefined,
  'npm run media': ['test/cli/media.test.ts', "runCommand('media'"],
  'npm run result': ['test/workflows.test.ts', "'run', '--silent', 'result'"],
  'npm run review': ['test/browser/preview.test.ts', "'run', '--silent', 'review'"],
  'npm run smoke': undefined,
  'npm run smoke:published': ['test/smoke/published.test.ts', 'checkPublished('],
  'npm run typecheck': undefined,
  'npm test': undefined,
};

describe('what the steps run', () => {
  const all = [...new Set([check, publish, care].flatMap((one) => stepsOf(one)).flatMap(({ run }) => run ?? []))].sort();
  const gate = readFileSync('.ci/run', 'utf8');

  it('is executed by a test, or by the gate', () => {
    expect(all.filter((run) => run !== 'npm ci --ignore-scripts')).toEqual(Object.keys(EXECUTED).sort());
    for (const [run, test] of Object.entries(EXECUTED)) {
      if (test === undefined) expect(gate).toMatch(new RegExp(`^ *step ${run}(?: |$)`, 'm'));
      else expect(readFileSync(test[0], 'utf8'), run).toContain(test[1]);
    }
  });

  it('is installed by the same command as the gate installs', () => {
    expect(gate).toMatch(/^npm ci --ignore-scripts /m);
  });
});

describe('actionlint', () => {
  it('finds what it is there for', async () => {
    const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latets\n    steps:\n      - run: echo \${{ github.event.pull_request.title }}\n`;

    expect((await runActionlint(text, 'x.yml')).map(({ kind }) => kind).sort()).toEqual(['expression', 'runner-label']);
  });
});

describe('check.yml', () => {
  const { content, code, result } = check.jobs;
  const indexOf = (pattern: RegExp): number => (content?.steps ?? []).findIndex(({ run = '', uses = '' }) => pattern.test(run + uses));
  const at = (pattern: RegExp): Step | undefined => content?.steps[indexOf(pattern)];

  it('runs on pull requests and the merge queue, the newest push only', () => {
    expect(Object.keys(check.on)).toEqual(['pull_request', 'merge_group']);
    expect(check.concurrency).toMatchObject({ 'cancel-in-progress': true });
  });

  it('may read, and nothing else', () => {
    for (const { permissions } of Object.values(check.jobs)) expect(permissions).toEqual({ contents: 'read' });
  });

  it('says what is new, attaches the preview, and checks, whatever comes of the two', () => {
    expect(runs(content)).toEqual(['npm ci --ignore-scripts', 'npm run review', 'npm run check']);
    expect([indexOf(/upload-artifact/), indexOf(/npm run check/)]).toEqual([indexOf(/npm run review/) + 1, indexOf(/npm run review/) + 2]);
    for (const step of [at(/npm run review/), at(/upload-artifact/)]) expect(step).toHaveProperty('continue-on-error', true);
    expect(at(/npm run check/)).toEqual({ run: 'npm run check' });
  });

  it('compares with the branch that the proposal is for', () => {
    // Of a pull request, its merge with the branch is checked out, whose first parent is the branch.
    expect(at(/checkout/)?.with).toMatchObject({ 'fetch-depth': 2 });
    expect(at(/npm run review/)).toMatchObject({
      id: 'review',
      env: { REVIEW_BASE: `\${{ github.event.merge_group.base_sha || 'HEAD^1' }}` },
    });
  });

  it('attaches one file that a browser shows, where there is one', () => {
    expect(at(/upload-artifact/)).toMatchObject({
      if: "hashFiles('_review/preview.html') != ''",
      with: { path: '_review/preview.html', archive: false },
    });
  });

  it('leaves time to check when the review takes too long', () => {
    const [whole = 0, review = 0] = [content?.['timeout-minutes'], at(/npm run review/)?.['timeout-minutes']];
    expect(whole - review).toBeGreaterThanOrEqual(8);
  });

  it('tests the code unless it is known that only content is touched', () => {
    expect(content?.outputs).toEqual({ code: `\${{ steps.review.outputs.code }}` });
    expect(code?.needs).toBe('content');
    expect(code?.if).toBe(`\${{ !cancelled() && needs.content.outputs.code != 'false' }}`);
    expect(runs(code).slice(1)).toEqual(
      ['typecheck', 'lint', 'browser', 'test', 'build', 'smoke'].map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`)),
    );
  });

  it('tests on every Node that we support', () => {
    expect(parse(texts.get('check.yml') ?? '')).toMatchObject({ jobs: { code: { strategy: { matrix: { node: [20, 22, 24] } } } } });
  });

  it('has one check that stands for all, and runs whatever comes of the others', () => {
    expect(result?.needs).toEqual(['content', 'code']);
    expect(result?.if).toBe('always()');
    expect(result?.steps.at(-1)).toEqual({
      run: 'npm run result',
      env: {
        CONTENT: `\${{ needs.content.result }}`,
        CODE: `\${{ needs.code.result }}`,
        CODE_IS_TOUCHED: `\${{ needs.content.outputs.code }}`,
      },
    });
  });

  it('begins with the pictures of main, and saves none', () => {
    const caches = stepsOf(check).flatMap(({ uses = '' }) => (uses.startsWith('actions/cache') ? [uses.split('@')[0]] : []));
    expect(caches).toEqual(['actions/cache/restore']);
  });
});

describe('npm run result', () => {
  it.each([
    ['success', 'success', 'true', undefined],
    ['success', 'success', '', undefined],
    ['success', 'skipped', 'false', undefined],
    ['success', 'skipped', '', 'The code is not tested'],
    ['success', 'skipped', 'true', 'The code is not tested'],
    ['success', 'failure', 'true', 'The code is not tested, or not right: failure.'],
    ['success', 'cancelled', 'true', 'The code is not tested'],
    ['failure', 'success', 'true', 'The content is not checked'],
    ['failure', 'skipped', 'false', 'The content is not checked, or not right: failure.'],
    ['skipped', 'skipped', 'false', 'The content is not checked'],
    ['', '', '', 'The content is not checked'],
  ])('makes of content %j, code %j, touched %j: %s', (CONTENT, CODE, CODE_IS_TOUCHED, missing) => {
    const found = findMissing({ CONTENT, CODE, CODE_IS_TOUCHED });
    if (missing === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(missing);
  });
});

describe('npm run result, as a program', () => {
  it('ends in an error when something is missing', async () => {
    const run = (env: Readonly<Record<string, string>>) =>
      promisify(execFile)('npm', ['run', '--silent', 'result'], { env: { ...process.env, ...env } });

    expect((await run({ CONTENT: 'success', CODE: 'skipped', CODE_IS_TOUCHED: 'false' })).stdout).toBe(
      'All that had to be checked is right.\n',
    );
    await expect(run({ CONTENT: 'failure', CODE: 'skipped', CODE_IS_TOUCHED: '' })).rejects.toMatchObject({
      code: 1,
      stdout: 'The content is not checked, or not right: failure.\n',
    });
  });
});

describe('care.yml', () => {
  const { look, tell } = care.jobs;
  const uses = (job: Job | undefined, name: string): Step[] => (job?.steps ?? []).filter((step) => step.uses?.startsWith(`${name}@`));

  it('runs every week and by hand, one after the other, for the default branch', () => {
    expect(care.on).toEqual({ schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) }], workflow_dispatch: null });
    expect(care.concurrency).toEqual({ group: 'care', 'cancel-in-progress': false });
    expect(look?.if).toBe(
      "github.event_name == 'schedule' || github.ref == format('refs/heads/{0}', github.event.repository.default_branch)",
    );
  });

  it('asks the web where nothing may be written, and writes where nobody is asked but GitHub', () => {
    expect(look?.permissions).toEqual({ contents: 'read' });
    expect(runs(look)).toEqual(['npm ci --ignore-scripts', 'npm run media', 'npm run links']);
    expect(tell?.permissions).toEqual({ contents: 'write', issues: 'write', 'pull-requests': 'write' });
    expect(tell?.needs).toBe('look');
    expect(runs(tell)).toEqual(['npm ci --ignore-scripts', 'npm run care']);
  });

  it('begins with what the last run of it or of publish.yml has left, and leaves the same for both', () => {
    const own = uses(publish.jobs.build, 'actions/cache/save').map((step) => step.with);
    expect(uses(look, 'actions/cache/restore').map((step) => step.with)).toEqual(
      uses(publish.jobs.build, 'actions/cache/restore').map((step) => step.with),
    );
    expect(uses(look, 'actions/cache/save')[0]).toMatchObject({ if: "always() && hashFiles('.cache/media/**') != ''", with: own[0] });
  });

  it('hands over what is known, and nothing else', () => {
    const [, save] = uses(look, 'actions/cache/save');
    const [restore] = uses(tell, 'actions/cache/restore');
    const path = '.cache/links.json\n.cache/media/media.lock.json\n';
    const key = `care-\${{ github.run_id }}-\${{ github.run_attempt }}`;
    expect(save?.if).toBe("always() && hashFiles('.cache/links.json', '.cache/media/media.lock.json') != ''");
    expect(save?.with).toEqual({ path, key });
    expect(restore?.with).toEqual({ path, key, 'restore-keys': `care-\${{ github.run_id }}-`, 'fail-on-cache-miss': true });
  });

  it('goes on when the copies or the links could not be looked at, and leaves time to save what was learned', () => {
    const mayFail = ['npm run media', 'npm run links'];
    for (const step of stepsOf(care)) expect(step['continue-on-error'] ?? false).toBe(mayFail.includes(step.run ?? ''));
    expect(tell?.if).toBe(`\${{ !cancelled() && needs.look.result != 'skipped' }}`);
    const limits = (look?.steps ?? []).flatMap((step) => step['timeout-minutes'] ?? []);
    expect(limits.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThan(look?.['timeout-minutes'] ?? 0);
  });

  it('lets the check of links end by itself', () => {
    const links = look?.steps.find(({ run }) => run === 'npm run links');
    expect(LINKS_TIME / 60_000).toBeLessThan((links?.['timeout-minutes'] ?? 0) - 2);
  });
});

describe('publish.yml', () => {
  const steps = publish.jobs.build?.steps ?? [];
  const step = ({ uses = '', run = '' }: Step): string =>
    /^actions\/cache\/(restore|save)@/.exec(uses)?.[1] ?? /^npm run (media|build|smoke)$/.exec(run)?.[1] ?? '';
  const saves = steps.filter((one) => step(one) === 'save');

  it('publishes main: when it changes, every day, and by hand, one after the other', () => {
    expect(publish.on).toEqual({ push: { branches: ['main'] }, schedule: [{ cron: expect.any(String) }], workflow_dispatch: null });
    expect(publish.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
    expect(texts.get('publish.yml')).toMatch(/if: github\.ref == 'refs\/heads\/main'/);
  });

  it('lets no code of ours run where a page can be published', () => {
    const { build, deploy, verify } = publish.jobs;
    expect(build?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(verify?.permissions).toEqual({ contents: 'read' });
    expect(deploy?.steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual(['actions/deploy-pages']);
    expect(runs(deploy)).toEqual([]);
  });

  it('looks at the site before it is published, and after', () => {
    const { build, deploy, verify } = publish.jobs;
    expect(runs(build).slice(1)).toEqual(['npm run check', 'npm run media', 'npm run build', 'npm run smoke']);
    expect(build?.steps.at(-1)?.uses).toMatch(/^actions\/upload-pages-artifact@/);
    expect([deploy?.needs, verify?.needs]).toEqual(['build', 'deploy']);
    expect(runs(verify).at(-1)).toBe('npm run smoke:published');
  });

  it('copies remote files before it builds, and publishes whatever comes of that', () => {
    expect(steps.map(step).filter((name) => name !== '')).toEqual(['restore', 'media', 'save', 'build', 'save', 'smoke']);
    for (const one of steps) expect(one['continue-on-error'] ?? false).toBe(step(one) === 'media');
  });

  it('saves what was copied and what was made of it, each as soon as it is there, also when something fails', () => {
    const copies = "hashFiles('.cache/media/**', '!.cache/media/seen/**')";
    const pictures = "hashFiles('.cache/slides/**', '.cache/pictures/**')";
    const matched = 'steps.cache.outputs.cache-matched-key';
    expect(saves.map((save) => save.if)).toEqual([
      `always() && ${copies} != '' && !startsWith(${matched}, format('copies-{0}-', ${copies}))`,
      `always() && ${pictures} != '' && !contains(${matched}, format('-{0}-', ${pictures}))`,
    ]);
    for (const { with: options } of saves)
      expect(options).toEqual({
        path: '.cache',
        key: `copies-\${{ ${copies} }}-\${{ ${pictures} }}-\${{ github.run_id }}-\${{ github.run_attempt }}`,
      });
  });

  it("begins with what the last run has saved, and with a key that is no other run's", () => {
    const restore = steps.find((one) => step(one) === 'restore');
    expect(restore).toMatchObject({ id: 'cache', with: { path: '.cache', 'restore-keys': 'copies-' } });
    // An exact key would be one that was saved before, and could never be saved again.
    const keys = [restore, ...saves].map((one) => String(one?.with?.key));
    for (const key of keys) expect(key).toMatch(/^copies-.*-\$\{\{ github\.run_id \}\}-\$\{\{ github\.run_attempt \}\}$/);
    expect(saves.map(({ with: options }) => options?.key)).not.toContain(restore?.with?.key);
  });

  it('leaves time to save what a first run has not finished', () => {
    const limits = steps.flatMap((one) => one['timeout-minutes'] ?? []);
    expect(limits).toHaveLength(2);
    expect(limits.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThan(publish.jobs.build?.['timeout-minutes'] ?? 0);
  });

  it('takes no cache where it deploys or verifies', () => {
    const { deploy, verify } = publish.jobs;
    for (const step of [...(deploy?.steps ?? []), ...(verify?.steps ?? [])]) expect(step.uses ?? '').not.toMatch(/^actions\/cache/);
  });

  it('does not stop the clock', () => {
    expect(JSON.stringify(publish)).not.toContain('SOURCE_DATE_EPOCH');
  });
});

describe('dependabot.yml', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; cooldown: Record<string, number>; ignore?: { 'dependency-name': string }[] }[];
  };

  it('lets a release rest for a week before it is taken', () => {
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
    // GitHub refuses the whole entry when these are set for actions.
    expect(Object.keys(updates[1]?.cooldown ?? {})).toEqual(['default-days']);
  });

  it('holds back packages that are really used', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: { '': Record<string, Record<string, string>> } };
    const { dependencies, devDependencies } = lock.packages[''];
    for (const { 'dependency-name': name } of updates[0]?.ignore ?? [])
      expect({ ...dependencies, ...devDependencies }).toHaveProperty([name]);
  });
});
