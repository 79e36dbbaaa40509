import { describe, expect, it } from 'vitest';
import { formatDifference } from '../../src/output/difference.ts';

const change = (from: string, to: string): string[] =>
  formatDifference({ from: { path: 'content/A.md', text: from }, to: { path: 'content/a.md', text: to } }).split('\n');

describe('formatDifference', () => {
  it('shows lines that are gone and new, with their neighbours', () => {
    expect(change('1\n2\n3\n4\n5\n', '1\n2\n3\n4\nfive\n')).toEqual([
      '--- content/A.md',
      '+++ content/a.md',
      '@@ -2,4 +2,4 @@',
      ' 2',
      ' 3',
      ' 4',
      '-5',
      '+five',
    ]);
  });

  it('says where the last line does not end', () => {
    expect(change('a', 'a\n').slice(3)).toEqual(['-a', '\\ No newline at end of file', '+a']);
  });

  it('lets no character through that could move the cursor, turn the direction, or hide a change', () => {
    expect(change('a\u001b[2Jb\n', 'a\u202eb\u00ad\n').slice(3)).toEqual(['-a\\u001b[2Jb', '+a\\u202eb\\u00ad']);
  });
});
