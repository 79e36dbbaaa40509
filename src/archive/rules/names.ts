import type { FieldPath, Records } from '../../content/records.ts';
import type { AnyRecord } from './rule.ts';

/** A name and the place where it is written. */
export interface NameUse {
  readonly name: string;
  readonly record: AnyRecord;
  readonly path: FieldPath;
}

interface Billed {
  readonly name: string;
  readonly affiliation?: readonly string[] | undefined;
}

/** Every name of a person outside the files about people: the site's organizers, and everyone who is billed. */
export function personNames(records: Records): NameUse[] {
  const organizers = records.site?.fields.organizers ?? [];
  return [
    ...organizers.map((name, index) => ({ name, record: records.site as AnyRecord, path: ['organizers', index] })),
    ...billings(records).map(({ billed, record, path }) => ({ name: billed.name, record, path: [...path, 'name'] })),
  ];
}

/** Every name of an organization outside the files about organizations. */
export function organizationNames(records: Records): NameUse[] {
  const uses = billings(records).flatMap(({ billed, record, path }) => listed(record, [...path, 'affiliation'], billed.affiliation));
  for (const record of records.meetups) {
    const { hosts, sponsors, partners, jobs } = record.fields;
    uses.push(...listed(record, ['hosts'], hosts), ...listed(record, ['sponsors'], sponsors), ...listed(record, ['partners'], partners));
    for (const [index, { organization }] of (jobs ?? []).entries())
      if (organization !== undefined) uses.push({ name: organization, record, path: ['jobs', index, 'organization'] });
  }
  for (const record of records.people) uses.push(...listed(record, ['affiliation'], record.fields.affiliation));
  return uses;
}

/** The name and aliases of files about people, venues, topics or organizations. */
export function ownNames(
  records: readonly (AnyRecord & { readonly fields: { readonly name: string; readonly aliases?: readonly string[] | undefined } })[],
): NameUse[] {
  return records.flatMap((record) => [
    { name: record.fields.name, record, path: ['name'] },
    ...listed(record, ['aliases'], record.fields.aliases),
  ]);
}

function billings(records: Records): { billed: Billed; record: AnyRecord; path: FieldPath }[] {
  const uses: { billed: Billed; record: AnyRecord; path: FieldPath }[] = [];
  const add = (record: AnyRecord, path: FieldPath, list: readonly Billed[] | undefined): void => {
    for (const [index, billed] of (list ?? []).entries()) uses.push({ billed, record, path: [...path, index] });
  };
  for (const meetup of records.meetups) {
    add(meetup, ['organizers'], meetup.fields.organizers);
    for (const [index, item] of (meetup.fields.agenda ?? []).entries()) add(meetup, ['agenda', index, 'speakers'], item.speakers);
  }
  for (const talk of records.talks) add(talk, ['speakers'], talk.fields.speakers);
  return uses;
}

function listed(record: AnyRecord, path: FieldPath, names: readonly string[] | undefined): NameUse[] {
  return (names ?? []).map((name, index) => ({ name, record, path: [...path, index] }));
}
