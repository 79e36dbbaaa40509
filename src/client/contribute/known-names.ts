import type { KnownArchive, Named } from '../../schema/known-archive.ts';
import type { Suggested } from './forms/field-form.ts';

/** What the archive calls its places and topics: files name them by their ids, people by their names. */
export interface KnownNames {
  /** The id of a name, alias or id. */
  readonly idOf: (list: Suggested | undefined, text: string) => string | undefined;
  readonly nameOf: (list: Suggested | undefined, id: string) => string | undefined;
}

export function createKnownNames({ venues, topics }: Pick<KnownArchive, 'venues' | 'topics'>): KnownNames {
  const ids: Partial<Record<Suggested, ReadonlyMap<string, string>>> = { venues: idsOf(venues), topics: idsOf(topics) };
  const names: Partial<Record<Suggested, ReadonlyMap<string, string>>> = { venues: namesOf(venues), topics: namesOf(topics) };
  return {
    idOf: (list, text) => list && ids[list]?.get(fold(text)),
    nameOf: (list, id) => list && names[list]?.get(id),
  };
}

function idsOf(list: readonly Named[]): ReadonlyMap<string, string> {
  const ids = new Map(list.map(({ id }) => [fold(id), id]));
  // Ids come first, as they do for the check: no name of another takes one away.
  for (const { id, name, aliases = [] } of list) for (const word of [name, ...aliases]) if (!ids.has(fold(word))) ids.set(fold(word), id);
  return ids;
}

function namesOf(list: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]));
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
