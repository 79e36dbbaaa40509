import { posix } from 'node:path';
import { daysBetween } from '../schema/time.ts';
import type { FoundMeetup, Note } from './found.ts';

/** All that was found about one meetup, its own page first. */
export interface Gathered {
  readonly number?: number;
  /** What stands in the place of a number: "AI". */
  readonly label?: string;
  /** The folder of its own page. */
  readonly folder?: string;
  readonly entries: readonly FoundMeetup[];
}

interface Group {
  number?: number;
  label?: string;
  folder?: string;
  readonly entries: FoundMeetup[];
}

/** Whether something was read from the meetup's own page, which knows it best. */
export function isOwnPage({ folder, origin }: FoundMeetup): boolean {
  return folder !== undefined && (posix.dirname(origin.file) === folder || origin.file === folder);
}

/**
 * Puts together what was found about the same meetup: by its number, else by the folder of its page, else by its label and date, else by
 * its date alone. Own pages come first, since their folder tells them from each other.
 */
export function gatherMeetups(found: readonly FoundMeetup[]): { readonly gathered: readonly Gathered[]; readonly notes: readonly Note[] } {
  const groups: Group[] = [];
  const notes: Note[] = [];
  const byNumber = new Map<number, Group[]>();
  const byFolder = new Map<string, Group>();
  const byLabel = new Map<string, Group>();
  const byDate = new Map<string, Set<Group>>();

  const take = (group: Group, entry: FoundMeetup): void => {
    group.entries.push(entry);
    const { number, label, folder, date } = entry;
    if (number !== undefined && group.number === undefined) {
      group.number = number.value;
      byNumber.set(number.value, [...(byNumber.get(number.value) ?? []), group]);
    }
    if (label !== undefined) {
      group.label ??= label.value;
      byLabel.set(labelKey(entry), group);
    }
    if (folder !== undefined && !byFolder.has(folder)) {
      group.folder ??= folder;
      byFolder.set(folder, group);
    }
    if (date !== undefined) byDate.set(date.value, (byDate.get(date.value) ?? new Set()).add(group));
  };
  const add = (entry: FoundMeetup): void => {
    const group: Group = { entries: [] };
    groups.push(group);
    take(group, entry);
  };

  const findByNumber = (entry: FoundMeetup, number: number): Group | undefined => {
    const candidates = byNumber.get(number) ?? [];
    return (
      candidates.find(({ folder }) => folder !== undefined && folder === entry.folder) ??
      candidates.find(({ entries }) => entries.some(({ date }) => date !== undefined && date.value === entry.date?.value)) ??
      candidates.find((group) => !isAnother(group, entry))
    );
  };

  const place = (entry: FoundMeetup): void => {
    const number = entry.number?.value;
    if (number !== undefined) {
      const group = findByNumber(entry, number);
      if (group !== undefined) {
        take(group, withoutWrongFolder(entry, group));
        return;
      }
      const own = entry.folder === undefined ? undefined : byFolder.get(entry.folder);
      // A page that says no number is the one that the table links.
      if (own !== undefined && own.number === undefined) take(own, entry);
      else add(own === undefined ? entry : withoutWrongFolder(entry, {}));
      return;
    }
    const [onDay, ...others] = entry.date === undefined ? [] : [...(byDate.get(entry.date.value) ?? [])];
    const group =
      (entry.folder === undefined ? undefined : byFolder.get(entry.folder)) ??
      (entry.label === undefined ? undefined : byLabel.get(labelKey(entry))) ??
      (others.length === 0 && (entry.label === undefined || onDay?.number === undefined) ? onDay : undefined);
    if (group !== undefined) take(group, entry);
    else add(entry);
  };

  const withoutWrongFolder = (entry: FoundMeetup, group: Partial<Group>): FoundMeetup => {
    const { folder, ...rest } = entry;
    if (folder === undefined || isOwnPage(entry) || folder === group.folder) return entry;
    const owner = byFolder.get(folder);
    if (owner === undefined || owner === group) return entry;
    notes.push({
      kind: 'conflict',
      about: 'meetup',
      message: `${nameOf(entry)} links the page ${folder}/, which is that of ${nameOf(owner.entries[0])}: the link was left aside.`,
      origins: [entry.origin, ...(owner.entries[0] === undefined ? [] : [owner.entries[0].origin])],
    });
    return rest;
  };

  const own = found.filter(isOwnPage);
  const rest = found.filter((entry) => !isOwnPage(entry));
  for (const entry of own) place(entry);
  // What says most about which meetup it belongs to comes first, so that a date alone finds it.
  for (const entry of [...rest].sort((a, b) => weight(b) - weight(a))) place(entry);
  for (const [number, [first, ...others]] of byNumber)
    if (others.length > 0)
      notes.push({
        kind: 'conflict',
        about: 'meetup',
        message: `${others.length + 1} meetups have the number ${number}: the first kept it, and the others are called by their date.`,
        origins: [first, ...others].flatMap((group) => group?.entries[0]?.origin ?? []),
      });
  return {
    gathered: groups.map((group) => ({
      ...group,
      entries: [...group.entries.filter(isOwnPage), ...group.entries.filter((entry) => !isOwnPage(entry))],
    })),
    notes,
  };
}

function weight({ number, folder, label }: FoundMeetup): number {
  return Number(number !== undefined) * 4 + Number(folder !== undefined) * 2 + Number(label !== undefined);
}

/** Whether something with the number of a meetup is about another one: its page is another, or one list has both on days far apart. */
function isAnother({ entries, folder }: Group, entry: FoundMeetup): boolean {
  if (isOwnPage(entry)) return folder !== undefined && folder !== entry.folder && entries.some(isOwnPage);
  const sameList = entries.filter(({ origin, talks }) => origin.file === entry.origin.file && talks.length > 0 === entry.talks.length > 0);
  const { date } = entry;
  if (date === undefined || entries.some(isOwnPage)) return false;
  return (
    sameList.length > 0 && sameList.every((other) => other.date !== undefined && Math.abs(daysBetween(other.date.value, date.value)) > 14)
  );
}

function labelKey({ label, date }: FoundMeetup): string {
  return `${label?.value.toLowerCase()} ${date?.value ?? ''}`;
}

function nameOf(entry: FoundMeetup | undefined): string {
  if (entry?.number !== undefined) return `meetup ${entry.number.value}`;
  return entry?.label?.value ?? `the meetup of ${entry?.date?.value ?? 'an unknown day'}`;
}
