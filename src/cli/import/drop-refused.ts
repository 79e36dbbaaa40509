import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive } from '../../archive/check.ts';
import { parseContent } from '../../content/parse.ts';
import { readContent } from '../../content/read.ts';
import type { Note } from '../../import/found.ts';
import type { Problem } from '../../schema/problem.ts';
import type { MadeFile } from './plan-update.ts';
import { Refusal } from './refusal.ts';

export interface CheckedFiles {
  readonly files: readonly MadeFile[];
  readonly notes: readonly Note[];
}

/** How often what is left is checked again. */
const ROUNDS = 4;

/**
 * Takes out of a draft what the check would call an error: a talk, or a meetup with all of its talks. Everything else stays.
 * @throws {@link Refusal} when an error is in a file that every site needs.
 */
export async function dropRefused(draft: string, made: readonly MadeFile[]): Promise<CheckedFiles> {
  let files = made;
  const notes: Note[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const errors = await errorsIn(draft);
    if (errors.length === 0) return { files, notes };
    const dropped = new Set<string>();
    for (const { file, line, message } of errors) {
      const place = /^meetups\/[^/]+\/README\.md$/.test(file) ? file.slice(0, -'README.md'.length) : file;
      if (!/^(?:meetups|venues|people|wiki)\//.test(place))
        throw new Refusal(`What was made would not pass the check: ${file}:${line}: ${message}`);
      dropped.add(place);
      notes.push({
        kind: 'leftover',
        about: 'talk',
        message: `${place} would not pass the check, and is left over: ${message}`,
        origins: [{ file, line }],
      });
    }
    const isDropped = ({ file }: MadeFile): boolean =>
      [...dropped].some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
    for (const { file } of files.filter(isDropped)) rmSync(join(draft, file), { force: true });
    files = files.filter((file) => !isDropped(file));
  }
  const [error] = await errorsIn(draft);
  if (error === undefined) return { files, notes };
  throw new Refusal(`What was made would not pass the check: ${error.file}:${error.line}: ${error.message}`);
}

async function errorsIn(folder: string): Promise<Problem[]> {
  const read = await readContent(folder);
  const parsed = parseContent(read.files);
  return [...read.problems, ...parsed.problems, ...checkArchive(parsed.records)].filter(({ severity }) => severity === 'error');
}
