import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUrlsLock, LOCK_CONFLICT, parseUrlsLock } from '../../src/content/urls-lock.ts';
import { isPagePath } from '../../src/schema/page-path.ts';
import { compareText } from '../../src/schema/problem.ts';
import { runs } from '../helpers/runs.ts';

const SEED = { seed: 20190624 };
const step = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const path = fc.array(step, { maxLength: 4 }).map((steps) => `/${steps.map((one) => `${one}/`).join('')}`);
const paths = fc.array(path, { maxLength: 30 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Anything, and what looks much like a list. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(path, fc.constantFrom('<<<<<<< a', '||||||| b', '=======', '>>>>>>> c', '# note', '', ' ', '/A/', 'x', '\ufeff')), {
      maxLength: 20,
    })
    .chain((lines) => lineEnd.map((end) => lines.join(end))),
);

function read(text: string): { paths: string[]; problems: string[] } {
  const { paths, problems } = parseUrlsLock(text);
  return {
    paths: paths.map((locked) => locked.path),
    problems: problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
}

describe('parseUrlsLock', () => {
  it.each([
    ['an empty file', '', []],
    ['only a head', '# Every address\n', []],
    ['one path a line', '# Head\n/\n/meetups/28/\n/meetups/28/a-talk/\n', ['/', '/meetups/28/', '/meetups/28/a-talk/']],
    ['any order', '/b/\n/a/\n', ['/b/', '/a/']],
    ['a path twice', '/a/\n/b/\n/a/\n', ['/a/', '/b/']],
    ['Windows line ends', '# Head\r\n/a/\r\n/b/\r\n', ['/a/', '/b/']],
    ['old Macintosh line ends', '/a/\r/b/\r', ['/a/', '/b/']],
    ['a byte order mark', '\ufeff/a/\n/b/\n', ['/a/', '/b/']],
    ['no line end at the end', '/a/\n/b/', ['/a/', '/b/']],
    ['empty lines, blanks behind a path and more notes', '/a/  \n\n   \n# a note\n/b/\t\n', ['/a/', '/b/']],
  ])('takes %s', (_, text, expected) => {
    expect(read(text)).toEqual({ paths: expected, problems: [] });
  });

  it('says on which line a path stands first', () => {
    expect(parseUrlsLock('# Head\r\n/a/\r\n\r\n/b/\r\n/a/').paths).toEqual([
      { path: '/a/', line: 2 },
      { path: '/b/', line: 4 },
    ]);
  });

  it.each([
    ['meetups/28/', 1, '/meetups/28/'],
    ['/meetups/28', 12, '/meetups/28/'],
    ['/Meetups/28/', 2, '/meetups/28/'],
    ['/meetups/28/über/', 13, '/meetups/28/old-name/'],
    ['/meetups//28/', 10, '/meetups/28/old-name/'],
    ['/meetups/../28/', 10, '/meetups/28/old-name/'],
    [' /a/', 1, '/a/'],
    ['https://example.org/a/', 1, '/meetups/28/old-name/'],
    ['<<<<<<', 1, '/meetups/28/old-name/'],
    [`/${'a'.repeat(200)}/`, 203, '/meetups/28/old-name/'],
    ['/a\u0000/', 3, '/meetups/28/old-name/'],
  ])('points into %j', (line, column, example) => {
    expect(parseUrlsLock(`/a/\n${line}\n/b/`)).toMatchObject({
      paths: [
        { path: '/a/', line: 1 },
        { path: '/b/', line: 3 },
      ],
      problems: [{ rule: 'lock-line', line: 2, column, example }],
    });
  });

  it('takes the paths of both sides of a conflict, and says so once', () => {
    const text = [
      '/a/',
      '<<<<<<< HEAD',
      '/b/',
      '||||||| base',
      '/x/',
      '=======',
      '/c/',
      '>>>>>>> branch',
      '/d/',
      '<<<<<<<',
      '=======',
      '>>>>>>>',
      '',
    ];
    expect(read(text.join('\r\n'))).toEqual({ paths: ['/a/', '/b/', '/x/', '/c/', '/d/'], problems: [`${LOCK_CONFLICT} 2:1`] });
  });

  it('gives paths or problems for any text, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
        const { paths, problems } = parseUrlsLock(text);
        expect(new Set(paths.map((locked) => locked.path)).size).toBe(paths.length);
        for (const { path, line } of paths) {
          expect(isPagePath(path)).toBe(true);
          expect(lines[line - 1]?.trimEnd()).toBe(path);
        }
        for (const { line, column } of problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        const counted = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
        if (counted.length > 0) expect(paths.length + problems.length).toBeGreaterThan(0);
      }),
      runs(100),
    );
  });

  it('loses nothing of two sides in conflict', () => {
    fc.assert(
      fc.property(paths, paths, paths, paths, lineEnd, (before, ours, theirs, after, end) => {
        const text = [...before, '<<<<<<< ours', ...ours, '=======', ...theirs, '>>>>>>> theirs', ...after].join(end);
        const expected = new Set([...before, ...ours, ...theirs, ...after]);
        expect(new Set(read(text).paths)).toEqual(expected);
        expect(new Set(read(formatUrlsLock(read(text).paths)).paths)).toEqual(expected);
      }),
      SEED,
    );
  });
});

describe('formatUrlsLock', () => {
  it('writes each path once, by code unit, below a line that says what they are', () => {
    expect(formatUrlsLock(['/b/', '/a-b/', '/a/', '/', '/b/', '/a/b/'])).toBe(
      '# The address of every page this site has ever had. Written by "npm run urls": do not edit it by hand.\n/\n/a-b/\n/a/\n/a/b/\n/b/\n',
    );
    expect(formatUrlsLock([])).toMatch(/^# [^\n]+\n$/);
  });

  it('gives the same text for what is read of its own, whatever was read before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = formatUrlsLock(read(text).paths);
        expect(read(written)).toEqual({ paths: [...read(text).paths].sort(compareText), problems: [] });
        expect(formatUrlsLock(read(written).paths)).toBe(written);
      }),
      SEED,
    );
  });
});
