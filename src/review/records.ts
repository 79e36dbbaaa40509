import { meetupName } from '../archive/meetups.ts';
import type { RecordKind } from '../content/layout.ts';
import type { ContentRecord, MeetupRecord, Records, TalkRecord } from '../content/records.ts';

/** A record of whatever kind. */
export type KnownRecord =
  | { readonly kind: 'meetup'; readonly record: MeetupRecord }
  | { readonly kind: 'talk'; readonly record: TalkRecord }
  | { readonly kind: Exclude<RecordKind, 'meetup' | 'talk'>; readonly record: ContentRecord<object> };

/** All records by their files. */
export function recordsByFile(records: Records): ReadonlyMap<string, KnownRecord> {
  const { site, meetups, talks, people, venues, topics, organizations, wiki, pages } = records;
  const others: readonly (readonly [Exclude<RecordKind, 'meetup' | 'talk'>, readonly ContentRecord<object>[]])[] = [
    ['site', site === undefined ? [] : [site]],
    ['person', people],
    ['venue', venues],
    ['topic', topics],
    ['organization', organizations],
    ['wiki', wiki],
    ['page', pages],
  ];
  const known: KnownRecord[] = [
    ...meetups.map((record) => ({ kind: 'meetup' as const, record })),
    ...talks.map((record) => ({ kind: 'talk' as const, record })),
    ...others.flatMap(([kind, list]) => list.map((record) => ({ kind, record }))),
  ];
  return new Map(known.map((one) => [one.record.file, one]));
}

/** What people call it. */
// a meetup => "Meetup 28: Music and audio"; a talk => its title
export function recordName(known: KnownRecord): string {
  if (known.kind === 'meetup') {
    const { name } = meetupName(known.record);
    const { title } = known.record.fields;
    return title === undefined || title === name ? name : `${name}: ${title}`;
  }
  const { fields, id } = known.record as ContentRecord<{ readonly name?: string; readonly title?: string }>;
  return fields.title ?? fields.name ?? id;
}

/** The fields in which two states of a record differ, in the order of the file, and "text" for what stands below them. */
export function changedFields(before: ContentRecord<object>, after: ContentRecord<object>): string[] {
  const [old, now] = [before.fields as Record<string, unknown>, after.fields as Record<string, unknown>];
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  const fields = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]));
  return before.body === after.body ? fields : [...fields, 'text'];
}
