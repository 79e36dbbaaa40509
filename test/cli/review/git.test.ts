import { symlinkSync, truncateSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitError, openRepository } from '../../../src/cli/review/git.ts';
import { scratchRepository } from '../../helpers/scratch-repository.ts';

const TEXT = 'A text that is long enough to be recognized when it stands somewhere else.\n'.repeat(5);

describe('listChanges', () => {
  it('tells of all that is different, whatever files are called, and of what git does not know yet', async () => {
    const repository = scratchRepository();
    const { root, write, git, commit } = repository;
    for (const path of ['a.md', 'moved.md', 'gone.md', 'typed.md', 'same.md']) write(path, `${path}\n${TEXT}`);
    write('.gitignore', 'ignored\n');
    commit();
    write('a.md', 'other');
    git('mv', 'moved.md', 'here.md');
    git('rm', '--quiet', 'gone.md');
    unlinkSync(join(root, 'typed.md'));
    symlinkSync('/etc/passwd', join(root, 'typed.md'));
    write('new\n::error::\t"ü.md', '1234');
    commit();
    write('unknown.md', '12');
    symlinkSync('a.md', join(root, 'unknown-link'));
    write('ignored', 'x');

    const changes = await openRepository(root).listChanges('HEAD~1');

    expect(changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { status: 'changed', path: 'a.md', kind: 'file', bytes: 5 },
      { status: 'deleted', path: 'gone.md', kind: 'file' },
      { status: 'renamed', path: 'here.md', from: 'moved.md', kind: 'file', bytes: 9 + TEXT.length },
      { status: 'added', path: 'new\n::error::\t"ü.md', kind: 'file', bytes: 4 },
      { status: 'changed', path: 'typed.md', kind: 'link' },
      { status: 'added', path: 'unknown-link', kind: 'link' },
      { status: 'added', path: 'unknown.md', kind: 'file', bytes: 2 },
    ]);
  });

  it('runs no program that the repository names', async () => {
    const { root, write, commit } = scratchRepository();
    write('.gitattributes', '*.md diff=evil filter=evil\n');
    write('a.md', 'a');
    commit();
    write('a.md', 'b');
    commit();

    expect(await openRepository(root).listChanges('HEAD~1')).toEqual([{ status: 'changed', path: 'a.md', kind: 'file', bytes: 1 }]);
  });

  it('does not read what is large', async () => {
    const { root, write, commit } = scratchRepository();
    commit();
    write('slides.pdf', '');
    truncateSync(join(root, 'slides.pdf'), 200_000_000);

    expect(await openRepository(root).listChanges('HEAD')).toEqual([
      { status: 'added', path: 'slides.pdf', kind: 'file', bytes: 200_000_000 },
    ]);
  });
});

describe('findBase', () => {
  it('is the commit that is named, else where the work left its branch', async () => {
    const { root, git, write, commit } = scratchRepository();
    commit();
    const start = git('rev-parse', 'HEAD').trim();
    git('checkout', '--quiet', '-b', 'work');
    write('a', 'a');
    commit();
    const { findBase, findCommit } = openRepository(root);

    expect(await findBase(undefined, 'main')).toBe(start);
    expect(await findBase('HEAD^1', 'main')).toBe(start);
    expect(await findCommit()).toBe(git('rev-parse', 'HEAD').trim());
    await expect(findBase(undefined, 'trunk')).rejects.toThrow('There is no branch trunk here.');
    await expect(findBase('0123456789012345678901234567890123456789', 'main')).rejects.toThrow(GitError);
    await expect(findBase('--output=/tmp/x', 'main')).rejects.toThrow(GitError);
  });

  it('says what is wrong where there is no repository', async () => {
    const { root, git } = scratchRepository();
    await expect(openRepository(root).findCommit()).rejects.toThrow(GitError);
    await expect(openRepository(join(root, 'nowhere')).findCommit()).rejects.toThrow(/ENOENT/);
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('readContent', () => {
  it('has the texts of a commit, and the names and sizes of its other files', async () => {
    const { root, write, git, commit } = scratchRepository();
    write('content/site.md', '\ufeffname: ü\n');
    write('content/README.md', 'x');
    write('content/meetups/001/README.md', 'a\0b');
    write('content/meetups/001/slides/a.pdf', '123');
    write('content/notes\n.txt', 'x');
    write('other.md', 'x');
    symlinkSync('site.md', join(root, 'content/link.md'));
    commit();
    write('content/site.md', 'later');

    const files = await openRepository(root).readContent(git('rev-parse', 'HEAD').trim(), 'content');

    expect(files).toEqual([
      { kind: 'text', file: 'meetups/001/README.md', text: 'a\0b' },
      { kind: 'asset', file: 'meetups/001/slides/a.pdf', type: 'pdf', bytes: 3 },
      { kind: 'text', file: 'site.md', text: 'name: ü\n' },
    ]);
    expect(await openRepository(root).readContent('HEAD', 'elsewhere')).toEqual([]);
  });
});
