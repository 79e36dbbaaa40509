/** A file that a proposal adds, changes or takes away. Paths are below the repository, with forward slashes. */
export interface Change {
  readonly status: 'added' | 'changed' | 'deleted' | 'renamed';
  readonly path: string;
  /** Where it stood before, of what was renamed. */
  readonly from?: string;
  /** `link`: a symbolic link. `other`: neither that nor a file, such as a repository inside of this one. */
  readonly kind: 'file' | 'link' | 'other';
  /** Its size, where it is there. */
  readonly bytes?: number;
}

const STATUSES: Readonly<Record<string, Change['status']>> = { A: 'added', D: 'deleted', R: 'renamed' };
const KINDS: Readonly<Record<string, Change['kind']>> = { '100': 'file', '120': 'link' };

/**
 * Reads what `git diff --raw -z` writes (https://git-scm.com/docs/diff-format), in which a path is bytes up to a zero byte:
 * a line feed in one is a part of it. What is not UTF-8 in a path becomes U+FFFD.
 * @throws for a text that is no such list.
 */
// ":100644 100644 8ba… 9cd… M\0README.md\0" => changed README.md
export function parseChanges(raw: Buffer): Change[] {
  const words = raw.toString('utf8').split('\0');
  if (words.pop() !== '') throw new Error('The list of changes has no end.');
  const changes: Change[] = [];
  for (let index = 0; index < words.length; ) {
    const [, before, after, letter = ''] = /^:(\d{6}) (\d{6}) [0-9a-f]+ [0-9a-f]+ ([A-Z])\d*$/.exec(words[index] ?? '') ?? [];
    if (before === undefined || after === undefined) throw new Error(`The list of changes cannot be read at its word ${index + 1}.`);
    const isMove = letter === 'R' || letter === 'C';
    const [first, second] = words.slice(index + 1, index + 3);
    const path = isMove ? second : first;
    if (first === undefined || path === undefined) throw new Error('The list of changes breaks off.');
    changes.push({
      // A copy is a file that is new.
      status: letter === 'C' ? 'added' : (STATUSES[letter] ?? 'changed'),
      path,
      ...(letter === 'R' ? { from: first } : {}),
      kind: KINDS[(letter === 'D' ? before : after).slice(0, 3)] ?? 'other',
    });
    index += isMove ? 3 : 2;
  }
  return changes;
}
