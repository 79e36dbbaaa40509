import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../../import/found.ts';
import type { Problem } from '../../schema/problem.ts';
import { loadAndInspect } from '../check/load.ts';
import { Refusal } from '../refusal.ts';
import type { MadeFile } from './plan-update.ts';

/** What the check calls an error in a draft. */
export async function errorsIn(draft: string): Promise<Problem[]> {
  const { problems } = await loadAndInspect({ contentFolder: draft, cacheFolder: join(draft, '.cache') });
  return problems.filter(({ severity }) => severity === 'error');
}

/**
 * Takes out of a draft what has an error: a talk, a place, or a meetup with all of its talks. Everything else stays.
 * @param rounds how often what is left is checked again.
 * @throws {@link Refusal} when an error is in a file that every site needs.
 */
export async function dropRefused(
  draft: string,
  made: readonly MadeFile[],
  found: readonly Problem[],
  rounds: number,
): Promise<{ readonly files: readonly MadeFile[]; readonly notes: readonly Note[] }> {
  let files = made;
  let errors = found;
  const notes: Note[] = [];
  for (let round = 0; errors.length > 0; round++) {
    const dropped = new Set<string>();
    for (const { file, line, message } of errors) {
      const place = /^meetups\/[^/]+\/README\.md$/.test(file) ? file.slice(0, -'README.md'.length) : file;
      if (round === rounds || !/^(?:meetups|venues|people|wiki)\//.test(place))
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
    errors = await errorsIn(draft);
  }
  return { files, notes };
}

/** The message of a problem as half a sentence. */
// "The file is no PDF, though it is named like one." => "the file is no PDF, though it is named like one"
export function asReason(message: string): string {
  return message.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase());
}
