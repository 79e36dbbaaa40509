import type { Records } from '../../content/records.ts';
import { slugify } from '../../schema/text.ts';
import { folderSlug } from '../pages.ts';
import { lastStep } from '../paths.ts';

/** Folders whose files name no people. */
const WITHOUT_NAMES = /^(?:venues|topics|organizations|wiki|pages)\//;

/** Whether a path may belong to a file that has an error of its own: then nobody knows whether its page has vanished. */
export function createDoubts({ brokenFiles, brokenTexts }: Records): (path: string) => boolean {
  const files = [...brokenFiles];
  const wrongFolders = files.filter((file) => !lastPart(file).includes('.'));
  // A folder that is not where it should be may hold anything.
  if (wrongFolders.some((folder) => /^[a-z][^/]*$/.test(folder))) return () => true;
  const holdsAny = new Set(wrongFolders.flatMap(pagesBelow));
  const pathsInTexts = new Set([...brokenTexts.values()].flatMap(pathsIn));
  const texts = files.filter((file) => /\.(?:md|markdown)$/i.test(file));
  const slugs = new Set([...texts.flatMap(slugsOf), ...files.flatMap(slugOfMeetup)]);
  const mayNamePeople = texts.some((file) => !WITHOUT_NAMES.test(file));
  return (path) =>
    slugs.has(lastStep(path)) ||
    pathsInTexts.has(path) ||
    holdsAny.has(path.split('/')[1] ?? '') ||
    (mayNamePeople && path.startsWith('/speakers/'));
}

/** The first steps of the paths that what stands in a wrong folder may have: "wiki/drafts" => ["wiki"]. */
function pagesBelow(folder: string): string[] {
  const [top = ''] = folder.split('/');
  return top === 'meetups' ? ['meetups', 'speakers'] : [top === 'people' ? 'speakers' : top];
}

/** Everything in a text that looks like the path of a page: what its `redirectFrom` may have said. */
function pathsIn(text: string): string[] {
  return text.match(/\/(?:[a-z0-9-]+\/)+/g) ?? [];
}

// A file in the wrong place, or with a name that is not allowed, is known by what its name would be.
function slugsOf(file: string): string[] {
  const stem = lastPart(file).replace(/\.[^.]*$/, '');
  return [slugify(stem), slugify(stem.replace(/^\d{1,2}-/, ''))];
}

function slugOfMeetup(file: string): string[] {
  const [top, folder = '', name] = file.split('/');
  return top === 'meetups' && name !== undefined ? [folderSlug(folder)] : [];
}

function lastPart(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
