import { expect, it } from 'vitest';
import { isPagePath } from '../../src/schema/page-path.ts';

it.each(['/', '/about/', '/meetups/28/old-name/', `/${'a'.repeat(198)}/`])('%s can be the path of a page', (path) => {
  expect(isPagePath(path)).toBe(true);
});

it.each(['', 'about/', '/about', '//', '/a//b/', '/About/', '/a b/', '/ä/', '/a.html/', '/../', '/a/\n', `/${'a'.repeat(199)}/`])(
  '%j cannot',
  (path) => {
    expect(isPagePath(path)).toBe(false);
  },
);
