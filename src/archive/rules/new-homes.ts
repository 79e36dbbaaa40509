import { groupBy } from '../../schema/group-by.ts';
import { nearest, slugify } from '../../schema/text.ts';
import type { RecordPage } from '../pages.ts';
import { lastStep, parentPath } from '../paths.ts';

/** A page that a path which leads nowhere may lead to, and the file in which that is said. */
export interface Home {
  /** Whether the page may be the same one at a new path, or is the meetup of a talk. */
  readonly kind: 'same' | 'parent';
  readonly path: string;
  readonly file: string;
  /** What the file names as earlier paths already. */
  readonly before: readonly string[];
  /** The name of a person who has no file yet. */
  readonly name?: string;
}

/**
 * Guesses what became of a page. What is new is likelier than what was there before, and the same name likelier than a similar one.
 * @param published every path that was ever published.
 */
export function createHomes(pages: readonly RecordPage[], published: ReadonlySet<string>): (path: string) => Home | undefined {
  const known = indexOf(pages);
  const fresh = indexOf(pages.filter(({ path }) => !published.has(path)));
  const atPath = new Map(pages.map((page) => [page.path, page]));
  const byName = new Map(pages.flatMap((page) => namesOf(page).map((name) => [`${parentPath(page.path)}${slugify(name)}/`, page])));
  return (path) => {
    const step = lastStep(path);
    const siblings = known.below.get(parentPath(path)) ?? [];
    const newSiblings = fresh.below.get(parentPath(path)) ?? [];
    const page =
      byName.get(path) ??
      likeIt(path, fresh.called.get(step)) ??
      nearestTo(step, newSiblings) ??
      fresh.called.get(step)?.[0] ??
      sharingMostWords(step, newSiblings) ??
      (newSiblings.length === 1 ? newSiblings[0] : undefined) ??
      likeIt(path, known.called.get(step)) ??
      // Meetup 27 is near to meetup 28 in its number only.
      (/^\d+$/.test(step) ? undefined : nearestTo(step, siblings)) ??
      (path.startsWith('/speakers/') ? onlyOneOfFamily(step, siblings) : undefined);
    if (page !== undefined) return { kind: 'same', ...homeIn(page) };
    const parent = atPath.get(parentPath(path));
    if (parent !== undefined) return { kind: 'parent', ...homeIn(parent) };
    const namesake = known.called.get(step)?.[0];
    return namesake && { kind: 'same', ...homeIn(namesake) };
  };
}

interface Index {
  /** Pages by the last step of their path. */
  readonly called: ReadonlyMap<string, readonly RecordPage[]>;
  /** Pages by the path without its last step. */
  readonly below: ReadonlyMap<string, readonly RecordPage[]>;
}

function indexOf(pages: readonly RecordPage[]): Index {
  return { called: groupBy(pages, ({ path }) => lastStep(path)), below: groupBy(pages, ({ path }) => parentPath(path)) };
}

function namesOf(page: RecordPage): readonly string[] {
  return page.file === undefined ? [] : page.names;
}

/** The first of the pages that is of the same kind as what stood at a path. */
function likeIt(path: string, pages: readonly RecordPage[] = []): RecordPage | undefined {
  const kind = (of: string): string => `${of.split('/')[1]} ${of.split('/').length}`;
  return pages.find((page) => kind(page.path) === kind(path));
}

function nearestTo(step: string, pages: readonly RecordPage[]): RecordPage | undefined {
  const word = nearest(
    step,
    pages.map(({ path }) => lastStep(path)),
  );
  return word === undefined ? undefined : pages.find(({ path }) => lastStep(path) === word);
}

/** The one page that has more words in common with a step than any other. */
// "river-sounds" is "sounds-of-the-river" rather than "mapping-a-river".
function sharingMostWords(step: string, pages: readonly RecordPage[]): RecordPage | undefined {
  const words = new Set(step.split('-').filter((word) => word.length > 2));
  const shared = groupBy(
    pages,
    ({ path }) =>
      new Set(
        lastStep(path)
          .split('-')
          .filter((word) => words.has(word)),
      ).size,
  );
  const most = Math.max(...shared.keys());
  const found = most > 0 ? (shared.get(most) ?? []) : [];
  return found.length === 1 ? found[0] : undefined;
}

// "tom-lidy", "t-lidy" and "lidy" may all be "thomas-lidy".
function onlyOneOfFamily(step: string, pages: readonly RecordPage[]): RecordPage | undefined {
  const family = step.slice(step.lastIndexOf('-') + 1);
  const found = pages.filter(({ path }) => path.endsWith(`-${family}/`));
  return found.length === 1 ? found[0] : undefined;
}

function homeIn(page: RecordPage): Omit<Home, 'kind'> {
  if (page.file !== undefined) return { path: page.path, file: page.file, before: page.record.fields.redirectFrom ?? [] };
  return { path: page.path, file: `people/${lastStep(page.path)}.md`, before: [], name: page.named.name };
}
