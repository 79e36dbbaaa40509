import type { DateHint } from '../dates.ts';
import type { Found, FoundAgendaItem, FoundMeetup, FoundTalk, Note, SourcePage } from '../found.ts';
import { isEnd, saysKindAlone } from './agenda-words.ts';
import { buildTalk, isInvitation, noteSpoken, speakersOfText } from './build-talk.ts';
import { giveDecks } from './decks.ts';
import { findEntries } from './entries.ts';
import type { Entry } from './entry.ts';
import { readEvening } from './evening.ts';
import { leftovers, linksOfEvening, textOfEvening } from './evening-text.ts';
import type { Heading } from './heading.ts';
import { mergeEntries, splitNews } from './merge-entries.ts';
import { takeMetadata } from './metadata.ts';
import { talksOfProse } from './prose-talks.ts';
import type { Row } from './rows.ts';

export interface MeetupRows {
  readonly rows: readonly Row[];
  readonly heading: Heading;
  readonly page: SourcePage;
  readonly hint: DateHint;
  /** Whether items of a list are talks, unless something above them says otherwise. */
  readonly areItemsTalks?: boolean;
}

/** Reads what the lines below a heading say of a meetup. */
export function readMeetupRows({ rows, heading, page, hint, areItemsTalks = false }: MeetupRows): {
  readonly meetup: FoundMeetup;
  readonly notes: readonly Note[];
} {
  const { metadata, rest } = takeMetadata(rows.filter((row) => !heading.rows.includes(row)));
  const { entries, prose } = findEntries(rest, areItemsTalks);
  const invitations = new Set(entries.filter(isInvitation));
  const kept = entries.filter((entry) => !invitations.has(entry));
  const remaining = [...prose, ...[...invitations].flatMap((entry) => [entry.head, ...entry.body])].sort((a, b) => a.number - b.number);

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
    origin: { file: page.file, line: heading.line },
    ...heading.facts,
    ...evening.facts,
    ...titleOf(metadata, heading.title, page),
    ...(links.signup === undefined ? {} : { signup: links.signup }),
    slides: decks.slides,
    videos: links.videos,
    albums: links.albums,
    ...(links.poster === undefined ? {} : { poster: links.poster }),
    links: links.others,
    // When it ends is a fact of the evening.
    agenda: kept
      .filter(({ agendaKind, title }) => agendaKind !== undefined && !(agendaKind === 'other' && isEnd(title)))
      .map((entry) => toAgendaItem(entry, page)),
    talks: decks.talks,
    announcements: [],
    ...(text === undefined ? {} : { text }),
  };
  return {
    meetup,
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
      ...(saysKindAlone(title) ? {} : { title: title.replace(/^\((.*)\)$/, '$1') }),
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
