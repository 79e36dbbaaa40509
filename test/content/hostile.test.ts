import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/archive/check.ts';
import { placeOf } from '../../src/content/layout.ts';
import { parseContent } from '../../src/content/parse.ts';
import { parseRecord } from '../../src/content/parse-record.ts';
import type { RawFile } from '../../src/content/raw-file.ts';
import { readContent } from '../../src/content/read.ts';
import type { Records } from '../../src/content/records.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { type LoadedArchive, loadArchive } from '../../src/load-archive.ts';
import { makeMedia } from '../../src/media/make.ts';
import { formatProblem, formatProblems, toStepSummary, toWorkflowCommands } from '../../src/output/problem-text.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { hostileFiles, RIGHT, writeFiles } from '../fixtures/hostile/archive.ts';

const SMALL = join(import.meta.dirname, '../fixtures/small');
const files = (await hostileFiles()).map((file) => ({ ...file, shown: file.file.replaceAll('\xff', '\ufffd') }));
type Hostile = (typeof files)[number];

let folder: string;
let loaded: LoadedArchive;
let raw: readonly RawFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const content = join(folder, 'content');
  cpSync(SMALL, content, { recursive: true });
  writeFiles(content, [...RIGHT, ...files]);
  raw = (await readContent(content)).files;
  loaded = await loadArchive(content, {
    today: () => '2026-03-10',
    keepGoing: true,
    media: (records) => makeMedia(records, { contentFolder: content, cacheFolder: join(folder, 'cache'), how: 'inspect' }),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Rule and place of a problem, as the table has it. */
function brief({ severity, rule, line, column }: Problem): string {
  return `${severity === 'warning' ? 'warning ' : ''}${rule} ${line}:${column}`;
}

/** Whether a problem is one of a file, or of a folder above it. */
function isAbout({ shown }: Hostile, { file }: Problem): boolean {
  return file === shown || (file !== '' && shown.startsWith(`${file}/`));
}

/** Rules that a file breaks alone. */
const PARSED = /^(?:yaml-(?!no-fields|indentation)|colon-|comment-|wrong-value|unknown-field|duplicate-field)/;

/** A text with an example in the place of the line that it mends; nothing where it mends no single line: another field, or one of several lines. */
function withExample(text: string, line: number, example: string): string | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const [written = '', below = ''] = lines.slice(line - 1);
  const [, indentation = '', dash = '', name] = /^( *)((?:- +)*)(?:([A-Za-z]+):)?/.exec(written) ?? [];
  const isEntry = example.startsWith('- ') && dash !== '' && name === undefined;
  const isField = name !== undefined && example.startsWith(`${name}:`);
  const goesOn = (/^ */.exec(below)?.[0].length ?? 0) > indentation.length || below.trim() === '';
  if (goesOn || !(isEntry || isField)) return undefined;
  const room = ' '.repeat(indentation.length + (isField ? dash.length : 0));
  const first = `${indentation}${isField ? dash : ''}`;
  return lines.with(line - 1, `${first}${example.replaceAll('\n', `\n${room}`)}`).join('\n');
}

/** Records with those that one more file gives. */
function withFile(records: Records, more: Records, file: string): Records {
  const both = <Record extends { readonly file: string }>(right: readonly Record[], other: readonly Record[]): Record[] => [
    ...right,
    ...other.filter((record) => record.file === file),
  ];
  return {
    ...records,
    meetups: both(records.meetups, more.meetups),
    talks: both(records.talks, more.talks),
    people: both(records.people, more.people),
    venues: both(records.venues, more.venues),
    topics: both(records.topics, more.topics),
    organizations: both(records.organizations, more.organizations),
    wiki: both(records.wiki, more.wiki),
    pages: both(records.pages, more.pages),
    brokenFiles: new Set([...records.brokenFiles, ...more.brokenFiles]),
    brokenTexts: new Map([...records.brokenTexts, ...more.brokenTexts]),
  };
}

describe('hostile and broken files, all in one archive', () => {
  it('are more than two hundred, each with a name and a path of its own', () => {
    expect(files.filter(({ told }) => told.length > 0).length).toBeGreaterThan(200);
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  });

  it.each(files)('$what', (hostile) => {
    expect(loaded.problems.filter((problem) => isAbout(hostile, problem)).map(brief)).toEqual(hostile.told);
  });

  it('say nothing of any other file', () => {
    expect(loaded.problems.filter((problem) => !files.some((hostile) => isAbout(hostile, problem)))).toEqual([]);
  });

  it('take nothing away but themselves', async () => {
    const wrong = new Set(loaded.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    expect(loaded.leftOut.map(({ file }) => file).filter((file) => !wrong.has(file) && !files.some(({ shown }) => shown === file))).toEqual(
      [],
    );
    const { archive } = await loadArchive(SMALL, { today: () => '2026-03-10', keepGoing: false });
    const titles = loaded.archive?.talks.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(archive?.talks.map(({ title }) => title) ?? []));
    expect(titles).toContain('All is right with this talk');
    const people = loaded.archive?.people.map(({ name }) => name);
    expect(people).toEqual(expect.arrayContaining(archive?.people.map(({ name }) => name) ?? []));
  });

  it('run nothing, and build no object with another prototype', () => {
    expect(globalThis).not.toHaveProperty('ran');
    expect({}).not.toHaveProperty('polluted');
    expect(existsSync('marker.txt')).toBe(false);
    expect(existsSync(join(folder, 'content/marker.txt'))).toBe(false);
  });

  it('are told alone what they are told among all others', () => {
    const isHostile = new Set(files.map(({ shown }) => shown));
    const isRight = new Set(['site.md', ...RIGHT.map(({ file }) => file)]);
    const right = raw.filter(({ file }) => isRight.has(file));
    const { records } = parseContent(right);
    const texts = raw.filter((file) => file.kind === 'text' && isHostile.has(file.file) && file.text.length < 20_000);
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) {
      const readme = right.filter(({ file }) => file === `${text.file.split('/').slice(0, -1).join('/')}/README.md`);
      const parsed = parseContent([...readme, text]);
      const alone = [...parsed.problems, ...checkArchive(withFile(records, parsed.records, text.file))];
      const together = loaded.problems.filter(({ file }) => file === text.file);
      // What a file that cannot be read at all may name is not called unused.
      const told = alone.filter(({ file, rule }) => file === text.file && rule !== 'unused-venue');
      expect(told.map(brief).sort(), text.file).toEqual(together.map(brief).sort());
    }
  });
});

describe('what is said of them', () => {
  const each = (look: (problem: Problem) => void): void => {
    expect(loaded.problems.length).toBeGreaterThan(400);
    for (const problem of loaded.problems) look(problem);
  };

  it('points into the file', () => {
    const lines = new Map(raw.map((file) => [file.file, 'text' in file ? file.text.replace(/^\ufeff/, '').split(/\r\n?|\n/) : undefined]));
    each(({ file, line, column }) => {
      const text = lines.get(file);
      expect(line, file).toBeGreaterThanOrEqual(1);
      expect(column, file).toBeGreaterThanOrEqual(1);
      if (text !== undefined) {
        expect(line, file).toBeLessThanOrEqual(text.length);
        expect(column, file).toBeLessThanOrEqual((text[line - 1] ?? '').length + 1);
      }
    });
  });

  it('is whole sentences of a length that can be read', () => {
    each(({ message, help, example = '' }) => {
      expect(message).toMatch(/^["A-Z\d(].*[.:]$/su);
      expect(help).toMatch(/^\S.*[.:?]$/su);
      expect(`${message} ${help} ${example}`).not.toMatch(/undefined|\[object|NaN/);
      expect(message.length).toBeLessThanOrEqual(400);
      expect(help.length).toBeLessThanOrEqual(600);
      expect(example.length).toBeLessThanOrEqual(400);
    });
  });

  it('shows lines that are right, and pass in the place of what is wrong', () => {
    const texts = new Map(raw.flatMap((file) => (file.kind === 'text' ? [[file.file, file.text] as const] : [])));
    const wrong: string[] = [];
    let tried = 0;
    each((problem) => {
      const { file, line, rule, example = '' } = problem;
      if (!file.endsWith('.md') || !/^(?:- |[A-Za-z]+: |[A-Za-z]+:\n|\{ )/.test(example)) return;
      if (!('data' in parseYaml(example.replace(/^(?=- )/, 'list:\n'), 1))) wrong.push(`${file} is no YAML: ${example}`);
      const mended = withExample(texts.get(file) ?? '', line, example);
      const place = placeOf(file);
      if (mended === undefined || !('folder' in place) || !PARSED.test(rule)) return;
      tried += 1;
      const again = parseRecord({ file, text: mended }, place);
      if ('problems' in again && again.problems.some((other) => other.rule === rule && other.line === line))
        wrong.push(`${file}: ${example}`);
    });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
  });

  it('moves no cursor, and turns no line around', () => {
    const report = formatProblems(loaded.problems, 'content');
    const summary = toStepSummary(loaded.problems, 'content');
    for (const text of [report, summary]) expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u2028-\u202e\u2066-\u2069\u200b\ufeff]/u);
    expect(report.split('\n').filter((line) => line !== '' && !/^(?:content\/| {4}|\d+ errors, )/.test(line))).toEqual([]);
    expect(
      summary
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => line.replace(/`[^`]*`/g, '')),
    ).toEqual(expect.arrayContaining(['|  |  |  |  |']));
  });

  it('is no command to a workflow but our own', () => {
    each((problem) => {
      const commands = toWorkflowCommands([problem], 'content');
      expect(commands).toHaveLength(1);
      const [, level, properties = '', data = ''] = /^::(error|warning) ([^:\n]*)::([^\n\r]*)$/.exec(commands[0] ?? '') ?? [];
      expect(level, commands[0]).toBe(problem.severity);
      expect(properties.split(',').map((property) => property.split('=')[0])).toEqual(['file', 'line', 'col', 'title']);
      expect(data).not.toBe('');
      // Where a line is indented, GitHub still reads it: the report stands between two words that stop it.
      expect(formatProblem(problem, 'content').split('\n')[0]).toMatch(/^content\//);
    });
  });
});
