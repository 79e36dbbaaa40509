import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkArchive } from '../../src/archive/link.ts';
import { parseContent } from '../../src/content/parse.ts';
import type { RawFile } from '../../src/content/raw-file.ts';
import { madeFile } from '../../src/export/made-file.ts';
import { planReadme } from '../../src/export/readme/plan-readme.ts';
import { writeExportedRecord } from '../../src/import/exported-page/exported-record.ts';
import type { Names } from '../../src/import/exported-page/fact.ts';
import { readExportedFolder, readExportedPage } from '../../src/import/read-exported-page.ts';
import { type AnyArchive, anyArchive, anyMeetupText, anyTalkText } from '../helpers/any-archive.ts';
import { anyFile } from '../helpers/any-content.ts';
import { runs } from '../helpers/runs.ts';

/** The archive of files, as far as they are right. */
function archiveOf(files: AnyArchive): Parameters<typeof planReadme>[0] | undefined {
  const { records } = parseContent(
    [...files].flatMap(([file, text]): RawFile[] =>
      file.endsWith('README.md') && file.split('/').length < 3 ? [] : [{ kind: file.endsWith('.md') ? 'text' : 'lock', file, text }],
    ),
  );
  const { site } = records;
  return site && linkArchive({ ...records, site }, { today: '2026-01-01' });
}

let archives = 0;
let pages = 0;

it('an archive that is exported and imported again has the same files with the same bytes', () => {
  fc.assert(
    fc.property(anyArchive, (files) => {
      const archive = archiveOf(files);
      if (archive === undefined) throw new Error('The site is broken.');
      archives += 1;
      pages += archive.meetups.length;
      const content = [...files].map(([path, text]) => madeFile(path, text));
      const exported = new Map(
        planReadme(archive, content, (file) => files.get(file) ?? '').map((file) => [
          file.path,
          'content' in file ? Buffer.from(file.content).toString() : '',
        ]),
      );
      const markdown = [...exported].flatMap(([file, text]) => (file.endsWith('.md') ? [{ file, text }] : []));
      const { files: made, copies, notes } = readExportedFolder(markdown, [...exported.keys()]);
      const back = new Map([
        ...made.map(({ file, text }): [string, string] => [file, text]),
        ...copies.map(({ from, to }): [string, string] => [to, exported.get(from) ?? '']),
      ]);
      expect([...back].sort()).toEqual([...files].sort());
      expect(notes).toEqual([]);
    }),
    runs(150),
  );
  // Meetups that the generator got wrong would be copied, and prove nothing.
  expect(pages).toBeGreaterThan(archives);
});

const NAMES: Names = {
  venue: (id) => (id === 'hall' ? 'Hall [1]' : undefined),
  topic: (id) => (id === 'rivers' ? 'Rivers | *and* <b>' : undefined),
  person: (name) => (name === 'Ada Lovelace' ? 'ada-lovelace' : undefined),
  meetup: () => undefined,
};

it('a page gives back every file that it was made of, whatever stands in it', () => {
  const text = fc.oneof(
    anyMeetupText,
    anyTalkText,
    anyFile.map((file) => file.text),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (meetup, talks) => {
      const files = [
        { file: 'meetups/028/README.md', text: meetup },
        ...talks.map((talk, index) => ({ file: `meetups/028/${index + 1}-a${index}.md`, text: talk })),
      ];
      const parts = files.map((file, index) => writeExportedRecord({ kind: index === 0 ? 'meetup' : 'talk', folder: '028' }, file, NAMES));
      expect(readExportedPage({ file: 'meetups/028/README.md', text: parts.join('\n\n') }).files).toEqual(files);
    }),
    runs(150),
  );
});
