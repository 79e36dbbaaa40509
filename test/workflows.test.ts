import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly if?: string;
  readonly run?: string;
  readonly 'continue-on-error'?: boolean;
  readonly 'timeout-minutes'?: number;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
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

  it('gives no stranger a token that can write, and no secret', () => {
    for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'])
      expect(Object.keys(on)).not.toContain(trigger);
    expect(text).not.toMatch(/\bsecrets\b|GITHUB_TOKEN|github\.token/);
    expect(permissions).toEqual({});
  });

  it('gives each job its own permissions and an end', () => {
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
    }
  });

  it("takes GitHub's own actions only, each at one commit whose version stands beside it", () => {
    const used = text.match(/uses:.*/g) ?? [];
    expect(used.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of used) expect(line).toMatch(/^uses: actions\/[a-z-]+(?:\/(?:restore|save))?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('leaves no token in the work tree and fills no cache', () => {
    for (const { uses = '', with: options } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
      if (uses.startsWith('actions/setup-node@')) expect(options).toMatchObject({ 'package-manager-cache': false });
    }
  });

  it('runs scripts of package.json only, with nothing put into their words', () => {
    for (const { run } of steps) {
      if (run === undefined || run === 'npm ci --ignore-scripts') continue;
      const [, script = ''] = /^npm (?:run )?([\w:]+)$/.exec(run) ?? [];
      expect(scripts, run).toHaveProperty([script]);
      expect(run.startsWith('npm run ') || run === 'npm test', run).toBe(true);
    }
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('installs the packages before it runs anything of ours', () => {
    for (const job of Object.values(jobs)) if (runs(job).length > 0) expect(runs(job)[0]).toBe('npm ci --ignore-scripts');
  });
});

describe('check.yml', () => {
  it('runs on pull requests and the merge queue, the newest push only', () => {
    expect(Object.keys(check.on)).toEqual(['pull_request', 'merge_group']);
    expect(check.concurrency).toMatchObject({ 'cancel-in-progress': true });
  });

  it('may read, and nothing else', () => {
    for (const { permissions } of Object.values(check.jobs)) expect(permissions).toEqual({ contents: 'read' });
  });

  it('checks the content first, then the code', () => {
    expect(runs(check.jobs.content).at(-1)).toBe('npm run check');
    expect(check.jobs.code?.needs).toBe('content');
    expect(runs(check.jobs.code).slice(1)).toEqual(
      ['typecheck', 'lint', 'browser', 'test', 'build', 'smoke'].map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`)),
    );
  });

  it('tests on every Node that we support', () => {
    expect(parse(texts.get('check.yml') ?? '')).toMatchObject({ jobs: { code: { strategy: { matrix: { node: [20, 22, 24] } } } } });
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

  it('takes no cache where it deploys or verifies, and fills none for a pull request', () => {
    const { deploy, verify } = publish.jobs;
    for (const step of [...(deploy?.steps ?? []), ...(verify?.steps ?? []), ...stepsOf(check)])
      expect(step.uses ?? '').not.toMatch(/^actions\/cache/);
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
