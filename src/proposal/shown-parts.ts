import { createDirectory, sameName } from '../archive/directory.ts';
import { pathOf } from '../archive/paths.ts';
import type { BillingFields } from '../archive/people.ts';
import { readValidFields } from '../content/valid-fields.ts';
import { LINK_KIND_WORDS, PART_WORDS, REFERENCE_KIND_WORDS } from '../schema/kind-words.ts';
import type { KnownArchive, Named } from '../schema/known-archive.ts';
import type { MeetupFields } from '../schema/meetup.ts';
import type { TalkFields } from '../schema/talk.ts';
import { slugify } from '../schema/text.ts';
import { formatSeconds } from '../schema/time.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { ProposedFile } from './proposed-file.ts';

/** Something that is called by its name. */
export interface ShownName {
  readonly name: string;
  /** The path of its page, where the archive has one. */
  readonly path?: string;
}

/** A link, with words beside it. */
export interface ShownLink {
  readonly name: string;
  /** Missing where it leads to a file that nobody can look at yet. */
  readonly url?: SafeUrl;
  readonly detail: string;
}

/** Someone as billed that evening. */
export interface ShownBilling extends ShownName {
  /** The spelling used that evening, where it is another one. */
  readonly as?: string;
  readonly part?: string;
  /** Role and affiliations, in one line. */
  readonly role: string;
}

/** What the names in a proposal stand for. */
export interface Names {
  readonly bill: (fields: BillingFields) => ShownBilling;
  readonly venue: (text: string) => ShownName;
  readonly topic: (text: string) => ShownName;
}

/** Finds what names stand for: in the archive, and among the places and topics that are proposed with it. */
export function createNames({ people, venues, topics }: KnownArchive, files: readonly ProposedFile[]): Names {
  const person = finder('person', people);
  return {
    bill: ({ name, as, part, role, affiliation }) => {
      const shown = person(name);
      const spelled = as ?? name;
      return {
        ...shown,
        ...(sameName(spelled) === sameName(shown.name) ? {} : { as: spelled }),
        ...(part === undefined ? {} : { part: PART_WORDS[part] }),
        role: [role, affiliation?.join(' · ')].filter(Boolean).join(', '),
      };
    },
    venue: finder('venue', venues, proposedNames(files, 'venue', 'venues')),
    topic: finder('topic', topics, proposedNames(files, 'topic', 'topics')),
  };
}

function finder(type: 'person' | 'venue' | 'topic', known: readonly Named[], proposed: readonly Named[] = []): (text: string) => ShownName {
  const all = [...known, ...proposed];
  const directory = createDirectory(all.map(({ id, name, aliases }) => ({ id, fields: { name, aliases } })));
  return (text) => {
    // A person has a page by the slug of the name, whether or not there is a file.
    const id = directory.find(text) ?? slugify(text);
    const found = all.find((named) => named.id === id);
    if (found === undefined) return { name: text };
    return proposed.includes(found) ? { name: found.name } : { name: found.name, path: pathOf({ type, slug: id }) };
  };
}

function proposedNames(files: readonly ProposedFile[], kind: 'venue' | 'topic', folder: string): Named[] {
  return files
    .filter(({ file }) => file.startsWith(`${folder}/`))
    .map(({ file, text }) => {
      const id = file.slice(folder.length + 1, -'.md'.length);
      return { id, name: readValidFields(kind, text).name ?? id };
    });
}

/** Sets of slides, each with where it is. @param title of what they belong to. */
export function showDecks(decks: TalkFields['slides'], title: string): ShownLink[] {
  return (decks ?? []).map(({ url, file, title: own, pages }) => {
    const range = pages && (pages.first === pages.last ? `page ${pages.first}` : `pages ${pages.first}–${pages.last}`);
    const place = url === undefined ? lastStep(file) : hostOf(url);
    return { name: own ?? title, ...(url === undefined ? {} : { url }), detail: [place, range].filter(Boolean).join(', ') };
  });
}

/** Recordings, each with where it is and the part of it that is meant. @param title of what they belong to. */
export function showRecordings(recordings: TalkFields['videos'], title: string): ShownLink[] {
  return (recordings ?? []).map(({ url, file, title: own, start, end }) => {
    const place = url === undefined ? lastStep(file) : hostOf(url);
    const from = formatSeconds(start ?? 0);
    const cut = end !== undefined ? `${from}–${formatSeconds(end)}` : start ? `from ${from}` : '';
    return { name: own ?? title, ...(url === undefined ? {} : { url }), detail: [place, cut].filter(Boolean).join(', ') };
  });
}

export function showReferences(references: TalkFields['references']): ShownLink[] {
  return (references ?? []).map(({ title, url, kind }) => ({ name: title, url, detail: REFERENCE_KIND_WORDS[kind] }));
}

export function showLinks(links: MeetupFields['links']): ShownLink[] {
  return (links ?? []).map(({ url, label, kind }) => ({ name: label ?? LINK_KIND_WORDS[kind] ?? url, url, detail: '' }));
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

// "slides/graphs.pdf" => "graphs.pdf"
function lastStep(file = ''): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
