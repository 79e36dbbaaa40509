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
  /** The line with the field, given its words. */
  readonly line: (words: readonly string[]) => string;
}

/** A word, with all that stand in its field. */
export type ReferenceUse = NameUse & { readonly all: readonly string[] };

/** An error for each use of a word that leads to no file; a file with an error of its own counts as known. */
export function checkReferences({ records, mayName }: Context, uses: readonly ReferenceUse[], target: Target): Problem[] {
  const { rule, noun, folder, directory, line } = target;
  const texts = new Map<string, { readonly message: string; readonly help: string; readonly near: string | undefined }>();
  return uses.flatMap(({ name, record, path, all }) => {
    if (directory.find(name) !== undefined) return [];
    if ([name, slugify(name)].some((id) => records.brokenFiles.has(`${folder}/${id}.md`))) return [];
    // What does not look like an id may be the name or an alias in a file that has an error.
    if (!SLUG.test(name) && mayName(folder, [name])) return [];
    // One wrong word may stand in thousands of files, and the nearest known word takes a walk through all of them.
    const known = texts.get(name) ?? {
      message: `There is no ${noun} ${show(name)}.`,
      help: `${didYouMean(name, directory.words)} Write the name of a file in ${folder}/ without ".md", or one of its aliases. For a new ${noun}, add a file to ${folder}/.`.trim(),
      near: nearest(name, directory.words),
    };
    texts.set(name, known);
    const { near, ...told } = known;
    const example = near === undefined ? {} : { example: line(all.map((word) => (word === name ? near : word))), suggestion: near };
    return [error(rule, record, path, { ...told, ...example })];
  });
}
