import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PREVIEW_FILE, readPublished, reviewProposal } from '../../src/cli/review.ts';
import { readSettings } from '../../src/settings.ts';
import { SITE } from '../content/folder.ts';
import { type ScratchRepository, scratchRepository } from '../helpers/scratch-repository.ts';

const TALK = '---\ntitle: Rivers\nspeakers: [Ada Nightwater]\n---\n';

interface Reviewed {
  readonly code: 0 | 1;
  /** What is printed. */
  readonly text: string;
  /** What the page of the run shows. */
  readonly summary: string;
  /** What the workflow is told. */
  readonly output: string;
  readonly preview: string | undefined;
  readonly builds: number;
}

/** A repository with a small archive in it. */
function anArchive(): ScratchRepository {
  const repository = scratchRepository();
  repository.write('content/site.md', SITE);
  repository.write('content/meetups/001/README.md', '---\ndate: 2024-05-07\n---\n');
  repository.write('content/meetups/001/1-rivers.md', TALK);
  repository.write('.gitignore', '_*\n');
  repository.commit();
  return repository;
}

/** Reviews what the work tree has more than a commit; pages are only those that are given. */
async function review(
  { root }: ScratchRepository,
  env: Readonly<Record<string, string>> = {},
  pages: readonly string[] = ['meetups/1/rivers'],
): Promise<Reviewed> {
  const [texts, out, summary] = [[] as string[], join(root, '_output'), join(root, '_summary')];
  for (const file of [out, summary]) writeFileSync(file, '');
  let builds = 0;
  const settings = readSettings({
    ARCHIVE_CONTENT: join(root, 'content'),
    ARCHIVE_OUTPUT: join(root, '_site'),
    ARCHIVE_CACHE: join(root, '_cache'),
    ARCHIVE_REVIEW: join(root, '_review'),
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: out,
    GITHUB_STEP_SUMMARY: summary,
    REVIEW_BASE: 'HEAD',
    ...env,
  });
  const build = async (): Promise<void> => {
    builds += 1;
    for (const [file, content] of [
      ['assets/site-X.css', '@font-face{src:url("./a-b.woff2")}'],
      ['assets/a-b.woff2', 'font'],
      ...pages.map((path) => [`${path}/index.html`, `<main><h1>${path}</h1></main>`]),
    ] as const) {
      mkdirSync(join(root, '_site', file, '..'), { recursive: true });
      writeFileSync(join(root, '_site', file), content);
    }
  };
  const code = await reviewProposal(settings, { root, build, print: (text) => texts.push(text) });
  const preview = join(root, '_review', PREVIEW_FILE);
  return {
    code,
    text: texts.join('\n'),
    summary: readFileSync(summary, 'utf8'),
    output: readFileSync(out, 'utf8'),
    preview: existsSync(preview) ? readFileSync(preview, 'utf8') : undefined,
    builds,
  };
}

describe('readPublished', () => {
  it.each([
    ['/a%20b/', 'page'],
    ['/..c.txt', 'dots'],
    ['/../secret.txt', undefined],
    ['/%2e%2e/secret.txt', undefined],
    ['/a%20b/..%2f..%2fsecret.txt', undefined],
    ['/../site-2/', undefined],
    ['/%', undefined],
  ])('%s: %s', (path, text) => {
    const { root, write } = scratchRepository();
    write('site/a b/index.html', 'page');
    write('site/..c.txt', 'dots');
    write('secret.txt', 'secret');
    expect(readPublished(join(root, 'site'), path)?.toString()).toBe(text);
  });
});

describe('npm run review', () => {
  it('tells people what is new, the workflow that no code is, and shows the pages', async () => {
    const repository = anArchive();
    repository.write('content/meetups/001/1-rivers.md', TALK.replace('Rivers', 'Rivers at night'));

    const { code, output, summary, preview, text } = await review(repository);

    expect([code, output]).toEqual([0, 'code=false\n']);
    expect(summary).toContain('It changes **1 talk**.');
    expect(summary).toContain('shows 1 page as');
    expect(preview).toContain('<h1>meetups/1/rivers</h1>');
    expect(preview).toContain('url(data:font/woff2;base64,Zm9udA==)');
    expect(text).toMatch(/^::stop-commands::(\S+)\n1 page: .*preview\.html\n::\1::$/);
  });

  it('prints the summary where there is no page of a run', async () => {
    const repository = anArchive();
    repository.write('content/wiki/a.md', '---\ntitle: A\n---\n');

    const { text, summary } = await review(repository, { GITHUB_STEP_SUMMARY: '', GITHUB_ACTIONS: '' });

    expect(text).toMatch(/^## What this proposal changes\n\nIt adds \*\*1 wiki page\*\*\./);
    expect(summary).toBe('');
  });

  it('builds nothing where no page changes, and leaves no preview of an earlier run', async () => {
    const repository = anArchive();
    repository.write('content/meetups/001/1-rivers.md', TALK.replace('Rivers', 'Streams'));
    expect((await review(repository)).preview).toBeDefined();
    repository.commit();
    repository.write('src/code.ts', 'x');

    const { builds, preview, output, summary } = await review(repository);

    expect([builds, preview, output]).toEqual([0, undefined, 'code=true\n']);
    expect(summary).toContain('It also changes **code**.');
  });

  it('shows what is right when something else is wrong, and lists what is missing', async () => {
    const repository = anArchive();
    repository.write('content/meetups/001/1-rivers.md', TALK.replace('Rivers', 'Streams'));
    repository.write('content/meetups/001/2-<b>.md', 'nothing');

    const { code, preview, summary } = await review(repository);

    expect(code).toBe(0);
    expect(preview).toContain('1 file of the content is missing here:');
    expect(preview).toContain('meetups/001/2-&#60;b&#62;.md (1 error)');
    expect(summary).toContain('### Not readable yet');
  });

  it.each([
    ['the site itself is wrong', (repository: ScratchRepository) => repository.write('content/site.md', 'wrong'), 'code=false\n'],
    ['there is no content', ({ git }: ScratchRepository) => git('rm', '--quiet', '-r', 'content'), 'code=false\n'],
  ])('says what it can when %s', async (_, spoil, output) => {
    const repository = anArchive();
    spoil(repository);

    expect(await review(repository)).toMatchObject({
      code: 0,
      output,
      preview: undefined,
      builds: 0,
      summary: expect.stringContaining('## What this proposal changes'),
    });
  });

  it.each([
    ['the state before is not at hand', { REVIEW_BASE: '0123456789012345678901234567890123456789' }],
    ['the name of the state before is none', { REVIEW_BASE: '--help' }],
  ])('has everything tested when %s', async (_, env) => {
    const { code, output, summary, text, builds } = await review(anArchive(), env);

    expect([code, output, builds]).toEqual([0, 'code=true\n', 0]);
    expect(summary).toMatch(/^## .*\n\nWhat changed could not be listed/);
    expect(text).toContain('What changed cannot be listed: fatal:');
  });

  it('goes on when the build fails, and says so', async () => {
    const repository = anArchive();
    repository.write('content/wiki/a.md', '---\ntitle: A\n---\n');
    mkdirSync(join(repository.root, '_site'));
    // In place of the folder of style sheets.
    appendFileSync(join(repository.root, '_site/assets'), 'x');

    const { code, output, summary, text } = await review(repository);

    expect([code, output]).toEqual([1, 'code=false\n']);
    expect(summary).toContain('It adds **1 wiki page**.');
    expect(text).toMatch(/There is no preview: .*(?:EEXIST|ENOTDIR)/);
  });

  it('takes five hundred files, a symbolic link, a huge PDF and a line feed in a name', async () => {
    const repository = anArchive();
    const { root, write } = repository;
    for (let index = 0; index < 500; index += 1) write(`content/meetups/001/t${index}.md`, TALK.replace('Rivers', `Talk ${index}`));
    write('content/meetups/001/a\n::error::b.md', TALK);
    write('content/meetups/001/slides/huge.pdf', '%PDF-1.4\n');
    truncateSync(join(root, 'content/meetups/001/slides/huge.pdf'), 200_000_000);
    symlinkSync('/etc/passwd', join(root, 'content/meetups/001/link.md'));

    const { code, output, summary, preview, text } = await review(
      repository,
      {},
      Array.from({ length: 500 }, (_, index) => `meetups/1/t${index}`),
    );

    expect([code, output]).toEqual([0, 'code=true\n']);
    expect(summary).toContain('It adds **500 talks and 1 other file**. 1 text cannot be read yet: see “To mend”.');
    expect(summary).toContain('- `content/meetups/001/slides/huge.pdf`: new, 200 MB');
    expect(summary).toContain('- `content/meetups/001/link.md`: new – a symbolic link: it may lead anywhere');
    expect(summary).toContain('`content/meetups/001/a\\u000a::error::b.md`');
    expect(preview).toContain('<h2 id="pages">30 pages</h2>');
    expect(preview).toContain('470 more pages do not fit into this file:');
    expect([summary, text].join('\n')).not.toMatch(/^::error/m);
  });
});
