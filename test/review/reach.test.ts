import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/review/change.ts';
import { needsCode, reachOf } from '../../src/review/reach.ts';

const change = (path: string, more: Partial<Change> = {}): Change => ({ status: 'changed', path, kind: 'file', ...more });

describe('needsCode', () => {
  it.each([
    ['a talk', [change('content/meetups/028/1-x.md')]],
    ['slides', [change('content/meetups/028/slides/a.pdf', { status: 'added' })]],
    ['what does not belong there', [change('content/notes.txt'), change('content/.env'), change('content/a\nb.md')]],
    ['the lists', [change('content/urls.lock'), change('content/media.lock.json')]],
    ['a meetup, deleted', [change('content/meetups/028/README.md', { status: 'deleted' })]],
    ['a renamed talk', [change('content/meetups/029/1-x.md', { status: 'renamed', from: 'content/meetups/028/1-x.md' })]],
  ])('is false for %s', (_, changes) => {
    expect(needsCode(changes, 'content')).toBe(false);
  });

  it.each([
    ['no list', undefined],
    ['an empty list', []],
    ['a workflow', [change('content/site.md'), change('.github/workflows/check.yml')]],
    ['a package', [change('package.json')]],
    ['a file that was renamed out of the content', [change('src/x.md', { status: 'renamed', from: 'content/wiki/x.md' })]],
    ['a file that was renamed into the content', [change('content/wiki/x.md', { status: 'renamed', from: 'src/x.md' })]],
    ['the description of the content, which tests compare with the code', [change('content/README.md')]],
    ['a symbolic link', [change('content/people/x.md', { kind: 'link' })]],
    ['a repository inside of this one', [change('content/meetups', { kind: 'other' })]],
    ['a link in place of the content', [change('content', { kind: 'link' })]],
    ['a folder with a similar name', [change('contents/site.md')]],
    ['a document', [change('README.md')]],
  ])('is true for %s', (_, changes) => {
    expect(needsCode(changes, 'content')).toBe(true);
  });
});

describe('reachOf', () => {
  it.each([
    ['.github/workflows/check.yml', 'workflows'],
    ['.github/dependabot.yml', 'workflows'],
    ['.ci/run', 'workflows'],
    ['package-lock.json', 'packages'],
    ['src/cli/check.ts', 'code'],
    ['src/README.md', 'code'],
    ['public/robots.txt', 'code'],
    ['tsconfig.json', 'code'],
    ['README.md', 'documents'],
    ['.github/ISSUE_TEMPLATE/talk.yml', 'documents'],
    ['content/README.md', 'documents'],
  ])('calls %s %s', (path, reach) => {
    expect(reachOf(path)).toBe(reach);
  });
});
