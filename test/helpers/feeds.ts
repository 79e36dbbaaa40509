import { extractFromJson } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import * as z from 'zod';
import { findXmlError } from './xml.ts';

export type AtomFeed = ReturnType<typeof parseFeed>;

/** Reads an Atom feed as a reader of feeds does; fails where it is no well-formed XML or no Atom. */
export function readAtom(text: string): AtomFeed {
  expect(findXmlError(text)).toBeUndefined();
  const feed = parseFeed(text);
  expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
  return feed;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of all elements of a name that hold nothing else, to the letter: the reader above takes "&amp;lt;" for "<". */
export function xmlTexts(xml: string, name: string): string[] {
  const elements = xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'));
  return [...elements].map(([, text = '']) => text.replace(/&(\w+);/g, (_, entity: string) => ENTITIES[entity] ?? expect.fail(entity)));
}

const instant = z.iso.datetime({ offset: true });
const person = z.strictObject({ name: z.string().min(1), url: z.url() });

/** What https://www.jsonfeed.org/version/1.1/ says of the members that we write, and no member more. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  icon: z.url(),
  authors: z.array(person),
  language: z.string().min(2),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_html: z.string().min(1),
      summary: z.string().min(1),
      date_published: instant,
      authors: z.array(person).optional(),
      tags: z.array(z.string().min(1)).optional(),
      language: z.string().min(2),
    }),
  ),
});
export type JsonFeed = z.output<typeof jsonFeed>;

/** Reads a JSON Feed by the letter of its standard, and makes sure that a reader of feeds takes it for the same. */
export function readJsonFeed(text: string): JsonFeed {
  const feed = jsonFeed.parse(JSON.parse(text));
  const read = extractFromJson(JSON.parse(text), { normalization: true, descriptionMaxLen: 0 });
  expect([read.title, read.link, read.language]).toEqual([feed.title, feed.home_page_url, feed.language]);
  expect((read.entries ?? []).map(({ id, link }) => [id, link])).toEqual(feed.items.map(({ id, url }) => [id, url]));
  return feed;
}

/** An event as a calendar shows it. Dates without a time are written "2024-06-21". */
export interface CalendarEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string | undefined;
  readonly geo: string | undefined;
  readonly url: string;
}

/** Reads a calendar; fails where a line does not end in CRLF, is longer than 75 octets, or tears a character. */
export function readCalendar(text: string): { readonly name: string | undefined; readonly events: readonly CalendarEvent[] } {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => /\p{Cs}/u.test(line))).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect([calendar.name, calendar.getFirstPropertyValue('version')]).toEqual(['vcalendar', '2.0']);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string): string | undefined => event.getFirstPropertyValue(name)?.toString();
    const required = (name: string): string => value(name) ?? expect.fail(`an event has no ${name}`);
    return {
      uid: required('uid'),
      start: required('dtstart'),
      end: required('dtend'),
      stamp: required('dtstamp'),
      sequence: Number(required('sequence')),
      status: required('status'),
      summary: required('summary'),
      description: required('description'),
      location: value('location'),
      geo: value('geo'),
      url: required('url'),
    };
  });
  return { name: calendar.getFirstPropertyValue('x-wr-calname')?.toString(), events };
}
