import { parseArgs } from 'node:util';
import { SettingsError } from '../../settings.ts';

const USAGE = `npm run bench                          builds the archive in content/ (or ARCHIVE_CONTENT) and says what it took
npm run bench -- --talks 10000         builds a synthetic archive of so many talks, and one of a tenth, beside Hugo where it is installed
                 --runs 3              how often each is built
npm run bench -- --search 5000         indexes a synthetic archive of so many talks with forty slides each, and searches it in Chromium,
                                       beside MiniSearch
npm run bench -- --search content      the same for the archive of a folder
npm run bench -- --slides FOLDER       makes the pictures of all PDFs of a folder, beside poppler where it is installed`;

/** Three a meetup; the folders of meetups have four digits at most. */
const MAX_TALKS = 29_000;

/** What is to be measured. */
export interface Arguments {
  readonly talks: number | undefined;
  readonly runs: number | undefined;
  readonly slides: string | undefined;
  /** A number of talks, or a folder. */
  readonly search: number | string | undefined;
}

/**
 * Reads what stands behind `npm run bench --`.
 * @throws SettingsError with how it is used.
 */
export function readArguments(args: readonly string[]): Arguments {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { talks: text, runs: text, slides: text, search: text } });
    const { slides, search } = values;
    return {
      talks: readCount('talks', values.talks, MAX_TALKS),
      runs: readCount('runs', values.runs, 100),
      slides,
      search: /^\d+$/.test(search ?? '') ? readCount('search', search, MAX_TALKS) : search,
    };
  } catch (error) {
    throw new SettingsError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function readCount(name: string, text: string | undefined, limit: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > limit) throw new Error(`--${name} is a number from 1 to ${limit}, such as 10.`);
  return count;
}
