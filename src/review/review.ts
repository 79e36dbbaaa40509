import { createDirectory, sameName } from '../archive/directory.ts';
import { recordPages } from '../archive/pages.ts';
import { organizationNames } from '../archive/rules/names.ts';
import { type Place, placeOf, type RecordKind } from '../content/layout.ts';
import type { Records } from '../content/records.ts';
import { compareText, type Problem } from '../schema/problem.ts';
import type { Change } from './change.ts';
import { contentPath, isContent, needsCode, REACHES, type Reach, reachOf } from './reach.ts';
import { changedFields, type KnownRecord, recordName, recordsByFile } from './records.ts';

/** A record that a proposal touches. */
export interface ReviewedRecord {
  readonly kind: RecordKind;
  /** Path below the content folder; of what is deleted, where it stood. */
  readonly file: string;
  /** `unreadable`: its file has errors, so nobody knows what it says. */
  readonly status: 'new' | 'changed' | 'deleted' | 'unreadable';
  /** What it is called; of what cannot be read, what it was called, or nothing. */
  readonly name: string | undefined;
  /** What the meetup of a talk is called, where one is known. */
  readonly meetup: string | undefined;
  /** The name that it had, if that was another one. */
  readonly formerName?: string;
  /** The file that it was, if that was another one. */
  readonly formerFile?: string;
  /** What is different; see `changedFields`. */
  readonly fields: readonly string[];
  readonly now?: KnownRecord;
}

/** What a proposal changes, for whoever reads it. */
export interface Review {
  readonly contentFolder: string;
  /** Missing where nobody could tell. */
  readonly changes: readonly Change[] | undefined;
  /** Whether more than content is touched, so that the code has to be tested. */
  readonly needsCode: boolean;
  /** In the order of their files. */
  readonly records: readonly ReviewedRecord[];
  /** Slides, photos, recordings, and whatever else of the content is no record. */
  readonly files: readonly Change[];
  /** What is touched outside of the content, and what is no file. */
  readonly elsewhere: ReadonlyMap<Reach, readonly Change[]>;
  /** Names that the archive did not have. */
  readonly newNames: { readonly people: readonly string[]; readonly organizations: readonly string[] };
  /** Problems that tell of a new name that is nearly an old one. */
  readonly nearNames: readonly Problem[];
  /** Problems in the files that are touched. */
  readonly problems: readonly Problem[];
  /** Problems in all other files; what is touched may be their reason. */
  readonly otherProblems: readonly Problem[];
}

export interface ReviewInput {
  readonly contentFolder: string;
  readonly changes: readonly Change[] | undefined;
  /** The archive without the changes. */
  readonly before: Records;
  /** The archive with them. */
  readonly after: Records;
  readonly problems: readonly Problem[];
}

/** Finds out what a list of changes means for an archive. */
export function reviewChanges({ contentFolder, changes, before, after, problems }: ReviewInput): Review {
  const listed = changes ?? [];
  const inside = listed.filter((change) => isContent(change, contentFolder));
  const touched = new Set(listed.flatMap(({ path, from }) => [path, from ?? path].flatMap((one) => contentPath(one, contentFolder) ?? [])));
  const [here, others] = [problems.filter(({ file }) => touched.has(file)), problems.filter(({ file }) => !touched.has(file))];
  return {
    contentFolder,
    changes,
    needsCode: needsCode(changes, contentFolder),
    records: reviewRecords(inside, contentFolder, recordsByFile(before), recordsByFile(after)),
    files: inside.filter((change) => !isRecordPlace(placeIn(change, contentFolder))),
    elsewhere: groupElsewhere(listed.filter((change) => !isContent(change, contentFolder))),
    newNames: { people: newPeople(before, after), organizations: newOrganizations(before, after) },
    nearNames: problems.filter(({ rule, file, message }) => /^look-alike-/.test(rule) && (touched.has(file) || names(message, touched))),
    problems: here,
    otherProblems: others,
  };
}

function placeIn({ path }: Change, contentFolder: string): Place {
  return placeOf(contentPath(path, contentFolder) ?? '');
}

function isRecordPlace(place: Place): place is Extract<Place, { readonly kind: RecordKind }> {
  return 'folder' in place;
}

function reviewRecords(
  changes: readonly Change[],
  contentFolder: string,
  before: ReadonlyMap<string, KnownRecord>,
  after: ReadonlyMap<string, KnownRecord>,
): ReviewedRecord[] {
  return changes
    .flatMap((change): ReviewedRecord[] => {
      const place = placeIn(change, contentFolder);
      if (!isRecordPlace(place)) return [];
      const file = contentPath(change.path, contentFolder) ?? '';
      const formerFile = change.from === undefined ? undefined : contentPath(change.from, contentFolder);
      const [old, now] = [before.get(formerFile ?? file), after.get(file)];
      const formerName = old && recordName(old);
      const home = `meetups/${place.folder}/README.md`;
      const evening = place.kind === 'talk' ? (after.get(home) ?? before.get(home)) : undefined;
      const meetup = evening && recordName(evening);
      const base = { kind: place.kind, file, meetup, ...(formerFile === undefined ? {} : { formerFile }) };
      if (change.status === 'deleted') return [{ ...base, status: 'deleted', name: formerName, fields: [] }];
      if (now === undefined) return [{ ...base, status: 'unreadable', name: formerName, fields: [] }];
      const name = recordName(now);
      if (old === undefined) return [{ ...base, status: change.status === 'added' ? 'new' : 'changed', name, fields: [], now }];
      const fields = changedFields(old.record, now.record);
      return [
        { ...base, status: 'changed', name, ...(formerName === undefined || formerName === name ? {} : { formerName }), fields, now },
      ];
    })
    .sort((a, b) => compareText(a.file, b.file));
}

function groupElsewhere(changes: readonly Change[]): Review['elsewhere'] {
  const groups = REACHES.map((reach): [Reach, Change[]] => [
    reach,
    changes.filter(({ path, from = path }) => weightier(reachOf(path), reachOf(from)) === reach),
  ]);
  return new Map(groups.filter(([, list]) => list.length > 0));
}

/** The one of two that comes first in {@link REACHES}. */
function weightier(a: Reach, b: Reach): Reach {
  return REACHES.indexOf(a) <= REACHES.indexOf(b) ? a : b;
}

/** People who get a page of their own. */
function newPeople(before: Records, after: Records): string[] {
  const known = new Set(peopleOf(before).keys());
  return [...peopleOf(after)].flatMap(([path, name]) => (known.has(path) ? [] : [name])).sort(compareText);
}

function peopleOf(records: Records): Map<string, string> {
  const people = recordPages(records).filter(({ path }) => path.startsWith('/speakers/'));
  return new Map(people.map((page) => [page.path, page.file === undefined ? page.named.name : (page.names[0] ?? page.path)]));
}

function newOrganizations(before: Records, after: Records): string[] {
  const known = organizationsOf(before);
  return [...organizationsOf(after)].flatMap(([key, name]) => (known.has(key) ? [] : [name])).sort(compareText);
}

function organizationsOf(records: Records): Map<string, string> {
  const directory = createDirectory(records.organizations);
  const names = [...records.organizations.map(({ fields }) => fields.name), ...organizationNames(records).map(({ name }) => name)];
  const found = new Map<string, string>();
  for (const name of names) {
    const key = directory.find(name) ?? sameName(name);
    if (!found.has(key)) found.set(key, name);
  }
  return found;
}

function names(message: string, files: ReadonlySet<string>): boolean {
  return [...files].some((file) => message.includes(`(${file})`));
}
