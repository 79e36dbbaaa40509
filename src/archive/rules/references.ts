import type { Problem } from '../../schema/problem.ts';
import { didYouMean, nearest, SLUG, show, slugify } from '../../schema/text.ts';
import type { Directory } from '../directory.ts';
import type { NameUse } from './names.ts';
import { type Context, error } from './rule.ts';

/** One kind of thing that other files call by its id, name or alias. */
export interface Target {
  readonly rule: string;
  /** "venue" */
  readonly noun: string;
  /** "venues" */
  readonly folder: string;
  readonly directory: Directory;
  /** A line that would pass, given a word that is known. */
  readonly example: (word: string) => string;
}

/** An error for each use of a word that leads to no file; a file with an error of its own counts as known. */
export function checkReferences({ records, brokenFolders }: Context, uses: readonly NameUse[], target: Target): Problem[] {
  const { rule, noun, folder, directory, example } = target;
  const texts = new Map<string, { message: string; help: string; example: string; suggestion?: string }>();
  return uses.flatMap(({ name, record, path }) => {
    if (directory.find(name) !== undefined) return [];
    if ([name, slugify(name)].some((id) => records.brokenFiles.has(`${folder}/${id}.md`))) return [];
    // Nobody knows the names and aliases in a file that cannot be read: only what looks like an id is surely unknown.
    if (brokenFolders.has(folder) && !SLUG.test(name)) return [];
    // One wrong word may stand in thousands of files, and the nearest known word takes a walk through all of them.
    const near = texts.has(name) ? undefined : nearest(name, directory.words);
    const known = texts.get(name) ?? {
      message: `There is no ${noun} ${show(name)}.`,
      help: `${didYouMean(name, directory.words)} Write the name of a file in ${folder}/ without ".md", or one of its aliases. For a new ${noun}, add a file to ${folder}/.`.trim(),
      example: example(near ?? directory.words[0] ?? 'tu-wien'),
      ...(near === undefined ? {} : { suggestion: near }),
    };
    texts.set(name, known);
    return [error(rule, record, path, known)];
  });
}
