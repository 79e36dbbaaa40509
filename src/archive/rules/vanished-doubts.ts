import type { Records } from '../../content/records.ts';
import { slugify } from '../../schema/text.ts';
import { folderSlug } from '../pages.ts';
import { lastStep } from '../paths.ts';

/** Folders whose files name no people. */
const WITHOUT_NAMES = /^(?:venues|topics|organizations|wiki|pages)\//;

/** Whether a path may belong to a file that has an error of its own: then nobody knows whether its page has vanished. */
export function createDoubts({ brokenFiles, pathsInBrokenFiles }: Records): (path: string) => boolean {
  const files = [...brokenFiles];
  // A folder that is not where or what it should be may hold anything.
  if (files.some((file) => !lastPart(file).includes('.'))) return () => true;
  const texts = files.filter((file) => /\.(?:md|markdown)$/i.test(file));
  const slugs = new Set([...texts.flatMap(slugsOf), ...files.flatMap(slugOfMeetup)]);
  const mayNamePeople = texts.some((file) => !WITHOUT_NAMES.test(file));
  return (path) => slugs.has(lastStep(path)) || pathsInBrokenFiles.has(path) || (mayNamePeople && path.startsWith('/speakers/'));
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
