import { deckName, decksOf, filesNamed } from '../archive/rules/media.ts';
import type { AnyRecord } from '../archive/rules/rule.ts';
import type { FieldPath, Records } from '../content/records.ts';

/** Something at hand of which pictures are to be made. */
export interface Source {
  /** What front matter names: a path below the content folder, or a web address. */
  readonly name: string;
  /** For a web address the SHA-256 of the copy of what is there. Whether that copy is at hand is not known here. */
  readonly copy?: string;
  /** The first place that names it. */
  readonly record: AnyRecord;
  readonly path: FieldPath;
}

/** The PDFs that slides are shown from, each once, in the order of the files that name them. */
export function documentsToMake(records: Records): Source[] {
  const files = new Set(records.assets.map(({ file }) => file));
  const sources = decksOf([...records.meetups, ...records.talks]).flatMap(({ deck, record, path }): Source[] => {
    const name = deckName({ deck, record });
    if (deck.file !== undefined) return files.has(name) ? [{ name, record, path: [...path, 'file'] }] : [];
    return copied(name, { record, path: [...path, 'url'] }, records);
  });
  return onePerName(sources);
}

const PICTURE_TYPES: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);

/**
 * The pictures that pages show, each once: photos, posters and portraits that are there as files, and posters of which there is a copy.
 * A photo that somebody wanted hidden is never among them, whatever else names it.
 */
export function picturesToMake(records: Records): Source[] {
  const hidden = new Set(hiddenFiles(records));
  const pictures = new Set(records.assets.filter(({ file, type }) => PICTURE_TYPES.has(type) && !hidden.has(file)).map(({ file }) => file));
  const files = filesNamed(records).flatMap(({ file, record, path }): Source[] =>
    pictures.has(file) ? [{ name: file, record, path }] : [],
  );
  const posters = records.meetups.flatMap((record): Source[] => {
    const url = record.fields.poster?.url;
    return url === undefined ? [] : copied(url, { record, path: ['poster', 'url'] }, records);
  });
  return onePerName([...files, ...posters]);
}

function hiddenFiles({ meetups }: Records): string[] {
  return meetups.flatMap(({ id, fields }) => (fields.photos?.hidden ?? []).map(({ file }) => `meetups/${id}/${file}`));
}

function copied(name: string, place: Pick<Source, 'record' | 'path'>, { observations }: Records): Source[] {
  const copy = observations.get(name)?.sha256;
  return copy === undefined ? [] : [{ name, copy, ...place }];
}

function onePerName(sources: readonly Source[]): Source[] {
  const first = new Map<string, Source>();
  for (const source of sources) if (!first.has(source.name)) first.set(source.name, source);
  return [...first.values()];
}
