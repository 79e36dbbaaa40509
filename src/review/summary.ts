import type { RecordKind } from '../content/layout.ts';
import type { MeetupRecord, TalkRecord } from '../content/records.ts';
import { codeSpan, firstRows, plainText } from '../output/markdown-text.ts';
import { countProblems } from '../output/problem-text.ts';
import { counted, formatBytes, listOfWords } from '../output/words.ts';
import { formatDate } from '../schema/dates.ts';
import type { Change } from './change.ts';
import type { Reach } from './reach.ts';
import type { Review, ReviewedRecord } from './review.ts';

/** What came of the preview. */
export interface PreviewFacts {
  readonly pages: number;
  readonly leftOut: number;
}

/** So many rows of a kind are shown: whoever proposes five hundred files gets a page that can be read. */
const MOST_ROWS = 40;
const MOST_SPEAKERS = 6;

const KIND_WORDS: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  site: ['page about the whole site', 'pages about the whole site'],
  meetup: ['meetup', 'meetups'],
  talk: ['talk', 'talks'],
  person: ['person', 'people'],
  venue: ['venue', 'venues'],
  topic: ['topic', 'topics'],
  organization: ['organization', 'organizations'],
  wiki: ['wiki page', 'wiki pages'],
  page: ['page', 'pages'],
};
const KINDS = Object.keys(KIND_WORDS) as RecordKind[];

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  workflows: 'how the site is checked and published',
  packages: 'which packages of others are used',
  code: 'code',
  documents: 'documents about the archive',
};

/**
 * A review in plain words, as Markdown that nothing of a proposal can break, far below the 1 MiB that GitHub takes.
 * @param preview nothing where there is none.
 */
export function summarizeReview(review: Review, preview: PreviewFacts | undefined): string {
  const sections = [
    ['## What this proposal changes', overview(review)],
    ['### New', rowsOf(review, 'new')],
    ['### Changed', rowsOf(review, 'changed')],
    ['### Taken away', rowsOf(review, 'deleted')],
    ['### Not readable yet', rowsOf(review, 'unreadable')],
    ['### Names', nameRows(review)],
    ['### Files', fileRows(review)],
    ['### More than content', elsewhereRows(review)],
    ['### Preview', previewWords(preview)],
    ['### To mend', mendWords(review)],
  ] as const;
  return `${sections
    .filter(([, rows]) => rows.length > 0)
    .map(([heading, rows]) => `${heading}\n\n${rows.join('\n')}`)
    .join('\n\n')}\n`;
}

function overview({ changes, records, files, elsewhere }: Review): string[] {
  if (changes === undefined)
    return [
      'What changed could not be listed, since the state before it is not at hand. So everything is checked, and nothing is previewed.',
    ];
  if (changes.length === 0) return ['It changes nothing.'];
  const of = (status: ReviewedRecord['status']): string[] =>
    KINDS.flatMap((kind) => {
      const count = records.filter((record) => record.kind === kind && record.status === status).length;
      return count === 0 ? [] : [counted(count, ...KIND_WORDS[kind])];
    });
  const filesOf = (...statuses: Change['status'][]): string[] => {
    const count = files.filter(({ status }) => statuses.includes(status)).length;
    return count === 0 ? [] : [counted(count, 'other file')];
  };
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['adds', [...of('new'), ...filesOf('added')]],
    ['changes', [...of('changed'), ...filesOf('changed', 'renamed')]],
    ['takes away', [...of('deleted'), ...filesOf('deleted')]],
  ];
  const said = parts.flatMap(([verb, words]) => (words.length === 0 ? [] : [`${verb} **${listOfWords(words)}**`]));
  const unreadable = records.filter(({ status }) => status === 'unreadable').length;
  const sentences = [
    ...(said.length === 0 ? [] : [`It ${listOfWords(said)}.`]),
    ...(unreadable === 0 ? [] : [`${counted(unreadable, 'text')} cannot be read yet: see “To mend”.`]),
    ...(elsewhere.size === 0 ? [] : [`It also changes **${listOfWords([...elsewhere.keys()].map((reach) => REACH_WORDS[reach]))}**.`]),
  ];
  return [sentences.join(' ')];
}

/** Talks stand below their meetup where that is in the same list. */
function rowsOf(review: Review, status: ReviewedRecord['status']): string[] {
  const listed = review.records.filter((record) => record.status === status);
  const folders = new Set(listed.filter(({ kind }) => kind === 'meetup').map(({ file }) => folderOf(file)));
  const talksOf = (folder: string): ReviewedRecord[] => listed.filter(({ kind, file }) => kind === 'talk' && folderOf(file) === folder);
  const rows = KINDS.flatMap((kind) => listed.filter((record) => record.kind === kind)).flatMap((record) => {
    if (record.kind === 'talk' && folders.has(folderOf(record.file))) return [];
    const talks = record.kind === 'meetup' ? talksOf(folderOf(record.file)) : [];
    return [`- ${rowOf(record, review, talks.length)}`, ...talks.map((talk) => `  - ${rowOf({ ...talk, meetup: undefined }, review)}`)];
  });
  return firstRows(rows, MOST_ROWS);
}

function rowOf(record: ReviewedRecord, review: Review, talks = 0): string {
  const { kind, file, name, meetup, formerName, formerFile, fields, status, now } = record;
  const [word] = KIND_WORDS[kind];
  const place = codeSpan(`${review.contentFolder}/${file}`);
  if (status === 'unreadable') {
    const [first] = review.problems.filter((problem) => problem.file === file);
    return `${capital(word)} ${place}${first === undefined ? '' : `: line ${first.line}: ${plainText(first.message)}`}`;
  }
  if (name === undefined) return `${capital(word)} ${place}`;
  const title = `**${plainText(name)}**`;
  const subject = kind === 'meetup' || kind === 'site' ? title : `${capital(word)} ${title}`;
  const details =
    status !== 'new' ? '' : now?.kind === 'talk' ? talkWords(now.record, review) : now?.kind === 'meetup' ? meetupWords(now.record) : '';
  const beside = [...(talks === 0 ? [] : [counted(talks, 'talk')]), ...(meetup === undefined ? [] : [`of ${plainText(meetup)}`])];
  const was = [
    ...(formerName === undefined ? [] : [`was called “${plainText(formerName)}”`]),
    ...(formerFile === undefined ? [] : [`was ${codeSpan(`${review.contentFolder}/${formerFile}`)}`]),
    ...(fields.length === 0
      ? []
      : [`different: ${listOfWords(fields.map((field) => (field === 'text' ? 'the text' : plainText(field))))}`]),
  ];
  return `${subject}${details}${beside.map((words) => `, ${words}`).join('')}${was.length === 0 ? '' : `; ${was.join('; ')}`} (${place})`;
}

function meetupWords({ fields }: MeetupRecord): string {
  const { date, venue = [], online } = fields;
  const places = [...venue.slice(0, 3).map((text) => plainText(text)), ...(online === true ? ['online'] : [])];
  return `, ${formatDate(date)}${places.length === 0 ? '' : `, ${listOfWords(places)}`}`;
}

function talkWords({ fields }: TalkRecord, { newNames }: Review): string {
  const { speakers = [], slides = [], videos = [] } = fields;
  const names = speakers
    .slice(0, MOST_SPEAKERS)
    .map(({ name }) => `${plainText(name)}${newNames.people.includes(name) ? ' (new in the archive)' : ''}`);
  const more = speakers.length - names.length;
  const by = names.length === 0 ? '' : ` by ${listOfWords(more > 0 ? [...names, `${more} more`] : names)}`;
  const has = [...(slides.length > 0 ? ['slides'] : []), ...(videos.length > 0 ? ['a recording'] : [])];
  return `${by}${has.length === 0 ? '' : `, with ${listOfWords(has)}`}`;
}

function nameRows({ changes, newNames, nearNames }: Review): string[] {
  if (changes === undefined) return [];
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, MOST_ROWS).map((name) => `**${plainText(name, 120)}**`);
    return listOfWords(names.length > shown.length ? [...shown, `${names.length - shown.length} more`] : shown);
  };
  return [
    ...(newNames.people.length === 0 ? [] : [`- New people: ${list(newNames.people)}.`]),
    ...(newNames.organizations.length === 0 ? [] : [`- New organizations: ${list(newNames.organizations)}.`]),
    ...firstRows(
      nearNames.map(({ message }) => `- Nearly the same as a name that is there: ${plainText(message, 300)}`),
      MOST_ROWS,
    ),
  ];
}

const STATUS_WORDS: Readonly<Record<Change['status'], string>> = {
  added: 'new',
  changed: 'changed',
  deleted: 'taken away',
  renamed: 'renamed',
};

function fileRows({ files }: Review): string[] {
  return firstRows(files.map(changeRow), MOST_ROWS);
}

function changeRow({ path, from, status, bytes }: Change): string {
  const was = from === undefined ? '' : `, was ${codeSpan(from)}`;
  return `- ${codeSpan(path)}: ${STATUS_WORDS[status]}${was}${bytes === undefined ? '' : `, ${formatBytes(bytes)}`}`;
}

function elsewhereRows({ elsewhere }: Review): string[] {
  if (elsewhere.size === 0) return [];
  const list = [...elsewhere].flatMap(([reach, changes]) => [
    `- **${REACH_WORDS[reach]}**`,
    ...firstRows(changes.map(elsewhereRow), MOST_ROWS).map((row) => `  ${row}`),
  ]);
  const isOnlyDocuments = [...elsewhere.keys()].every((reach) => reach === 'documents');
  return [
    isOnlyDocuments
      ? 'Content is data: it can only change what pages say. These files are no content:'
      : 'Content is data: it can only change what pages say. What follows can do more, so somebody who reads code should look at it before it is merged.',
    '',
    ...list,
  ];
}

function elsewhereRow(change: Change): string {
  const note = change.kind === 'link' ? ' – a symbolic link: it may lead anywhere' : change.kind === 'other' ? ' – no file' : '';
  return `${changeRow(change)}${note}`;
}

function previewWords(preview: PreviewFacts | undefined): string[] {
  if (preview === undefined) return [];
  const { pages, leftOut } = preview;
  const more = leftOut === 0 ? '' : ` ${counted(leftOut, 'page')} did not fit.`;
  return [
    `**preview.html** shows ${counted(pages, 'page')} as they would look. It is at the end of this page, under *Artifacts*: a click opens it.${more}`,
  ];
}

function mendWords({ problems, otherProblems }: Review): string[] {
  if (problems.length === 0 && otherProblems.length === 0) return ['Nothing.'];
  const here =
    problems.length === 0 ? 'Nothing in the files of this proposal.' : `In the files of this proposal: ${countProblems(problems)}`;
  const others = otherProblems.length === 0 ? '' : ` In other files: ${countProblems(otherProblems)}`;
  const isBroken = [...problems, ...otherProblems].some(({ severity }) => severity === 'error');
  return [
    `${here}${others}`,
    '',
    `Each is told with its line, and with an example that would pass, by the step “npm run check”.${isBroken ? ' A file with an error is kept out of the site until it is mended.' : ''}`,
  ];
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

// "meetups/028/1-x.md" => "meetups/028"
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
