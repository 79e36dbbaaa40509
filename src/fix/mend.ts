import { splitFrontMatter } from '../content/front-matter.ts';
import type { RecordKind } from '../content/layout.ts';
import { parseYaml, type YamlFields } from '../content/yaml.ts';

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

/** Front matter as fields; nothing where YAML cannot read it. */
export function readYaml(yaml: string): YamlFields | undefined {
  const read = parseYaml(yaml, 1);
  return 'data' in read ? read : undefined;
}

/** Whether two pieces of front matter hold the same fields, in whatever order. */
export function holdsSame(one: string, other: string): boolean {
  const [a, b] = [readYaml(one), readYaml(other)];
  return a !== undefined && b !== undefined && canonical(a.data) === canonical(b.data);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
