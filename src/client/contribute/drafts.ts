/** What is kept of a form that is not finished. What it holds is read by whoever knows the form. */
export interface Draft {
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
  /** What stands in the form. */
  readonly typed: unknown;
  /** What stood there at first, where it came from a file. */
  readonly before?: unknown;
}

/** Why a draft is not kept: the browser allows no storage, has no room left, or the draft is too large. */
export type Trouble = 'blocked' | 'full' | 'large';

/** Where drafts are kept. */
export interface DraftPlace {
  /** Gives the storage of the browser; throws where that is blocked. */
  readonly open: () => Storage;
  /** What the keys of all drafts begin with. */
  readonly prefix: string;
}

const FORMAT = 'proposal-draft';
const VERSION = 1;
/** The most characters of a draft, so that some of them fit beside what else is kept. */
const LONGEST = 400_000;
/** The most drafts of which some are old, and milliseconds after which one is: nobody has its form open any more. */
const MOST = 8;
const OLD = 30 * 24 * 60 * 60 * 1000;

/** Reads a draft. Nothing where there is none, or something that is not one. */
export function loadDraft({ open, prefix }: DraftPlace, key: string): Draft | undefined {
  try {
    return readDraft(open().getItem(prefix + key) ?? '');
  } catch {
    return undefined;
  }
}

/** Reads a draft as {@link saveDraft} writes it. */
export function readDraft(text: string): Draft | undefined {
  try {
    if (text.length > LONGEST) return undefined;
    const { format, version, at, typed, before } = JSON.parse(text);
    if (format !== FORMAT || version !== VERSION || typeof typed !== 'object' || typed === null) return undefined;
    return { at: Number.isFinite(at) ? at : 0, typed, ...(before === undefined ? {} : { before }) };
  } catch {
    return undefined;
  }
}

/** Keeps a draft in the place of the one before, which stays where that cannot be done; of too many, those go that are old. */
export function saveDraft(place: DraftPlace, key: string, draft: Draft): Trouble | undefined {
  const text = JSON.stringify({ format: FORMAT, version: VERSION, ...draft });
  let storage: Storage;
  try {
    storage = place.open();
  } catch {
    return 'blocked';
  }
  try {
    if (text.length > LONGEST) return 'large';
    storage.setItem(place.prefix + key, text);
    dropOld(storage, place.prefix, draft.at - OLD);
    return undefined;
  } catch {
    return 'full';
  }
}

/** Forgets a draft. */
export function removeDraft({ open, prefix }: DraftPlace, key: string): void {
  try {
    open().removeItem(prefix + key);
  } catch {
    // Where nothing is kept, nothing is there to be forgotten.
  }
}

/** Whether drafts can be kept at all. */
export function canKeep({ open, prefix }: DraftPlace): boolean {
  try {
    const storage = open();
    storage.setItem(`${prefix}?`, '');
    storage.removeItem(`${prefix}?`);
    return true;
  } catch {
    return false;
  }
}

function dropOld(storage: Storage, prefix: string, before: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(prefix));
  if (keys.length <= MOST) return;
  const dated = keys.map((key) => ({ key, at: readDraft(storage.getItem(key) ?? '')?.at ?? 0 })).sort((a, b) => b.at - a.at);
  for (const { key } of dated.slice(MOST).filter(({ at }) => at < before)) storage.removeItem(key);
}

/** A draft of a file that has changed since: whatever was typed anew stays, and all else is as the file says it now. */
export function mergeDraft<Fields extends Readonly<Record<string, unknown>>>(draft: Fields, before: Fields, now: Fields): Fields {
  const isSame = (name: string): boolean => JSON.stringify(draft[name]) === JSON.stringify(before[name]);
  return Object.fromEntries(Object.entries(now).map(([name, value]) => [name, isSame(name) ? value : draft[name]])) as Fields;
}
