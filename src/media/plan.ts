import { deckName, decksOf } from '../archive/rules/media.ts';
import type { AnyRecord } from '../archive/rules/rule.ts';
import type { FieldPath, Records } from '../content/records.ts';

/** Something at hand of which pictures are to be made. */
export interface Source {
  /** What front matter names: a path below the content folder, or a web address. */
  readonly name: string;
  /** For a web address the SHA-256 of the copy of what is there. */
  readonly copy?: string;
  /** The first place that names it. */
  readonly record: AnyRecord;
  readonly path: FieldPath;
}

/** The PDFs that slides are shown from, each once, in the order of the files that name them. Whether a copy is at hand is not known here. */
export function documentsToMake(records: Records): Source[] {
  const files = new Set(records.assets.map(({ file }) => file));
  const sources = new Map<string, Source>();
  for (const { deck, record, path } of decksOf([...records.meetups, ...records.talks])) {
    const { file } = deck;
    const name = deckName({ deck, record });
    const copy = file === undefined ? records.observations.get(name)?.sha256 : undefined;
    const isAtHand = file === undefined ? copy !== undefined : files.has(name);
    if (!isAtHand || sources.has(name)) continue;
    sources.set(name, { name, ...(copy === undefined ? {} : { copy }), record, path: [...path, file === undefined ? 'url' : 'file'] });
  }
  return [...sources.values()];
}
