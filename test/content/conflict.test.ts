import { describe, expect, it } from 'vitest';
import { conflictLine } from '../../src/content/conflict.ts';

describe('conflictLine', () => {
  it.each([
    ['---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n---\n', 2],
    ['---\r\n<<<<<<<\r\ntitle: A\r\n=======\r\n>>>>>>>\r\n', 2],
    ['---\ntitle: A\n>>>>>>> other\n', undefined],
    ['<<<<<<<', undefined],
    ['A heading\n=======\n', undefined],
    [' <<<<<<< HEAD\n=======\n>>>>>>> other\n', undefined],
  ])('%j: %s', (text, line) => {
    expect(conflictLine(text)).toBe(line);
  });
});
