import type { DateHint } from './dates.ts';
import type { Found, FoundAgendaItem, FoundLink, FoundMeetup, FoundTalk, Note, Reading, SourcePage } from './found.ts';
import { type SortedLinks, sortLinks } from './links.ts';
import { isAgendaHeading, isHotTopics } from './meetup-page/agenda-words.ts';
import { buildTalk, isInvitation, noteSpoken, speakersOfText } from './meetup-page/build-talk.ts';
import { giveDecks } from './meetup-page/decks.ts';
import { findEntries } from './meetup-page/entries.ts';
import type { Entry } from './meetup-page/entry.ts';
import { readEvening } from './meetup-page/evening.ts';
import { readHeading } from './meetup-page/heading.ts';
import { mergeEntries, splitNews } from './meetup-page/merge-entries.ts';
import { takeMetadata } from './meetup-page/metadata.ts';
import { talksOfProse } from './meetup-page/prose-talks.ts';
import { isDivider, isGreeting } from './meetup-page/row-words.ts';
import { markdownOf, type Row, readRows } from './meetup-page/rows.ts';
import { LIST_OF } from './meetup-page/take-section.ts';

/** What is known of a meetup before its page is read. */
export interface PageHint extends DateHint {
  readonly number?: number;
}

/**
 * Reads the page of a meetup: when and where it takes place, its talks with what is said of them, and all else as its text. What it says
 * in sentences alone is read too, and noted as a doubt.
 */
export function readMeetupPage(page: SourcePage, hint: PageHint = {}): Reading {
  const rows = readRows(page);
  const heading = readHeading(rows, page);
  const { metadata, rest } = takeMetadata(rows.filter((row) => !heading.rows.includes(row)));
  const { entries, prose } = findEntries(rest);
  const invitations = entries.filter(isInvitation);
  const kept = entries.filter((entry) => !invitations.includes(entry));
  const remaining = [...prose, ...invitations.flatMap((entry) => [entry.head, ...entry.body])].sort((a, b) => a.number - b.number);

  const built = mergeEntries(splitNews(kept))
    .map((talk) => buildTalk(talk, page))
    .map(({ talk, notes }, _, all) => nameSpeakers(talk, notes, all.length === 1, remaining, page));
  const spoken = talksOfProse({ talks: built.map(({ talk }) => talk), prose: remaining, title: heading.title?.value, page });
  const evening = readEvening({ metadata, entries: kept, prose: remaining, page }, hint);
  const links = linksOfEvening([...metadata.map(({ row }) => row), ...heading.rows, ...remaining, ...agendaRows(kept)], page);
  const decks = giveDecks([...built.map(({ talk }) => talk), ...spoken.talks], links.slides);
  const text = textOfEvening(
    remaining.filter((row) => !evening.taken.includes(row)),
    links,
    page,
  );
  const meetup: FoundMeetup = {
    origin: { file: page.file, line: 1 },
    ...heading.facts,
    ...(heading.facts.number === undefined && hint.number !== undefined
      ? { number: { value: hint.number, origin: { file: page.file, line: 1 } } }
      : {}),
    ...evening.facts,
    ...titleOf(metadata, heading.title, page),
    ...(links.signup === undefined ? {} : { signup: links.signup }),
    slides: decks.slides,
    videos: links.videos,
    albums: links.albums,
    ...(links.poster === undefined ? {} : { poster: links.poster }),
    links: links.others,
    agenda: kept.filter(({ agendaKind }) => agendaKind !== undefined).map((entry) => toAgendaItem(entry, page)),
    talks: decks.talks,
    announcements: [],
    ...(text === undefined ? {} : { text }),
  };
  return {
    meetups: [meetup],
    notes: [
      ...heading.notes,
      ...evening.notes,
      ...built.flatMap(({ notes }) => notes),
      ...spoken.notes,
      ...decks.notes,
      ...leftovers(remaining, meetup, page),
    ],
  };
}

/** The speakers of a talk that names none itself: those whom a sentence names beside its title, or, of the only talk, any sentence. */
function nameSpeakers(talk: FoundTalk, notes: readonly Note[], isOnly: boolean, prose: readonly Row[], page: SourcePage) {
  const title = talk.title?.value ?? '';
  if (talk.speakers.length > 0 || title === '' || talk.kind?.value === 'hot-topics') return { talk, notes };
  const beside = prose.slice(0, 200).filter((row) => row.text.includes(title));
  const speakers = speakersOfText(beside.length > 0 ? beside : isOnly ? prose : [], title, false, page);
  return speakers.length === 0 ? { talk, notes } : { talk: { ...talk, speakers }, notes: [...notes, noteSpoken(speakers, title)] };
}

function titleOf(
  metadata: ReturnType<typeof takeMetadata>['metadata'],
  title: Found<string> | undefined,
  page: SourcePage,
): Pick<FoundMeetup, 'title'> {
  const written = metadata.find(({ key, value }) => key === 'title' && value !== '');
  if (written !== undefined) return { title: { value: written.value, origin: { file: page.file, line: written.row.number } } };
  return title === undefined ? {} : { title };
}

function toAgendaItem({ agendaKind, title, start, end, speakers, head }: Entry, page: SourcePage): Found<FoundAgendaItem> {
  return {
    value: {
      kind: agendaKind ?? 'other',
      ...(title === '' ? {} : { title: title.replace(/^\((.*)\)$/, '$1') }),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      speakers: speakers.map(({ speaker }) => speaker),
    },
    origin: { file: page.file, line: head.number },
  };
}

function agendaRows(entries: readonly Entry[]): Row[] {
  return entries.filter(({ agendaKind }) => agendaKind !== undefined).flatMap(({ head, body }) => [head, ...body]);
}

interface EveningLinks {
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly albums: readonly Found<FoundLink>[];
  readonly others: readonly Found<FoundLink>[];
  readonly poster?: Found<FoundLink>;
  readonly signup?: Found<string>;
}

/** The links of a page that stand beside no talk. */
function linksOfEvening(rows: readonly Row[], page: SourcePage): EveningLinks {
  const sorted = rows.map((row) => ({ row, links: sortLinks(row.line) }));
  const all = (pick: (links: SortedLinks) => readonly FoundLink[]): Found<FoundLink>[] => {
    const seen = new Set<string>();
    return sorted.flatMap(({ row, links }) =>
      pick(links).flatMap((value) => {
        if (seen.has(value.address)) return [];
        seen.add(value.address);
        // "Agenda and Announcements: [slides pdf](…)": what stands before the link says more than the link.
        const label = /^\W*(?:slides?|pdf|slides pdf|link|here|video)?\W*$/i.test(value.label)
          ? row.text.replace(/[\s:[\]]+$/, '') || value.label
          : value.label;
        return [{ value: { ...value, label }, origin: { file: page.file, line: row.number } }];
      }),
    );
  };
  const [signup] = all(({ signup: link }) => (link === undefined ? [] : [link]));
  const [poster] = all(({ posters }) => posters);
  return {
    slides: all(({ slides }) => slides),
    videos: all(({ videos }) => videos),
    albums: all(({ albums }) => albums),
    others: all(({ others }) => others),
    ...(poster === undefined ? {} : { poster }),
    ...(signup === undefined ? {} : { signup: { value: signup.value.address, origin: signup.origin } }),
  };
}

/** What nothing else was made of, but for headings, greetings, signatures and links alone. */
function textOfEvening(rows: readonly Row[], { signup }: EveningLinks, page: SourcePage): Found<string> | undefined {
  const signatures = new Set(rows.filter((row) => isGreeting(row.text)).map(({ group }) => group));
  const kept = rows.filter(
    (row) =>
      row.text !== '' &&
      row.text !== signup?.value &&
      row.kind !== 'heading' &&
      !signatures.has(row.group) &&
      !isDivider(row.text) &&
      !isAgendaHeading(row.text) &&
      !isHotTopics(row.text) &&
      !LIST_OF.test(row.text),
  );
  const [first] = kept;
  return first === undefined ? undefined : { value: markdownOf(kept), origin: { file: page.file, line: first.number } };
}

/** Lines in bold that say something, of which nothing was made but text. */
function leftovers(rows: readonly Row[], { title }: FoundMeetup, page: SourcePage): Note[] {
  return rows
    .filter(
      (row) =>
        row.strong !== '' &&
        row.strong === row.text &&
        row.kind !== 'heading' &&
        !isAgendaHeading(row.text) &&
        !isDivider(row.text) &&
        !isHotTopics(row.text) &&
        !LIST_OF.test(row.text) &&
        row.text !== title?.value,
    )
    .map(
      (row): Note => ({
        kind: 'leftover',
        about: 'text',
        message: `"${row.text}" stands out, but was taken for text.`,
        origins: [{ file: page.file, line: row.number }],
      }),
    );
}
