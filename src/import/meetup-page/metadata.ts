import { linksOf } from '../links.ts';
import type { Row } from './rows.ts';

/** What a line of the form "Date: …" is about. */
export type MetadataKey =
  | 'date'
  | 'time'
  | 'end'
  | 'venue'
  | 'address'
  | 'host'
  | 'sponsor'
  | 'signup'
  | 'website'
  | 'video'
  | 'photos'
  | 'poster'
  | 'slides'
  | 'title';

export interface Metadata {
  readonly key: MetadataKey;
  readonly value: string;
  readonly row: Row;
}

/** Parts the lines of a page that say one fact each, such as "Venue: Town Hall", from all others. */
export function takeMetadata(rows: readonly Row[]): { readonly metadata: readonly Metadata[]; readonly rest: readonly Row[] } {
  const metadata: Metadata[] = [];
  const rest = rows.filter((row) => {
    const found = readMetadata(row);
    // A line without a value stands above a list.
    if (found === undefined || (found.value === '' && linksOf(row.line).length === 0)) return true;
    metadata.push(found);
    return false;
  });
  return { metadata, rest };
}

/** What a line says one fact about: of "Venue: Town Hall" the venue. */
export function metadataKeyOf(row: Row): MetadataKey | undefined {
  return readMetadata(row)?.key;
}

function readMetadata(row: Row): Metadata | undefined {
  if (row.kind === 'heading' || row.text.length > 240) return undefined;
  const match = /^(?:[^\p{L}\d]*)(?<name>\p{L}[\p{L} /&-]{1,30}?)\s*:\**\s*(?<value>.*)$/u.exec(row.text);
  const { name = '', value = '' } = match?.groups ?? {};
  const key = NAMES.find(([, pattern]) => pattern.test(name.trim()))?.[0];
  return key === undefined ? undefined : { key, value: value.trim(), row };
}

const NAMES: readonly (readonly [MetadataKey, RegExp])[] = [
  ['date', /^(?:date|day|when|datum|wann|date and time|date & time|fecha|data)$/i],
  ['time', /^(?:time|start|starts|start time|begin|begins|begin time|beginning|uhrzeit|beginn|hour|doors open|hora|horário|heure|ora)$/i],
  ['end', /^(?:end|ends|end time|until|ende)$/i],
  ['venue', /^(?:venue|location|place|where|ort|wo|meeting place|lugar|lieu|local|luogo)$/i],
  ['address', /^(?:address|adresse)$/i],
  ['host', /^(?:hosts?|hosted by|hosting|gastgeber|venue host)$/i],
  ['sponsor', /^(?:sponsors?|sponsored by|sponsoring|food sponsor|drinks)$/i],
  [
    'signup',
    /^(?:meet-?up|meet-?up ?(?:page|link|url|event)|meetup\.com|event ?(?:page|link|url)|event|rsvp|sign-? ?up|registration|register|anmeldung|tickets)$/i,
  ],
  ['website', /^(?:web ?page|web ?site|website|homepage|url|link|more info(?:rmation)?)$/i],
  ['video', /^(?:videos?|recordings?|video recordings?|livestream|live stream|youtube|aufzeichnung)$/i],
  ['photos', /^(?:photos?|pictures|album|fotos|photo album|gallery)$/i],
  ['poster', /^(?:poster|flyer|plakat)$/i],
  ['title', /^(?:topic|theme|thema|meetup title|event title)$/i],
];
