import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import { isGroup } from '../../schema/is-group.ts';
import { type Bullet, isAddress, link, linkIn, linksIn, textIn, words, writeBullet } from './bullets.ts';

/** What other records are called, for whoever reads a page: what is read of it does not depend on that. */
export interface Names {
  /** The name and file of a venue or topic that a field calls by its id; nothing where it calls it otherwise. */
  readonly venue: (id: string) => string | undefined;
  readonly topic: (id: string) => string | undefined;
  /** The id of the file about a person. */
  readonly person: (name: string) => string | undefined;
  /** What the meetup of a folder is called. */
  readonly meetup: (folder: string) => string | undefined;
}

/**
 * How a field stands on a page: as bullets with one or more labels. Both ways are as good as they can be: what a page cannot say
 * stands in a comment, since whoever writes a page reads it again.
 */
export interface Fact {
  readonly field: string;
  /** The labels of its bullets. */
  readonly labels: readonly string[];
  /** Lines of Markdown; none for what cannot be said. */
  readonly write: (value: FieldValue, names: Names) => readonly string[];
  /** @param bullets those with its labels, at least one. */
  readonly read: (bullets: readonly Bullet[]) => FieldValue | undefined;
}

/** A group of fields within a field. */
export type Group = WrittenFields;

/** The entries of a list that are groups. */
export function groupsIn(value: FieldValue | undefined): Group[] {
  return Array.isArray(value) ? value.filter((entry: FieldValue): entry is Group => isGroup(entry)) : [];
}

/** The texts of a list, or the only one. */
export function textsIn(value: FieldValue | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A text as it is. */
export function textFact(field: string, label: string): Fact {
  return {
    field,
    labels: [label],
    write: (value) => (typeof value === 'string' ? [writeBullet(label, words(value))] : []),
    read: ([bullet]) => bullet && textIn(bullet),
  };
}

/** A value that a word stands for. */
export function wordFact(field: string, label: string, terms: Readonly<Record<string, FieldValue>>): Fact {
  return {
    field,
    labels: [label],
    write: (value) => Object.entries(terms).flatMap(([term, meant]) => (meant === value ? [writeBullet(label, term)] : [])),
    read: ([bullet]) => (bullet === undefined ? undefined : terms[textIn(bullet).toLowerCase()]),
  };
}

/** Names, with commas between them. */
export function namesFact(field: string, label: string): Fact {
  return {
    field,
    labels: [label],
    write: (value) => (textsIn(value).length > 0 ? [writeBullet(label, textsIn(value).map(words).join(', '))] : []),
    read: (bullets) => bullets.flatMap((bullet) => textIn(bullet).split(', ')),
  };
}

/** Records called by their ids, as links to their files. @param isOneOrMore whether a single one stands alone in the field. */
export function recordsFact({
  field,
  label,
  shelf,
  isOneOrMore = false,
}: {
  field: string;
  label: string;
  shelf: 'venues' | 'topics';
  isOneOrMore?: boolean;
}): Fact {
  const nameOf = (id: string, names: Names): string | undefined => (shelf === 'venues' ? names.venue(id) : names.topic(id));
  const show = (ids: readonly string[], names: Names): string[] => {
    // Either all of them are links, or none: so it is known what a reader has to look at.
    const isKnown = ids.every((id) => nameOf(id, names) !== undefined);
    return ids.map((id) => (isKnown ? link(nameOf(id, names) ?? id, `../../${shelf}/${id}.md`) : words(id)));
  };
  return {
    field,
    labels: [label],
    write: (value, names) => (textsIn(value).length > 0 ? [writeBullet(label, show(textsIn(value), names).join(', '))] : []),
    read: (bullets) => {
      const ids = bullets.flatMap((bullet) => {
        const links = linksIn(bullet);
        return links.length > 0 ? links.map(({ target }) => idIn(target)) : textIn(bullet).split(', ');
      });
      return isOneOrMore && ids.length === 1 ? ids[0] : ids;
    },
  };
}

// "../../venues/tu-wien.md" => "tu-wien"
export function idIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** A list of groups, a bullet each, in their order. */
export function groupsFact(
  field: string,
  labels: readonly string[],
  write: (group: Group, names: Names) => string | undefined,
  read: (bullet: Bullet) => FieldValue | undefined,
): Fact {
  return {
    field,
    labels,
    write: (value, names) => groupsIn(value).flatMap((group) => write(group, names) ?? []),
    read: (bullets) => bullets.flatMap((bullet) => read(bullet) ?? []) as FieldValue[],
  };
}

/** What a link without words of its own is called on a page: its file, or who has it. */
// "https://example.org/slides/a%20b.pdf" and "slides/a b.pdf" => "a b.pdf"; "https://www.example.org/a" => "example.org"
export function labelFor(target: string): string {
  if (!isAddress(target)) return target.slice(target.lastIndexOf('/') + 1);
  if (!URL.canParse(target)) return target;
  const { hostname, pathname } = new URL(target);
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  return /\.[a-z0-9]{2,4}$/i.test(file) ? decoded(file) : hostname.replace(/^www\./, '') || target;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link with a label that may be missing. */
export function linkTo(target: string, label: FieldValue | undefined): string {
  return link(typeof label === 'string' ? label : labelFor(target), target);
}

/** The link of a bullet, its label only where somebody gave it one. */
export function linkRead(bullet: Bullet): { target: string; label?: string; behind: string } | undefined {
  const found = linkIn(bullet);
  if (found === undefined) return undefined;
  const { target, label, behind } = found;
  return { target, behind: behind.trim(), ...(label === labelFor(target) || label === '' ? {} : { label }) };
}

/** The place of a file or address in a group. */
export function placeOf(target: string): { file: string } | { url: string } {
  return isAddress(target) ? { url: target } : { file: target };
}

/** The file or address of a group. */
export function targetOf(group: Group): string {
  return textOf(group.file ?? group.url);
}
