import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/archive/check.ts';
import { parseContent } from '../../src/content/parse.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import { SITE } from '../content/folder.ts';
import { runs } from '../helpers/runs.ts';

/** Pieces of cells as people write them, and as nobody should. */
const PIECES = [
  '2023-01-10', '2023-02-30', '10.1.2023', 'Jan 10, 2023', '2023-12-04/05', '18:30', '18:30 - 17:00', '23:59', '1', '2', '007', '-1', '99999', 'AI', 'Ada Berg',
  'Ada Berg, Bo Lund', 'Ada Berg (Loom & Co.) & Bo Lund', 'Änne Öttl', '山田太郎', 'tbd', '...', 'n/a', 'Looms', 'Looms: a story #3', '"Quoted"', "it's", '- x', '{{ 7*7 }}',
  'Intro / Jobs', '<br>', '<b>x</b>', '&amp;', '\\|', '`code`', '**bold**', '[pdf](a.pdf)', '[pdf](<b c.pdf>)', '[pdf](b c.pdf)', '[x](../../etc/passwd)',
  '[x](javascript:alert(1))', '[video](https://youtu.be/aqz-KE-bpKQ?t=90)', '[video](https://www.youtube.com/@x)', '[x](http://a b)', '[x](https://user:pw@example.org/)',
  '![a picture of looms](p.jpg)', '[more](./E_1/)', '[more](E_2)', '[photos](https://photos.app.goo.gl/x)', 'https://example.org/?q=1|2', '\u202e', '\u0000', 'x'.repeat(400), '/', ' // ', 'constructor', '__proto__',
]; // biome-ignore format: a list
const HEADINGS = [
  'Date',
  '#',
  'Speaker',
  'Title',
  'Topic',
  'Slides',
  'Video',
  'Photos',
  'Details',
  'Venue',
  'Time',
  'Links',
  'Company',
  'Meetup.com',
  'Other',
  '',
];

const cell = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 12 }),
);
const table = fc
  .array(fc.constantFrom(...HEADINGS), { minLength: 2, maxLength: 8 })
  .chain((headings) =>
    fc
      .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { minLength: 1, maxLength: 6 })
      .map((rows) =>
        [headings, headings.map(() => '---'), ...rows]
          .map((cells) => `| ${cells.map((text) => text.replace(/[\r\n|]/g, ' ')).join(' | ')} |`)
          .join('\n'),
      ),
  );
/** A list of talks that always says when. */
const talks = fc
  .array(fc.tuple(fc.constantFrom('2023-01-10', '2023-02-10', '2023-02-11'), fc.constantFrom('1', '2', 'AI', ''), cell, cell, cell), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) =>
    [
      '| Date | # | Speaker | Title | Slides |',
      '| - | - | - | - | - |',
      ...rows.map((cells) => `| ${cells.map((text) => text.replace(/[\r\n|]/g, ' ')).join(' | ')} |`),
    ].join('\n'),
  );
const lines = fc
  .array(
    fc.oneof(
      cell,
      cell.map((text) => `* Date: ${text}`),
      cell.map((text) => `**Talk 1: ${text}**`),
      cell.map((text) => `## ${text}`),
      cell.map((text) => `18:45 ${text}`),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join('\n\n'));
const page = fc.array(fc.oneof(table, talks, lines), { maxLength: 4 }).map((parts) => parts.join('\n\n'));
const pages = fc.record({
  'README.md': fc.tuple(page, talks).map((parts) => parts.join('\n\n')),
  'E_1/README.md': page,
  'E_2/README.md': page,
  'notes/a.md': page,
});
const HERE = ['a.pdf', 'b c.pdf', 'p.jpg', 'E_1/a.pdf', 'E_1/photos/x.jpg', 'E_1/README.md', 'E_2/README.md'];

describe('importArchive', () => {
  it('makes of any pages an archive that passes the check, and knows where everything was read', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom(undefined, 'https://github.com/looms/archive'), (texts, repository) => {
        const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
        const { files, copies, notes } = importArchive(
          sources,
          { here: HERE, stored: ['E_2/b.pdf'] },
          repository === undefined ? {} : { repository },
        );
        const types = { pdf: 'pdf', jpg: 'jpeg' } as const;
        const raw = [
          { kind: 'text' as const, file: 'site.md', text: SITE },
          ...files.map(({ file, text }) => ({ kind: 'text' as const, file, text })),
          ...copies.map(({ to }) => ({ kind: 'asset' as const, file: to, type: types[to.endsWith('.pdf') ? 'pdf' : 'jpg'], bytes: 1 })),
        ];
        const parsed = parseContent(raw);
        const errors = [...parsed.problems, ...checkArchive(parsed.records)].filter(({ severity }) => severity === 'error');
        expect(errors.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([]);
        expect(new Set(raw.map(({ file }) => file)).size).toBe(raw.length);
        for (const { origins, message } of notes) {
          expect(message).toMatch(/\S.*[.?)"]$/s);
          expect(origins.length).toBeGreaterThan(0);
        }
      }),
      runs(100),
    );
  });
});
