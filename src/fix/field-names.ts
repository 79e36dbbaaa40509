import type { RecordKind } from '../content/layout.ts';
import { SCHEMAS } from '../content/schemas.ts';
import { findMeanings } from '../content/validate.ts';
import { changeFields, type Mend } from './mend.ts';
import { offsetOf } from './places.ts';
import { readYaml } from './read-yaml.ts';

/** Names of fields that differ from the right ones in capital letters, hyphens or underscores alone. */
export const mendFieldNames: Mend = (text, kind) => changeFields(text, (yaml) => mendNames(yaml, kind));

/** The same for front matter by itself. */
export function mendNames(yaml: string, kind: RecordKind): string {
  const fields = readYaml(yaml);
  if (fields === undefined) return yaml;
  const changes = findMeanings(SCHEMAS[kind], fields).flatMap((meaning) => {
    const written = String(meaning.path.at(-1));
    const start = offsetOf(yaml, fields.keyPosition(meaning.path));
    return 'name' in meaning && yaml.startsWith(written, start) ? [{ start, end: start + written.length, name: meaning.name }] : [];
  });
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, name }) => changed.slice(0, start) + name + changed.slice(end), yaml);
}
