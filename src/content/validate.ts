import type * as z from 'zod/mini';
import { isGroup } from '../schema/is-group.ts';
import { anyOf, didYouMean, nearest, shorten, show } from '../schema/text.ts';
import type { Finding } from './finding.ts';
import { foldWord, likelyAddresses, likelyMeant, type Meant } from './likely-meant.ts';
import type { FieldPath } from './records.ts';
import type { YamlFields } from './yaml.ts';

type Issue = z.core.$ZodIssue;
/** What the schema says when a value stands in a place: how advice is tried out before it is given. */
type Trial = (path: FieldPath, value: unknown) => readonly Issue[];

const MANY = 50;

/**
 * Checks front matter against a schema.
 * @returns the fields as the schema gives them, or what is wrong with each.
 */
export function checkFields<Schema extends z.ZodMiniType>(
  schema: Schema,
  fields: YamlFields,
): { readonly fields: z.output<Schema> } | { readonly problems: readonly Finding[] } {
  const result = schema.safeParse(fields.data, { reportInput: true });
  if (result.success) return { fields: result.data };
  const issues = onePerField(result.error.issues.flatMap(insideUnions));
  // Too much work for a file in which everything is wrong.
  const attempt = countIssues(issues) > MANY ? undefined : createTrial(schema, fields);
  return {
    problems: issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? unknownFields(issue, fields, attempt) : [wrongValue(issue, fields, attempt)],
    ),
  };
}

function countIssues(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

/** A field of which the name or value is not allowed, and what it must be, since nothing else can have been meant. */
export type SureMeaning = { readonly path: FieldPath } & ({ readonly name: string } | { readonly value: unknown });

/** What must have been meant by the names and values that a schema refuses. Of what can be read in two ways, nothing is said. */
export function findMeanings(schema: z.ZodMiniType, fields: YamlFields): SureMeaning[] {
  const { error } = schema.safeParse(fields.data, { reportInput: true });
  const issues = onePerField(error?.issues.flatMap(insideUnions) ?? []);
  if (countIssues(issues) > MANY) return [];
  const attempt = createTrial(schema, fields);
  return issues.flatMap((issue): SureMeaning[] => {
    if (issue.code === 'unrecognized_keys') return sureNames(issue);
    const path = fieldPath(issue);
    const meant = findMeant(issue, fields, attempt);
    if (meant !== undefined) return meant.isSure ? [{ path, value: meant.value }] : [];
    return inGroup(issue)
      .filter((value) => !attempt(path, value).some((other) => !isInside(other, issue)))
      .map((value) => ({ path, value }));
  });
}

// "Title", "redirect_from"; unless the right name is there too.
function sureNames(issue: Issue & { code: 'unrecognized_keys' }): SureMeaning[] {
  const given = Object.keys((issue.input as object | undefined) ?? {}).map(foldWord);
  return issue.keys.flatMap((key) => {
    const [name, ...others] = knownFields(issue).filter((word) => foldWord(word) === foldWord(key));
    const isAlone = given.filter((other) => other === foldWord(key)).length === 1;
    return name !== undefined && others.length === 0 && isAlone ? [{ path: [...fieldPath(issue), key], name }] : [];
  });
}

/** Whether an issue is about a field of a group that would stand where another issue was, and not about the group. */
function isInside(issue: Issue, { path, input }: Issue): boolean {
  return typeof input === 'object' && issue.path.length > path.length + 1;
}

/** For a group without the list it belongs in, and an address or file without the group it belongs in. */
function inGroup({ code, input, ...issue }: Issue): unknown[] {
  if (code !== 'invalid_type' || !('expected' in issue)) return [];
  const texts = typeof input === 'string' ? [input, ...likelyAddresses(input).flatMap(({ text, isSure }) => (isSure ? [text] : []))] : [];
  const groups = isGroup(input) ? [input] : texts.flatMap((text) => [{ url: text }, { file: text }]);
  return issue.expected === 'array' ? groups.map((entry) => [entry]) : issue.expected === 'object' && !isGroup(input) ? groups : [];
}

function onePerField(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter((issue) => {
    const key = `${label(fieldPath(issue))} ${issue.code === 'unrecognized_keys'}`;
    return !told.has(key) && told.add(key);
  });
}

/** The issues of the alternative that fits the value best: the one that got furthest into it, or the first of the right kind. */
function insideUnions(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((errors) => errors.flatMap(insideUnions));
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map(({ path }) => path.length));
  const isRightKind = (branch: readonly Issue[]): boolean => !branch.some(({ path, code }) => path.length === 0 && code === 'invalid_type');
  const [best = []] = branches.sort((a, b) => depth(b) - depth(a) || Number(isRightKind(b)) - Number(isRightKind(a)));
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function wrongValue(issue: Issue, fields: YamlFields, attempt: Trial | undefined): Finding {
  const path = fieldPath(issue);
  const { allowed, example } = explain(issue.message);
  const isMissing = issue.input === undefined;
  const meant = isMissing ? undefined : findMeant(issue, fields, attempt);
  // No line says which of too many entries to leave away.
  const isTooLong = issue.code === 'too_big' && Array.isArray(issue.input);
  const line =
    meant !== undefined
      ? exampleLine(path, meant.text)
      : isTooLong
        ? undefined
        : (entryExample(issue, attempt) ?? exampleLine(path, example));
  return {
    rule: isMissing ? 'missing-field' : 'wrong-value',
    ...fields.position(path),
    message: isMissing ? `${show(label(path))} is missing.` : `${show(label(path))} ${describe(issue, fields.written(path))}.`,
    help: meant?.why === undefined ? allowed : `${meant.why} ${allowed}`,
    ...(line === undefined ? {} : { example: line }),
    ...(typeof meant?.value === 'string' ? { suggestion: meant.value } : {}),
  };
}

function unknownFields(issue: Issue & { code: 'unrecognized_keys' }, fields: YamlFields, attempt: Trial | undefined): Finding[] {
  const { allowed } = explain(issue.message);
  const [what = ''] = allowed.split(FIELDS);
  const known = knownFields(issue);
  return issue.keys.map((key) => {
    const group = fieldPath(issue);
    const meant = nearest(key, known);
    const written = fields.written([...group, key]);
    const value = (issue.input as Record<string, unknown> | undefined)?.[key];
    const canStay = meant !== undefined && written !== undefined && !written.includes('\n') && fits(attempt, [...group, meant], value);
    return {
      rule: 'unknown-field',
      ...fields.keyPosition([...group, key]),
      message: `${show(key)} is not a field of ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
      help: [didYouMean(key, known), allowed].filter((text) => text !== '').join(' '),
      ...(canStay ? { example: `${meant}: ${written}` } : {}),
    };
  });
}

const FIELDS = ' has these fields: ';

/** The fields of a group, as its message lists them. */
function knownFields({ message }: Issue): string[] {
  return explain(message).allowed.replace(/\.$/, '').split(FIELDS)[1]?.split(', ') ?? [];
}

/** What people most likely meant, if the schema would take it. */
function findMeant(issue: Issue, fields: YamlFields, attempt: Trial | undefined): Meant | undefined {
  const path = fieldPath(issue);
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const { example } = explain(issue.message);
  return likelyMeant(issue.input, fields.written(path), example, words).find(({ value }) => fits(attempt, path, value));
}

function createTrial(schema: z.ZodMiniType, fields: YamlFields): Trial {
  return (path, value) => {
    const result = schema.safeParse(withValue(fields.data, path, value), { reportInput: true });
    return result.error?.issues.flatMap(insideUnions).filter((issue) => path.every((step, index) => issue.path[index] === step)) ?? [];
  };
}

function fits(attempt: Trial | undefined, path: FieldPath, value: unknown): boolean {
  return attempt !== undefined && attempt(path, value).length === 0;
}

/** For an entry of a list that should be a group: the entry that the list shows when it is no list itself. */
function entryExample(issue: Issue, attempt: Trial | undefined): string | undefined {
  const path = fieldPath(issue);
  if (issue.code !== 'invalid_type' || issue.expected !== 'object' || typeof path.at(-1) !== 'number') return undefined;
  const list = path.slice(0, -1);
  const asked = attempt?.(list, false).find((other) => other.path.length === list.length);
  return asked && explain(asked.message).example.trim();
}

/** Data with another value at a place. */
export function withValue(data: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  const group = data as Record<string, unknown>;
  return { ...group, [step]: withValue(group[step], rest, value) };
}

function describe(issue: Issue, written: string | undefined): string {
  const { input, code } = issue;
  if (typeof input === 'string' && code === 'too_big') return `has ${input.length} characters`;
  if (Array.isArray(input) && code === 'too_big') return `has ${input.length} entries`;
  if (Array.isArray(input)) return input.length === 0 ? 'is an empty list' : 'is a list';
  if (input === null) return 'is empty';
  if (typeof input === 'object' && written === undefined) {
    const names = Object.keys(input as object);
    return names.length === 0 ? 'is empty' : `has ${anyOf(names.map(show), 'and')}`;
  }
  // A number is shown as it is written: 028 is 28 to YAML, but not to whoever wrote it.
  return `is ${typeof input === 'string' ? show(input) : shorten(written ?? show(input), 80)}`;
}

/** The two texts of which `src/schema/field.ts` makes an issue's message. */
function explain(message: string): { allowed: string; example: string } {
  const end = message.indexOf('\n');
  return end === -1 ? { allowed: message, example: '' } : { allowed: message.slice(0, end), example: message.slice(end + 1) };
}

// ["speakers", 1], "Ada" => "- Ada"; ["date"], "2019-06-24" => "date: 2019-06-24"
function exampleLine(path: FieldPath, example: string): string | undefined {
  const last = path.at(-1);
  if (example === '' || last === undefined) return undefined;
  const isWholeLine = /^[A-Za-z]+: /.test(example);
  if (isWholeLine) return example;
  if (typeof last === 'number') return `- ${example.trim()}`;
  return example.startsWith('\n') ? `${last}:${example}` : `${last}: ${example}`;
}

function fieldPath({ path }: Issue): FieldPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** A path as it is written in messages; entries of a list count from 1, as people count. */
// ["speakers", 1, "name"] => "speakers[2].name"
function label(path: FieldPath): string {
  if (path.length === 0) return 'front matter';
  return path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('');
}
