import type { Finding } from '../content/finding.ts';
import type { RecordKind } from '../content/layout.ts';
import { foldWord } from '../content/likely-meant.ts';
import { SCHEMAS } from '../content/schemas.ts';
import { checkFields, findMeanings } from '../content/validate.ts';
import { quote } from '../schema/text.ts';
import { mendNames } from './field-names.ts';
import { changeYaml, type Mend } from './mend.ts';
import { findingsIn, readYaml } from './read-yaml.ts';

/** What YAML cannot read, but for the quotes that are missing. */
const MENDED_BY_EXAMPLE = new Set(['colon-in-value', 'yaml-sign', 'yaml-alias', 'yaml-anchor', 'yaml-tag', 'yaml-tab', 'yaml-syntax']);

const COMMENT = 'comment-behind-value';

/** Too much work for a file in which everything is wrong, or that is no file of a person. */
const MANY = 50;
const MAX_LENGTH = 10_000;

/** Lines that YAML reads otherwise than they were meant, or not at all: a text without the quotes it needs, a comment behind a value, a tab. */
export const mendYamlLines: Mend = (text, kind) =>
  changeYaml(text, (yaml) => {
    const hopeless = new Set<string>();
    let changed = yaml;
    for (let count = 0; count < MANY; count += 1) {
      const next = mendOne(changed, kind, hopeless);
      if (next === undefined) break;
      changed = next;
    }
    return changed;
  });

/** @param hopeless lines that were tried, to which those are added that cannot be mended. */
function mendOne(yaml: string, kind: RecordKind, hopeless: Set<string>): string | undefined {
  const findings = findingsIn(yaml);
  if (findings.length === 0 || findings.length > MANY || yaml.length > MAX_LENGTH) return undefined;
  const parted = partedKeys(yaml, kind);
  if (parted !== yaml && isNearerToRight(findingsIn(cutComments(parted)), findingsIn(cutComments(yaml)))) return parted;
  const wrong = new Set(findings.map(({ line }) => line));
  for (const finding of findings) {
    const lines = yaml.split('\n');
    const line = lines[finding.line - 1] ?? '';
    if (hopeless.has(line)) continue;
    hopeless.add(line);
    const put = (other: string): string => lines.with(finding.line - 1, other).join('\n');
    const found =
      finding.rule === COMMENT
        ? withoutComment(line, finding, (other) => judge(cutComments(put(other.replace(/^.*\n/, ''))), finding, kind))
        : candidates(line, finding).find((other) => isReadable(put(other), finding.line, wrong));
    if (found !== undefined) return put(found);
  }
  return undefined;
}

function candidates(line: string, { rule, column, example = '' }: Finding): string[] {
  const [indentation = ''] = /^\s*/.exec(line) ?? [];
  const blanks = rule === 'yaml-tab' ? '' : indentation;
  const isOfLine = MENDED_BY_EXAMPLE.has(rule) && lettersOf(example) === lettersOf(line);
  return isOfLine ? [example.replace(/^/gm, blanks)] : rule === 'yaml-escape' ? withoutEscapes(line, column) : [];
}

// "From \\d to \\w": whoever writes this means every backslash of it.
function withoutEscapes(line: string, column: number): string[] {
  const start = line.lastIndexOf('"', column - 1);
  const [whole = '', text = ''] = /^"([^"\\]*(?:\\[^"\\/bfnrtux0][^"\\]*)+)"/.exec(line.slice(start)) ?? [];
  return whole === '' ? [] : [line.slice(0, start) + quote(text) + line.slice(start + whole.length)];
}

/** Every field with a blank behind its colon: "date:2019-06-24" is no field to YAML. */
function partedKeys(yaml: string, kind: RecordKind): string {
  const names = new Set(Object.keys(SCHEMAS[kind].shape).map(foldWord));
  return yaml.replace(/^([A-Za-z_-]+):(?=[^\s/])/gm, (found, name: string) => (names.has(foldWord(name)) ? `${name}: ` : found));
}

function isNearerToRight(now: readonly Finding[], before: readonly Finding[]): boolean {
  return now.length < before.length || (now[0]?.line ?? 0) > (before[0]?.line ?? 0);
}

/**
 * A line with a comment behind its value, as it was meant: "#3" belongs to the text where the field takes one, and "# moved" is a comment
 * where it cannot belong to the text. Where both are possible, nobody but the author knows.
 */
function withoutComment(line: string, finding: Finding, judgement: (line: string) => Judgement): string | undefined {
  const comment = line.slice(finding.column - 1);
  const before = line.slice(0, finding.column - 1).trimEnd();
  const [indentation = ''] = /^\s*/.exec(line) ?? [];
  const [, name = '', value = ''] = /^(\s*(?:- +)*(?:[\w-]+: +)?)(.*)$/.exec(before) ?? [];
  const likely = likelyText(line, finding);
  const quoted = likely ?? (/^[^"'[{]/.test(value) ? name + quote(line.slice(name.length).trim()) : undefined);
  const judged = quoted === undefined ? 'wrong' : judgement(quoted);
  if (judged === 'right') return likely;
  if (judged === 'mendable' && likely === undefined) return undefined;
  const moved = `${indentation}${comment}\n${before}`;
  return judgement(moved) === 'wrong' ? undefined : moved;
}

/** Whether YAML has nothing to say of a line any more, nor anything new of the one below it. */
function isReadable(yaml: string, line: number, wrong: ReadonlySet<number>): boolean {
  return findingsIn(yaml).every((finding) => finding.line !== line && (finding.line !== line + 1 || wrong.has(line + 1)));
}

/** The text without any comment behind a value, so that the rest of it can be judged. */
function cutComments(yaml: string): string {
  const comments = new Map(findingsIn(yaml).flatMap((finding) => (finding.rule === COMMENT ? [[finding.line, finding]] : [])));
  return yaml
    .split('\n')
    .map((line, index) => {
      const comment = comments.get(index + 1);
      return comment === undefined ? line : (likelyText(line, comment) ?? line.slice(0, comment.column - 1).trimEnd());
    })
    .join('\n');
}

/** The line with quotes around a text with "#3" in it, which is more likely a part of the text than a comment. */
function likelyText(line: string, { column, example = '' }: Finding): string | undefined {
  const isLikely = !line.startsWith('# ', column - 1) && lettersOf(example) === lettersOf(line);
  return isLikely ? line.slice(0, line.search(/\S/)) + example : undefined;
}

/** What the schema says of a line: nothing, or only what can be mended, or something else. */
type Judgement = 'right' | 'mendable' | 'wrong';

function judge(yaml: string, { line }: Finding, kind: RecordKind): Judgement {
  const read = readYaml(mendNames(yaml, kind));
  if (read === undefined) return 'wrong';
  const checked = checkFields<(typeof SCHEMAS)[RecordKind]>(SCHEMAS[kind], read);
  if ('fields' in checked || checked.problems.every((finding) => finding.line !== line || finding.rule === 'missing-field')) return 'right';
  return findMeanings(SCHEMAS[kind], read).some(({ path }) => read.position(path).line === line) ? 'mendable' : 'wrong';
}

function lettersOf(text: string): string {
  return text.replace(/["'\\\s]/g, '');
}
