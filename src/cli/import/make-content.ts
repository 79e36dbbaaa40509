import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_LOCK, IMPORT_REPORT } from '../../content/layout.ts';
import type { Note } from '../../import/found.ts';
import { type ImportedArchive, importArchive } from '../../import/import-archive.ts';
import { isExportedFolder, readExportedFolder } from '../../import/read-exported-page.ts';
import type { Counts } from '../../import/report.ts';
import { show } from '../../schema/text.ts';
import { Refusal } from '../refusal.ts';
import type { ImportArguments } from './arguments.ts';
import { type MadeFile, madeText } from './plan-update.ts';
import type { SourceFolder } from './read-folder.ts';
import { hashOf } from './record.ts';
import { asReason, dropRefused, errorsIn } from './refuse.ts';
import { siteFiles } from './site-files.ts';
import { clearDraft, writeDraft } from './write-target.ts';

/** What an import has made, and written into a draft. */
export interface Made {
  readonly files: readonly MadeFile[];
  readonly notes: readonly Note[];
  readonly counts: Counts;
}

/** How often what the check refuses is left away, and the rest checked again. */
const ROUNDS = 5;

/**
 * Imports into a draft. What was exported before becomes what it was. Of anything else, what the check would call an error is left out: first files that are copied, then
 * what names them.
 * @throws {@link Refusal}
 */
export async function makeContent(
  draft: string,
  folder: SourceFolder,
  args: ImportArguments,
  world: { readonly timeZone: string; readonly signal?: AbortSignal },
): Promise<Made> {
  if (isExportedFolder(folder.pages)) return takeBack(draft, folder, args);
  const { pages, files: here, notes: readingNotes } = folder;
  const { source, map, repository, isFactsOnly } = args;
  const known = { here, stored: readStored(args.stored) };
  const refused = new Map<string, string>();
  for (let round = 0; ; round++) {
    world.signal?.throwIfAborted();
    const imported = importArchive(pages, known, { map, isFactsOnly, refused, ...(repository === undefined ? {} : { repository }) });
    if (imported.counts.meetups?.taken === 0) throw new Refusal(nothingFound(source, imported));
    const site = siteFiles(args, imported.site, world);
    const files = [
      ...[...site.files, ...imported.files].map(({ file, text }) => madeText(file, text)),
      ...imported.copies.map((copy) => copyOf(source, copy)),
    ];
    clearDraft(draft);
    writeDraft(draft, files);
    const errors = await errorsIn(draft);
    const copies = new Map(imported.copies.map(({ from, to }) => [to, from]));
    const wrongCopies = errors.filter(({ file }) => copies.has(file));
    if (wrongCopies.length === 0 || round === ROUNDS) {
      const checked = await dropRefused(draft, files, errors, ROUNDS);
      return {
        files: checked.files,
        notes: [...readingNotes, ...imported.notes, ...checked.notes, ...site.notes],
        counts: imported.counts,
      };
    }
    for (const { file, message } of wrongCopies) refused.set(copies.get(file) ?? '', asReason(message));
  }
}

/** Makes the content again of which somebody has made README files. What was wrong with it before is told, and stays. */
async function takeBack(
  draft: string,
  { pages, files: here, notes: readingNotes }: SourceFolder,
  { source }: ImportArguments,
): Promise<Made> {
  const { files, copies, notes } = readExportedFolder(pages, here);
  const own: readonly string[] = [IMPORT_LOCK, IMPORT_REPORT];
  const kept = copies.filter(({ to }) => !own.includes(to));
  const made = [...files.map(({ file, text }) => madeText(file, text)), ...kept.map((copy) => copyOf(source, copy))];
  writeDraft(draft, made);
  const errors = await errorsIn(draft);
  const told = errors.map(
    ({ file, line, message }): Note => ({ kind: 'doubt', message: `The check calls an error: ${message}`, origins: [{ file, line }] }),
  );
  const count = (pattern: RegExp): NonNullable<Counts['files']> => {
    const found = made.filter(({ file }) => pattern.test(file)).length;
    return { found, taken: found, doubtful: 0, left: 0 };
  };
  const counts: Counts = {
    meetups: count(/^meetups\/[^/]+\/README\.md$/),
    talks: count(/^meetups\/[^/]+\/(?!README\.md$)[^/]+\.md$/),
    files: count(/./),
  };
  return { files: made, notes: [...readingNotes, ...notes, ...told], counts };
}

function readStored(path: string | undefined): string[] {
  if (path === undefined) return [];
  if (!existsSync(path) || !statSync(path).isFile()) throw new Refusal(`There is no file ${show(path)} behind --stored.`);
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^\.\//, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function nothingFound(source: string, { notes }: ImportedArchive): string {
  const told = notes.filter(({ kind }) => kind === 'leftover').slice(0, 5);
  const list = told.map(({ message, origins }) => `  ${origins[0]?.file}:${origins[0]?.line}: ${message}`).join('\n');
  const what = `No meetup with a date was found in ${show(source)}: neither a table whose headings say what is in it (such as date, speaker and title), nor a page of a meetup.`;
  return told.length === 0 ? what : `${what}\n${list}`;
}

function copyOf(source: string, { from, to }: ImportedArchive['copies'][number]): MadeFile {
  const path = join(source, from);
  return { file: to, content: { copyOf: path }, hash: hashOf(to, readFileSync(path)) };
}
