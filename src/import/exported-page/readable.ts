import type { FieldValue, WrittenFields } from '../../content/write-record.ts';
import { type Block, textOf as lineText, readBlocks } from '../../markdown/blocks.ts';
import { shorten } from '../../schema/text.ts';
import { readBullets, words } from './bullets.ts';
import type { Fact, Names } from './fact.ts';
import { MEETUP_FACTS, TALK_FACTS } from './facts.ts';
import { meetupHeading, readMeetupHeading, readTalkHeading, talkHeading } from './headings.ts';

/** A meetup or talk on a page. */
export interface Place {
  readonly kind: 'meetup' | 'talk';
  /** The folder of the meetup. */
  readonly folder: string;
}

const FACTS: Readonly<Record<Place['kind'], readonly Fact[]>> = { meetup: MEETUP_FACTS, talk: TALK_FACTS };

/** The part of a record that people read, in Markdown: its heading, and a bullet for each fact. */
export interface Readable {
  readonly heading: string;
  readonly bullets: readonly string[];
}

export function writeReadable({ kind, folder }: Place, fields: WrittenFields, names: Names): Readable {
  const heading = kind === 'meetup' ? meetupHeading(folder, fields) : talkHeading(fields);
  const bullets = FACTS[kind].flatMap(({ field, write }) => {
    const value = fields[field];
    return value === undefined || value === null ? [] : write(value, names);
  });
  return {
    heading: `${kind === 'meetup' ? '#' : '##'} ${words(heading.replace(/[\r\n]+/g, ' '))}`,
    // What has a line end in it cannot be said on a line.
    bullets: bullets.filter((bullet) => !/[\r\n]/.test(bullet)),
  };
}

/** What was read of the part of a record that people read. */
export interface Read {
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** What is neither heading nor fact. */
  readonly others: readonly Block[];
  /** Points in a list of facts that mean nothing here: their labels or words, and their lines within the part. */
  readonly unknown: readonly { readonly words: string; readonly line: number }[];
}

/** Reads the part that people read. It does not depend on the names that other records had when it was written. */
export function readReadable({ kind, folder }: Place, markdown: string): Read {
  const [first, ...rest] = readBlocks(markdown);
  const heading = first?.kind === 'heading' ? first.lines.map(lineText).join(' ') : '';
  const known = FACTS[kind].flatMap(({ labels }) => labels);
  const { bullets, strays, others } = readBullets(first?.kind === 'heading' ? rest : first === undefined ? [] : [first, ...rest], known);
  const fields: Record<string, FieldValue> =
    heading === '' ? {} : kind === 'meetup' ? readMeetupHeading(folder, heading) : readTalkHeading(heading);
  for (const { field, labels, read } of FACTS[kind]) {
    const own = bullets.filter(({ label }) => labels.includes(label));
    const value = own.length === 0 ? undefined : read(own);
    if (value !== undefined) fields[field] = value;
  }
  const unknown = [
    ...bullets.filter(({ label }) => !known.includes(label)).map(({ label, value }) => ({ words: label, line: value.line })),
    ...strays.map((line) => ({ words: shorten(lineText(line), 60), line: line.line })),
  ];
  return { fields, others, unknown };
}
