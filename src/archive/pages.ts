import type { ContentRecord, Records } from '../content/records.ts';
import { createDirectory, personSlug } from './directory.ts';
import { meetupSlug } from './meetups.ts';
import { HOME, INDEXES, indexPath, pathOf } from './paths.ts';
import { type NameUse, personNames } from './rules/names.ts';

/** A record as far as it may say where its page stood before. */
export type MovableRecord = ContentRecord<{ readonly redirectFrom?: readonly string[] | undefined }>;

/** The page of a record, or of a person who is only named in other records. */
export type RecordPage =
  | { readonly path: string; readonly file: string; readonly record: MovableRecord; readonly names: readonly string[] }
  | { readonly path: string; readonly file: undefined; readonly named: NameUse };

/** The page of every record, with those of a meetup whose own file is broken. Two may have one path: that is for a rule to tell. */
export function recordPages(records: Records): RecordPage[] {
  const slugs = new Map(records.meetups.map((meetup) => [meetup.id, meetupSlug(meetup)]));
  const page = (path: string, record: MovableRecord, names: readonly string[] = []): RecordPage => {
    return { path, file: record.file, record, names };
  };
  const named = (type: 'person' | 'topic' | 'venue', list: Records['people' | 'topics' | 'venues']): RecordPage[] =>
    list.map((record) => page(pathOf({ type, slug: record.id }), record, [record.fields.name, ...(record.fields.aliases ?? [])]));
  return [
    ...records.meetups.map((meetup) => page(pathOf({ type: 'meetup', slug: meetupSlug(meetup) }), meetup)),
    ...records.talks.map((talk) => {
      const slug = slugs.get(talk.folder) ?? folderSlug(talk.folder);
      return page(pathOf({ type: 'talk', slug: talk.id, meetup: { slug } }), talk);
    }),
    ...named('person', records.people),
    ...pagesOfNames(records),
    ...named('topic', records.topics),
    ...named('venue', records.venues),
    ...records.wiki.map((record) => page(pathOf({ type: 'wiki', slug: record.id }), record)),
    ...records.pages.map((record) => page(pathOf({ type: 'page', slug: record.id }), record)),
  ];
}

/** The path of every page at which something stands or stood: the home page, the indexes, every record, and every redirect. */
export function publishedPaths(records: Records): string[] {
  const pages = recordPages(records);
  const redirects = pages.flatMap((page) => (page.file === undefined ? [] : (page.record.fields.redirectFrom ?? [])));
  return [...new Set([HOME, ...INDEXES.map(indexPath), ...pages.map(({ path }) => path), ...redirects])];
}

/** Those of the published paths that the list of them does not have yet: all of them where there is no list. */
export function unlistedPaths(records: Records): string[] {
  const listed = new Set(records.urlsLock?.paths.map(({ path }) => path));
  return publishedPaths(records).filter((path) => !listed.has(path));
}

/** The part of a path that stands for a meetup of which only the folder is known. */
// "028" => "28"
export function folderSlug(folder: string): string {
  return folder.replace(/^0+(?=\d+$)/, '');
}

function pagesOfNames(records: Records): RecordPage[] {
  const people = createDirectory(records.people);
  const files = new Set(records.people.map(({ id }) => id));
  const names = new Set<string>();
  const pages = new Map<string, RecordPage>();
  for (const use of personNames(records)) {
    if (names.has(use.name)) continue;
    names.add(use.name);
    const slug = personSlug(people, use.name);
    if (slug === '' || files.has(slug) || pages.has(slug)) continue;
    pages.set(slug, { path: pathOf({ type: 'person', slug }), file: undefined, named: use });
  }
  return [...pages.values()];
}
