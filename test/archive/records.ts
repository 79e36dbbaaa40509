import type * as z from 'zod/mini';
import { createContext, type Rule } from '../../src/archive/rules/rule.ts';
import type { AssetFile, ContentRecord, FieldPath, MeetupRecord, Records, TalkRecord } from '../../src/content/records.ts';
import { readMarkdown } from '../../src/markdown/check.ts';
import { isFileAddress } from '../../src/markdown/links.ts';
import { meetupSchema } from '../../src/schema/meetup.ts';
import { type OrganizationFields, organizationSchema } from '../../src/schema/organization.ts';
import { type PageFields, pageSchema, type WikiPageFields, wikiPageSchema } from '../../src/schema/page.ts';
import { type PersonFields, personSchema } from '../../src/schema/person.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { type SiteFields, siteSchema } from '../../src/schema/site.ts';
import { talkSchema } from '../../src/schema/talk.ts';
import { type TopicFields, topicSchema } from '../../src/schema/topic.ts';
import { type VenueFields, venueSchema } from '../../src/schema/venue.ts';

/** A record whose fields stand on a line each, the first on line 2, as front matter has them. */
function aRecord<Fields>(file: string, id: string, schema: z.ZodMiniType<Fields>, input: object, body = ''): ContentRecord<Fields> {
  const keys = Object.keys(input);
  const position = (path: FieldPath) => ({ line: keys.indexOf(String(path[0])) + 2, column: 1 });
  return { file, id, fields: schema.parse(input), body, bodyLine: keys.length + 3, fileLinks: fileLinksOf(body), position };
}

/** Links of a text to other files, as the loader finds them. */
export function fileLinksOf(body: string): ContentRecord<unknown>['fileLinks'] {
  return readMarkdown(body).links.filter(({ address }) => isFileAddress(address));
}

/** `aMeetup("028", { start: "18:30" })`; its date is 2019-06-24 unless told. */
export function aMeetup(folder: string, input: Partial<z.input<typeof meetupSchema>> = {}, body = ''): MeetupRecord {
  const record = aRecord(`meetups/${folder}/README.md`, folder, meetupSchema, { date: '2019-06-24', ...input }, body);
  return /^\d+$/.test(folder) ? { ...record, number: Number(folder) } : record;
}

/** `aTalk("028/1-biosignals", { time: "18:30" })`; its title is "A talk" unless told. */
export function aTalk(place: string, input: Partial<z.input<typeof talkSchema>> = {}, body = ''): TalkRecord {
  const [, folder = '', order, slug = ''] = /^([^/]+)\/(?:(\d+)-)?(.+)$/.exec(place) ?? [];
  const record = aRecord(`meetups/${place}.md`, slug, talkSchema, { title: 'A talk', ...input }, body);
  return order === undefined ? { ...record, folder } : { ...record, folder, order: Number(order) };
}

export function aPerson(id: string, input: z.input<typeof personSchema>, body = ''): ContentRecord<PersonFields> {
  return aRecord(`people/${id}.md`, id, personSchema, input, body);
}

export function aVenue(id: string, input: z.input<typeof venueSchema>, body = ''): ContentRecord<VenueFields> {
  return aRecord(`venues/${id}.md`, id, venueSchema, input, body);
}

export function aTopic(id: string, input: z.input<typeof topicSchema>, body = ''): ContentRecord<TopicFields> {
  return aRecord(`topics/${id}.md`, id, topicSchema, input, body);
}

export function anOrganization(id: string, input: z.input<typeof organizationSchema>): ContentRecord<OrganizationFields> {
  return aRecord(`organizations/${id}.md`, id, organizationSchema, input);
}

export function aWikiPage(id: string, input: Partial<z.input<typeof wikiPageSchema>> = {}, body = ''): ContentRecord<WikiPageFields> {
  return aRecord(`wiki/${id}.md`, id, wikiPageSchema, { title: 'A page', ...input }, body);
}

export function aPage(id: string, input: Partial<z.input<typeof pageSchema>> = {}, body = ''): ContentRecord<PageFields> {
  return aRecord(`pages/${id}.md`, id, pageSchema, { title: 'A page', ...input }, body);
}

export function aSite(input: Partial<z.input<typeof siteSchema>> = {}): ContentRecord<SiteFields> {
  const defaults = {
    name: 'A meetup',
    tagline: 'Talks',
    baseUrl: 'https://example.org/',
    repository: 'https://example.org/owner/repository',
    branch: 'main',
    timeZone: 'Europe/Vienna',
    language: 'en',
    contact: 'mailto:team@example.org',
  };
  return aRecord('site.md', 'site', siteSchema, { ...defaults, ...input });
}

export function anAsset(file: string): AssetFile {
  const type = file.endsWith('.pdf') ? 'pdf' : file.endsWith('.vtt') ? 'vtt' : file.endsWith('.mp4') ? 'mp4' : 'jpeg';
  return { file, type, bytes: 1000 };
}

/** Records in memory, with nothing in the lists that are not given. */
export function recordsOf(
  given: Partial<Omit<Records, 'brokenFiles' | 'brokenTexts' | 'urlsLock'>> & {
    readonly brokenFiles?: readonly string[];
    readonly brokenTexts?: Readonly<Record<string, string>>;
    /** The paths of the list of published ones, which stand on lines 2, 3 and so on. */
    readonly urlsLock?: readonly string[];
  },
): Records {
  return {
    site: undefined,
    meetups: [],
    talks: [],
    people: [],
    venues: [],
    topics: [],
    organizations: [],
    wiki: [],
    pages: [],
    assets: [],
    transcripts: new Map(),
    pageCounts: new Map(),
    observations: new Map(),
    ...given,
    brokenFiles: new Set(given.brokenFiles ?? []),
    brokenTexts: new Map(Object.entries(given.brokenTexts ?? {})),
    urlsLock: given.urlsLock && { file: 'urls.lock', paths: given.urlsLock.map((path, index) => ({ path, line: index + 2 })) },
  };
}

export function problemsOf(rule: Rule, given: Parameters<typeof recordsOf>[0]): Problem[] {
  return rule.check(createContext(recordsOf(given)));
}

/** What a rule finds, as "file:line message". */
export function findings(rule: Rule, given: Parameters<typeof recordsOf>[0]): string[] {
  return problemsOf(rule, given).map(({ file, line, message }) => `${file}:${line} ${message}`);
}
