import { slugify } from '../schema/text.ts';

/** Finds the id of a record by what people write: its id, its name or one of its aliases, in any case. */
export interface Directory {
  find(text: string): string | undefined;
  /** Everything that can be written, for "did you mean". */
  readonly words: readonly string[];
}

interface Named {
  readonly id: string;
  readonly fields: { readonly name: string; readonly aliases?: readonly string[] | undefined };
}

export function createDirectory(records: readonly Named[]): Directory {
  const ids = new Map<string, string>();
  const words: string[] = [];
  const add = (text: string, id: string): void => {
    const key = sameName(text);
    if (!ids.has(key)) ids.set(key, id);
    words.push(text);
  };
  // Ids come first, so that no other record's alias can take one away.
  for (const { id } of records) add(id, id);
  for (const { id, fields } of records) for (const text of [fields.name, ...(fields.aliases ?? [])]) add(text, id);
  return { find: (text) => ids.get(sameName(text)), words };
}

/** The slug of a person's page: the name of their file where one has this name or alias, else made from the name. */
export function personSlug(people: Directory, name: string): string {
  return people.find(name) ?? slugify(name);
}

/** What two spellings have in common that differ only in case, blanks or Unicode form. */
export function sameName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
