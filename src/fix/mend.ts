import { splitFrontMatter } from '../content/front-matter.ts';
import type { RecordKind } from '../content/layout.ts';
import { putCommentsBack, setCommentsAside } from './comments-aside.ts';

/**
 * One kind of mend: the text of a content file → the text in which that kind of mistake is right, as far as nothing has to be guessed.
 * Everything else stays byte for byte.
 */
export type Mend = (text: string, kind: RecordKind) => string;

/** Changes the front matter of a text alone; a text without it stays as it is. */
export function changeYaml(text: string, change: (yaml: string) => string): string {
  const split = splitFrontMatter(text);
  if ('problems' in split) return text;
  const changed = change(split.yaml);
  if (changed === split.yaml) return text;
  return ['---', ...(changed === '' ? [] : [changed]), '---', split.body].join('\n');
}

/** Changes the fields of a text, whatever comments stand behind their values. */
export function changeFields(text: string, change: (yaml: string) => string): string {
  return changeYaml(text, (yaml) => putCommentsBack(change(setCommentsAside(yaml))));
}
