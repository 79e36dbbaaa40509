import type { Note, Origin, Reading } from './found.ts';
import type { SettledArchive } from './settle.ts';
import { showOrigin } from './show-origin.ts';
import type { WrittenContent } from './write-content.ts';
import type { Tally } from './write-media.ts';

/** What was found, and what became of it. */
export type Counts = Readonly<
  Partial<Record<'meetups' | 'talks' | 'speakers' | 'decks' | 'recordings' | 'venues' | 'files', Readonly<Tally>>>
>;

/** Counts what was found and what became of it. Something is doubtful where a note speaks of its place. */
export function countFound(readings: readonly Reading[], settled: SettledArchive, written: WrittenContent, notes: readonly Note[]): Counts {
  const { meetups, venues } = settled;
  const talks = meetups.flatMap((meetup) => meetup.talks);
  const left = (about: Note['about']): number => notes.filter((note) => note.kind === 'leftover' && note.about === about).length;
  const doubted = new Set(
    notes
      .filter(({ kind, about }) => (kind === 'doubt' || kind === 'conflict') && about !== 'slides')
      .flatMap(({ origins }) => origins.map(showOrigin)),
  );
  const doubtful = (items: readonly { readonly origins: readonly Origin[] }[]): number =>
    items.filter(({ origins }) => origins.some((origin) => doubted.has(showOrigin(origin)))).length;
  const people = new Set(talks.flatMap(({ speakers }) => speakers.map(({ name }) => name)));
  const spellings = new Set(
    readings.flatMap((reading) =>
      reading.meetups.flatMap((meetup) => meetup.talks.flatMap(({ speakers }) => speakers.map(({ value }) => value.name))),
    ),
  );
  return {
    meetups: { found: meetups.length + left('meetup'), taken: meetups.length, doubtful: doubtful(meetups), left: left('meetup') },
    talks: { found: talks.length + left('talk'), taken: talks.length, doubtful: doubtful(talks), left: left('talk') },
    speakers: {
      found: spellings.size,
      taken: people.size,
      doubtful: notes.filter(({ kind, about }) => kind !== 'leftover' && about === 'speaker').length,
      left: 0,
    },
    decks: written.decks,
    recordings: written.recordings,
    venues: {
      found: venues.length,
      taken: venues.length,
      doubtful: notes.filter(({ kind, about }) => kind === 'conflict' && about === 'venue').length,
      left: 0,
    },
  };
}

/** How much a kind of note matters: conflicts may have put something wrong into the archive, what is left over is only missing. */
const KINDS: readonly (readonly [Note['kind'], string, string])[] = [
  ['conflict', 'Conflicts', 'Two places say different things, and one was taken.'],
  ['dead', 'Dead targets', 'A link leads nowhere, and was not taken.'],
  ['doubt', 'Doubts', 'It was taken, but may have been meant otherwise.'],
  ['leftover', 'Left over', 'Nothing was made of it.'],
];

const SUBJECTS: readonly Note['about'][] = [
  'meetup',
  'date',
  'slides',
  'recording',
  'talk',
  'speaker',
  'venue',
  'topic',
  'text',
  undefined,
];

/** Notes that say the same as one, with all their places. */
export function mergeNotes(notes: readonly Note[]): Note[] {
  const byText = new Map<string, Note>();
  for (const note of notes) {
    const key = `${note.kind} ${note.message}`;
    const known = byText.get(key);
    byText.set(key, known === undefined ? note : { ...known, origins: [...known.origins, ...note.origins] });
  }
  return [...byText.values()];
}

/** Notes, the most important first. */
export function inOrderOfImportance(notes: readonly Note[]): Note[] {
  const kindOf = ({ kind }: Note): number => KINDS.findIndex(([name]) => name === kind);
  const subjectOf = ({ about }: Note): number => SUBJECTS.indexOf(about);
  const minor = ({ isMinor }: Note): number => Number(isMinor === true);
  return [...notes].sort((a, b) => kindOf(a) - kindOf(b) || minor(a) - minor(b) || subjectOf(a) - subjectOf(b));
}

/** What an import that changed something in an archive has done to its files. */
export interface Changes {
  readonly written: readonly string[];
  readonly leftAlone: readonly { readonly file: string; readonly because: string }[];
}

/** The report of an import, as Markdown: what was found, and what a person should look at. */
export function formatReport(source: string, counts: Counts, notes: readonly Note[], changes?: Changes): string {
  const rows = Object.entries(counts).map(
    ([name, { found, taken, doubtful, left }]) => `| ${name} | ${found} | ${taken} | ${doubtful} | ${left} |`,
  );
  const ordered = inOrderOfImportance(notes);
  const sections = KINDS.flatMap(([kind, heading, meaning]) => {
    const own = ordered.filter((note) => note.kind === kind);
    if (own.length === 0) return [];
    return [`## ${heading} (${own.length})\n\n${meaning}\n\n${formatNotes(own).join('\n')}\n`];
  });
  return [
    '# Report of the import\n',
    `Made of ${plain(source)}. It is written anew by each import: what you note in here is lost.\n`,
    ['| | found | taken | doubtful | left over |', '| --- | --: | --: | --: | --: |', ...rows, ''].join('\n'),
    ...(changes === undefined ? [] : formatChanges(changes)),
    ...(sections.length === 0 ? ['Nothing is in doubt, and nothing is left over.\n'] : sections),
  ].join('\n');
}

function formatChanges({ leftAlone }: Changes): string[] {
  if (leftAlone.length === 0) return [];
  const list = leftAlone.map(({ file, because }) => `- \`${file}\`: ${because}`).join('\n');
  return [`## Left alone (${leftAlone.length})\n\nFiles that this import would have written otherwise, and did not touch.\n\n${list}\n`];
}

/** A line for each note; those of which the same holds share one, where the first of them stands. */
function formatNotes(notes: readonly Note[]): string[] {
  const lists = new Map<string, Note[]>();
  for (const note of notes) if (note.listed !== undefined) lists.set(note.listed.under, [...(lists.get(note.listed.under) ?? []), note]);
  return notes.flatMap((note) => {
    const list = note.listed === undefined ? [note] : (lists.get(note.listed.under) ?? []);
    if (list.length < 2) return [`- ${plain(note.message)} ${formatPlaces(note)}`];
    if (list[0] !== note) return [];
    const items = list.map((item) => `${plain(item.listed?.as ?? '')} (${formatPlaces(item)})`);
    return [`- ${plain(note.listed?.under ?? '')}: ${items.join(', ')}`];
  });
}

function formatPlaces({ origins }: Note): string {
  const places = [...new Set(origins.map(showOrigin))];
  const shown = places
    .slice(0, 8)
    .map((place) => `\`${place}\``)
    .join(', ');
  return `${shown}${places.length > 8 ? ` and ${places.length - 8} more` : ''}`;
}

/** Text of others, in which no sign of Markdown means more than itself. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}
