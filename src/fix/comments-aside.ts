import { findingsIn } from './read-yaml.ts';

/** Stands for what no file may have in it, so that nobody's comment is taken for one that was set aside. */
const MARK = '\ue000';

/**
 * Puts every comment that stands behind a value on a line of its own above it, marked, so that the rest can be read and mended while
 * nobody knows whether it belongs to the value.
 */
export function setCommentsAside(yaml: string): string {
  const wrong = findingsIn(yaml).filter(({ rule }) => rule === 'comment-behind-value');
  if (wrong.length === 0 || yaml.includes(MARK)) return yaml;
  const columns = new Map(wrong.map(({ line, column }) => [line, column]));
  return yaml
    .split('\n')
    .map((line, index) => {
      const column = columns.get(index + 1);
      if (column === undefined) return line;
      const before = line.slice(0, column - 1);
      return `${/^ */.exec(line)?.[0]}#${MARK}${line.slice(before.trimEnd().length)}\n${before.trimEnd()}`;
    })
    .join('\n');
}

/** Puts the comments back behind what they stand above now. */
export function putCommentsBack(yaml: string): string {
  return yaml.replace(new RegExp(`^ *#${MARK}(.*)\\n(.*)$`, 'gm'), '$2$1');
}

/** Whether the value on a line, counted from 1, had a comment behind it, so that nobody knows where it ends. */
export function hadComment(yaml: string, line: number): boolean {
  return yaml.split('\n')[line - 2]?.trimStart().startsWith(`#${MARK}`) ?? false;
}
