import { isTalkPath } from './talk-path.ts';

/** What is said of a talk where it can be starred. All texts are plain. */
export interface ListedTalk {
  /** Without the address of the site: "/meetups/28/adversarial-ml/". */
  readonly path: string;
  /** Empty while nobody has seen its page. */
  readonly title: string;
  /** Its speakers in one line; may be empty. */
  readonly by: string;
  /** As it is shown: "3 May 2018". */
  readonly date?: string;
  /** The language of its title (BCP 47), once its page was asked; empty where it is that of the site. */
  readonly language?: string;
}

/** A talk of a watch list. */
export interface StarredTalk extends Required<ListedTalk> {
  /** When it was starred, in milliseconds since 1970. */
  readonly starredAt: number;
  /** Whether its page was missing when it was looked at last. */
  readonly isGone: boolean;
}

/** A watch list that was read from a text. */
export interface ReadList {
  /** In the order of the text. */
  readonly talks: readonly StarredTalk[];
  /** How many entries were no talks. */
  readonly refused: number;
}

const FORMAT = 'starred-talks';
const VERSION = 1;
/** The most characters that are kept of a text. */
const LONGEST = 1000;

/**
 * Reads a list as {@link writeList} writes it, from the storage of a browser or from a file. Nothing, where the text is no such list, or one
 * of another version.
 */
export function readList(text: string): ReadList | undefined {
  try {
    const { format, version, talks } = JSON.parse(text);
    if (format !== FORMAT || version !== VERSION) return undefined;
    const read = talks.flatMap((entry: unknown) => readEntry(entry) ?? []);
    return { talks: read, refused: talks.length - read.length };
  } catch {
    return undefined;
  }
}

/** @param indent how many blanks each level is indented by; nothing for a single line. */
export function writeList(talks: readonly StarredTalk[], indent?: number): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, talks }, null, indent);
}

/** One list of two, the newest first, each talk once: as it stands in the first of them. */
export function mergeLists(mine: readonly StarredTalk[], others: readonly StarredTalk[] = []): readonly StarredTalk[] {
  const talks = new Map<string, StarredTalk>();
  for (const talk of [...mine, ...others]) if (!talks.has(talk.path)) talks.set(talk.path, talk);
  return [...talks.values()].sort((a, b) => b.starredAt - a.starredAt);
}

/** The list without a talk. */
export function withoutTalk(talks: readonly StarredTalk[], path: string): readonly StarredTalk[] {
  return talks.filter((talk) => talk.path !== path);
}

/** A value as an entry of a list, where it names a talk. */
export function readEntry(value: unknown): StarredTalk | undefined {
  const { path, title, by, date, language, starredAt, isGone } = Object(value) as Record<string, unknown>;
  if (!isTalkPath(path)) return undefined;
  return {
    path,
    title: textOf(title),
    by: textOf(by),
    date: textOf(date),
    language: textOf(language),
    starredAt: Number.isFinite(starredAt) ? (starredAt as number) : 0,
    isGone: isGone === true,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : '';
}
