import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/archive/check.ts';
import { linkArchive } from '../../src/archive/link.ts';
import { parseContent } from '../../src/content/parse.ts';
import type { RawFile } from '../../src/content/raw-file.ts';
import type { Records } from '../../src/content/records.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { formatProblem, toStepSummary, toWorkflowCommands } from '../../src/output/problem-text.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { type AnyFile, anyFile } from '../helpers/any-content.ts';
import { runs } from '../helpers/runs.ts';
import { findForbidden } from '../markdown/html.ts';
import { SITE } from './folder.ts';

const OTHERS: Readonly<Record<string, string>> = {
  'site.md': SITE,
  'meetups/028/README.md': '---\ndate: 2019-06-24\nvenue: hall\n---\n',
  'meetups/028/1-a.md': '---\ntitle: A talk\nspeakers: [Ada Lovelace]\ntopics: [rivers]\n---\n',
  'venues/hall.md': '---\nname: The hall\n---\n',
  'topics/rivers.md': '---\nname: Rivers\n---\n',
};

interface Checked {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** What the check makes of a file that takes its place in a small archive. */
function check({ file, text }: AnyFile): Checked {
  const files = Object.entries({ ...OTHERS, [file]: text }).map(
    ([path, content]): RawFile => ({ kind: 'text', file: path, text: content }),
  );
  const { records, problems } = parseContent(files);
  return { records, problems: [...problems, ...checkArchive(records)] };
}

/** Every record that was made of a file. */
function recordOf({ site, ...kinds }: Records, file: string): { readonly body: string } | undefined {
  const { meetups, talks, people, venues, topics, organizations, wiki, pages } = kinds;
  const all = [...(site ? [site] : []), ...meetups, ...talks, ...people, ...venues, ...topics, ...organizations, ...wiki, ...pages];
  return all.find((record) => record.file === file);
}

/** That problems stand in the file, and that one keeps it from being a record. */
function expectPlaces({ file, text }: AnyFile, { records, problems }: Checked): void {
  const mine = problems.filter((problem) => problem.file === file);
  expect(mine.length).toBeLessThanOrEqual(200);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const { line, column } of mine) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
  expect(recordOf(records, file) === undefined).toBe(records.brokenFiles.has(file));
  if (records.brokenFiles.has(file)) expect(mine.some(({ severity }) => severity === 'error')).toBe(true);
}

/** That what is right becomes an archive, safe HTML, and plain text, none of it much longer than the file. */
function expectPages({ file }: AnyFile, { records }: Checked): void {
  const { site } = records;
  if (site !== undefined) expect(linkArchive({ ...records, site }, { today: '2026-03-10' }).meetups.length).toBeLessThanOrEqual(1);
  const body = recordOf(records, file)?.body ?? '';
  const html = renderMarkdown(body, { resolve: (href) => href as SafeUrl });
  expect(findForbidden(html)).toEqual([]);
  // A row of a table is filled with empty cells, as many as its head has.
  expect(html.length).toBeLessThanOrEqual(1000 + 50 * body.length + body.length ** 2);
  // An entity may stand for two characters, a picture without words for its address.
  expect(plainText(body).length).toBeLessThanOrEqual(2 * body.length);
}

/** That no text which is told moves a cursor, turns a line around, or gives a command. */
function expectTexts({ problems }: Checked): void {
  for (const problem of problems) {
    const text = formatProblem(problem, 'content');
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
    expect(text).not.toMatch(/undefined|\[object /);
    const [, ...below] = text.split('\n');
    expect(below.filter((line) => !line.startsWith('    '))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(2500);
    const [command = ''] = toWorkflowCommands([problem], 'content');
    expect(command).toMatch(/^::(?:error|warning) file=[^,:\n]+,line=\d+,col=\d+,title=[a-z0-9-]+::[^\r\n]+$/);
  }
  const rows = toStepSummary(problems, 'content')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(problems.length);
}

describe('any file', () => {
  it('becomes a record, or is told why not, by problems that stand in it', () => {
    fc.assert(
      fc.property(anyFile, (given) => {
        const checked = check(given);
        expectPlaces(given, checked);
        expectPages(given, checked);
        expectTexts(checked);
      }),
      runs(400),
    );
  });
});
