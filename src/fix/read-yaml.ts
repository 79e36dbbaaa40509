import type { Finding } from '../content/finding.ts';
import { parseYaml, type YamlFields } from '../content/yaml.ts';

/** Most texts are right, and every kind of mend looks at the same one: it is read once for all of them. */
let last: { readonly yaml: string; readonly read: YamlFields | { readonly problems: readonly Finding[] } } | undefined;

function read(yaml: string): YamlFields | { readonly problems: readonly Finding[] } {
  if (last?.yaml !== yaml) last = { yaml, read: parseYaml(yaml, 1) };
  return last.read;
}

/** Front matter as fields, its lines counted from 1; nothing where YAML cannot read it. */
export function readYaml(yaml: string): YamlFields | undefined {
  const found = read(yaml);
  return 'data' in found ? found : undefined;
}

/** What YAML has to say of front matter, its lines counted from 1. */
export function findingsIn(yaml: string): readonly Finding[] {
  const found = read(yaml);
  return 'problems' in found ? found.problems : [];
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
