import { printText } from '../content/quote-values.ts';
import type { FieldPath } from '../content/records.ts';
import { SCHEMAS } from '../content/schemas.ts';
import { findMeanings, withValue } from '../content/validate.ts';
import type { YamlFields } from '../content/yaml.ts';
import { isGroup } from '../schema/is-group.ts';
import { hadComment } from './comments-aside.ts';
import { changeFields, type Mend } from './mend.ts';
import { offsetOf } from './places.ts';
import { readYaml } from './read-yaml.ts';

/** Values that can be read in one way only: dates and times in another form, numbers for texts, addresses without https://, one entry for a list. */
export const mendFieldValues: Mend = (text, kind) =>
  changeFields(text, (yaml) => {
    const fields = readYaml(yaml);
    if (fields === undefined) return yaml;
    const meanings = findMeanings(SCHEMAS[kind], fields).flatMap((meaning) => {
      const place = fields.position(meaning.path);
      return 'value' in meaning && !hadComment(yaml, place.line) ? [{ ...meaning, start: offsetOf(yaml, place) }] : [];
    });
    let changed = yaml;
    let data: unknown = fields.data;
    // From the last to the first, so that those to come are where they were.
    for (const meaning of meanings.sort((a, b) => b.start - a.start)) {
      const wanted = withValue(data, meaning.path, meaning.value);
      const written = JSON.stringify(wanted);
      const found = waysToWrite(changed, fields, meaning).find((way) => JSON.stringify(readYaml(way)?.data) === written);
      if (found === undefined) continue;
      changed = found;
      data = wanted;
    }
    return changed;
  });

interface PlacedMeaning {
  readonly path: FieldPath;
  readonly value: unknown;
  /** Where the value begins that is to be another. */
  readonly start: number;
}

/** The text with another value at a place, in each way that YAML may want it there, the plainest first. */
function waysToWrite(yaml: string, fields: YamlFields, { path, value, start }: PlacedMeaning): string[] {
  const written = fields.written(path);
  const key = offsetOf(yaml, fields.keyPosition(path));
  if (written === undefined) return asEntry(yaml, start);
  const put = (text: string): string => {
    const before = yaml.slice(0, start);
    return (text.startsWith('\n') ? before.trimEnd() : before) + text + yaml.slice(start + written.length);
  };
  return printed(value, indentationAt(yaml, key)).map(put);
}

function printed(value: unknown, indentation: string): string[] {
  if (typeof value === 'string') return [printText(value), printText(value, true)];
  if (!Array.isArray(value)) return isGroup(value) ? [printGroup(value), `{ ${printGroup(value)} }`] : [String(value)];
  const [entry] = value as unknown[];
  if (isGroup(entry)) return [`\n${indentation}  - ${printGroup(entry)}`, `[{ ${printGroup(entry)} }]`];
  return [`[${typeof entry === 'string' ? printText(entry, true) : String(entry)}]`];
}

// { url: "https://example.org/" } => "url: https://example.org/": such a group has one field.
function printGroup(group: Readonly<Record<string, unknown>>): string {
  return Object.entries(group)
    .map(([name, value]) => `${name}: ${printText(String(value))}`)
    .join(', ');
}

/** The text with the group that begins at a place as the only entry of a list. */
function asEntry(yaml: string, start: number): string[] {
  const line = yaml.lastIndexOf('\n', start - 1) + 1;
  const indentation = yaml.slice(line, start);
  const [first = '', ...below] = yaml.slice(start).split('\n');
  if (indentation.trim() !== '') return [[`${yaml.slice(0, start)}[${first.trimEnd()}]`, ...below].join('\n')];
  const end = below.findIndex((other) => other.trim() !== '' && !other.startsWith(indentation));
  const [inside, behind] = end === -1 ? [below, []] : [below.slice(0, end), below.slice(end)];
  const moved = inside.map((other) => (other.trim() === '' ? other : `  ${other}`));
  return [yaml.slice(0, line) + [`${indentation}- ${first}`, ...moved, ...behind].join('\n')];
}

function indentationAt(yaml: string, offset: number): string {
  return ' '.repeat(offset - (yaml.lastIndexOf('\n', offset - 1) + 1));
}
