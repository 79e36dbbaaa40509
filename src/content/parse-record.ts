import { readMarkdown } from '../markdown/check.ts';
import { isFileAddress } from '../markdown/links.ts';
import { readFileName } from './file-names.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { RecordKind, RecordPlace } from './layout.ts';
import type { ContentRecord } from './records.ts';
import { type FieldsOf, SCHEMAS } from './schemas.ts';
import { checkFields } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** A record with what only its path tells. */
export interface ParsedRecord<Fields> {
  readonly record: ContentRecord<Fields>;
  /** The folder of its meetup, or its shelf. */
  readonly folder: string;
  /** Of a talk: the number before its name. */
  readonly order?: number;
}

/**
 * Reads one content file: its name, its front matter by the schema of its kind, and the links of its text. Nothing else is looked at, so that a file
 * can be read before it is anywhere, in the browser too.
 * @returns the record, or everything that is wrong with it.
 */
export function parseRecord<Kind extends RecordKind>(
  { file, text }: { readonly file: string; readonly text: string },
  { kind, folder, name }: RecordPlace & { readonly kind: Kind },
): ParsedRecord<FieldsOf<Kind>> | { readonly problems: readonly Finding[] } {
  const problems: Finding[] = [];
  const take = <Value extends object>(result: Value | { readonly problems: readonly Finding[] }): Value | undefined => {
    if (!('problems' in result)) return result as Value;
    problems.push(...result.problems);
    return undefined;
  };

  const fileName = kind === 'site' ? { id: 'site' } : take(readFileName(kind, file.slice(0, -name.length - 1), name));
  const split = take(splitFrontMatter(text));
  const markdown = split && readMarkdown(split.body);
  if (split && markdown) problems.push(...markdown.problems.map((problem) => ({ ...problem, line: problem.line + split.bodyLine - 1 })));
  const yaml = split && take(parseYaml(split.yaml, split.yamlLine));
  const checked = yaml && take(checkFields(SCHEMAS[kind], yaml));
  if (problems.length > 0 || !fileName || !split || !markdown || !yaml || !checked) return { problems };

  const { body, bodyLine } = split;
  const fileLinks = markdown.links.filter(({ address }) => isFileAddress(address));
  // The compiler does not follow the kind into the map of schemas.
  const fields = checked.fields as FieldsOf<Kind>;
  const record = { file, id: fileName.id, fields, body, bodyLine, fileLinks, position: yaml.position };
  return { record, folder, ...('order' in fileName ? { order: fileName.order } : {}) };
}
