import type { Records } from '../content/records.ts';
import { createDirectory, sameName } from './directory.ts';
import { type Draft, defined } from './draft.ts';
import type { Organization, Page, Topic, Venue, WikiPage } from './model.ts';
import { compareByName } from './summaries.ts';

export function createVenue({ id, file, fields, body }: Records['venues'][number]): Draft<Venue> {
  const { aliases, redirectFrom, ...venue } = fields;
  return {
    type: 'venue',
    slug: id,
    formerPaths: redirectFrom ?? [],
    file,
    ...defined(venue),
    aliases: aliases ?? [],
    description: { source: body, file },
    meetups: [],
  };
}

export function createTopic({ id, file, fields, body }: Records['topics'][number]): Draft<Topic> {
  return {
    type: 'topic',
    slug: id,
    formerPaths: fields.redirectFrom ?? [],
    file,
    name: fields.name,
    aliases: fields.aliases ?? [],
    description: { source: body, file },
    talks: [],
    speakers: [],
    related: [],
    years: [],
  };
}

export function createWikiPage({ id, file, fields, body }: Records['wiki'][number]): WikiPage {
  return {
    type: 'wiki',
    slug: id,
    formerPaths: fields.redirectFrom ?? [],
    file,
    title: fields.title,
    ...defined({ description: fields.description }),
    text: { source: body, file },
  };
}

export function createPage({ id, file, fields, body }: Records['pages'][number]): Page {
  const { title, description, menu, redirectFrom } = fields;
  return {
    type: 'page',
    slug: id,
    formerPaths: redirectFrom ?? [],
    file,
    title,
    ...defined({ description }),
    inFooter: menu !== 'none',
    text: { source: body, file },
  };
}

/** Organizations by what people write: those with a file, and one for every other name. */
export function createOrganizations(records: Records): { get(name: string): Organization; all(): Organization[] } {
  const find = finder(
    records.organizations,
    records.organizations.map(({ id, fields }) => ({ type: 'organization' as const, slug: id, aliases: [], ...defined(fields) })),
  );
  const others = new Map<string, Organization>();
  const get = (name: string): Organization => {
    const known = find(name) ?? others.get(sameName(name));
    if (known) return known;
    const organization: Organization = { type: 'organization', name, aliases: [] };
    others.set(sameName(name), organization);
    return organization;
  };
  return { get, all: () => [...records.organizations.map(({ id }) => get(id)), ...others.values()].sort(compareByName) };
}

/** Finds an item by the id, name or alias of its record. */
export function finder<Item extends { readonly slug: string }>(
  records: Parameters<typeof createDirectory>[0],
  items: readonly Item[],
): (text: string) => Item | undefined {
  const directory = createDirectory(records);
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  return (text) => bySlug.get(directory.find(text) ?? '');
}
