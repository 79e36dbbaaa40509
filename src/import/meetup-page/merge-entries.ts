import { foldText } from '../../schema/letters.ts';
import type { Entry } from './entry.ts';
import { speakersInProse } from './prose.ts';
import type { Row } from './rows.ts';

/**
 * Parts a section on latest news in which several people each show something with slides of their own: all but the last one are talks
 * without a title, which other places may know.
 */
export function splitNews(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const parts = entry.kind === 'hot-topics' && entry.from === 'section' && entry.speakers.length === 0 ? partsOf(entry.body) : [];
    if (parts.length < 2) return [entry];
    return parts.map((body, index) => {
      const isLast = index === parts.length - 1;
      const [first = entry.head] = body;
      return {
        ...entry,
        body,
        speakers: [],
        doubts: isLast ? entry.doubts : [],
        ...(isLast ? {} : { title: '', head: first, titleRow: first }),
      };
    });
  });
}

/** Lines up to each one that only links slides, as long as each part names somebody else. */
function partsOf(body: readonly Row[]): Row[][] {
  const parts: Row[][] = [[]];
  for (const row of body) {
    parts.at(-1)?.push(row);
    if (row.text === '') parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  const names = filled.map((part) => part.flatMap(({ text }) => speakersInProse(text).map(({ name }) => name)).join());
  return names.every((name) => name !== '') && new Set(names).size === names.length ? filled : [];
}

/** A talk that a page tells of in one or more places. */
export interface Talk {
  /** The place that says most of it, first. */
  readonly entries: readonly [Entry, ...Entry[]];
}

/**
 * Brings together what a page says of the same talk in its agenda and below: by the number of the talk, its title, its speakers, or,
 * where a section has no title, its place. The order is that of the agenda, where there is one.
 */
export function mergeEntries(entries: readonly Entry[]): Talk[] {
  const talks = entries.filter(({ agendaKind }) => agendaKind === undefined);
  const agenda = talks.filter(({ from }) => from === 'agenda');
  const sections = talks.filter(({ from }) => from === 'section');
  const free = new Set(sections);
  const ofAgenda = agenda.map((entry): { entry: Entry; section?: Entry } => ({ entry }));
  // A page with hundreds of talks is no page of a meetup: that it is read to the end is enough.
  const byTitle = new Map([...sections].reverse().map((section) => [plain(wholeTitle(section)), section]));
  for (const pair of ofAgenda) {
    const section = byTitle.get(plain(wholeTitle(pair.entry)));
    if (section === undefined || pair.entry.title === '' || !free.delete(section)) continue;
    pair.section = section;
  }
  for (const isSame of agenda.length * sections.length > MANY ? [] : MATCHES) {
    for (const pair of ofAgenda) {
      if (pair.section !== undefined) continue;
      for (const section of free) {
        if (!isSame(pair.entry, section)) continue;
        pair.section = section;
        free.delete(section);
        break;
      }
    }
  }
  // "### Talk 1" without a title, in a page whose agenda has no numbers: the first one that nothing else belongs to.
  for (const section of sections) {
    if (!free.has(section) || section.title !== '' || section.kind === 'hot-topics') continue;
    const lonely = ofAgenda.find(({ section: own }) => own === undefined);
    if (lonely !== undefined) lonely.section = section;
    free.delete(section);
  }
  const merged = ofAgenda.map(({ entry, section }): Talk => ({ entries: section === undefined ? [entry] : [section, entry] }));
  const others = [...free].map((section): Talk => ({ entries: [section] }));
  // In the order of the agenda; what it does not name stands where the page tells of it.
  const placeOf = ({ entries: [first, second] }: Talk): number => (second ?? first).head.number;
  return [...merged, ...others]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .filter(({ entries: found }) => found.some(({ title, speakers, body }) => title !== '' || speakers.length > 0 || body.length > 0));
}

const MANY = 10_000;

type Match = (agenda: Entry, section: Entry) => boolean;

const MATCHES: readonly Match[] = [
  (agenda, section) => agenda.number !== undefined && agenda.number === section.number,
  (agenda, section) => isSimilar(wholeTitle(agenda), wholeTitle(section)),
  (agenda, section) => agenda.kind === 'hot-topics' && section.kind === 'hot-topics',
  (agenda, section) => agenda.speakers.length > 0 && namesOf(agenda) === namesOf(section) && (agenda.title === '' || section.title === ''),
];

function wholeTitle({ whole, title }: Entry): string {
  return whole ?? title;
}

function namesOf({ speakers }: Entry): string {
  return speakers
    .map(({ speaker }) => foldText(speaker.name))
    .sort()
    .join();
}

/** Whether two titles may be of the same talk: one begins with the other, or they have most of their words in common. */
function isSimilar(first: string, second: string): boolean {
  const [a, b] = [plain(first), plain(second)];
  if (Math.min(a.length, b.length) < 6) return false;
  return a.startsWith(b) || b.startsWith(a) || shareOfWords(a, b) >= 0.6;
}

/** How many of the words of both texts are in each of them, from 0 to 1. */
function shareOfWords(first: string, second: string): number {
  const [a, b] = [new Set(first.split(' ')), new Set(second.split(' '))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

function plain(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
