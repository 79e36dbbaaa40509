import { foldText } from '../../schema/letters.ts';
import type { Found, FoundLink, FoundSpeaker, FoundTalk, Note, Origin, SourcePage } from '../found.ts';
import { type SortedLinks, sortLinks } from '../links.ts';
import { withoutTitles } from '../name-words.ts';
import { isHotTopics } from './agenda-words.ts';
import type { Entry } from './entry.ts';
import type { Talk } from './merge-entries.ts';
import { speakersInProse } from './prose.ts';
import { isSentence } from './row-words.ts';
import { markdownOf, type Row } from './rows.ts';

/** Makes a talk of the places of a page that tell of it. */
export function buildTalk({ entries }: Talk, page: SourcePage): { readonly talk: FoundTalk; readonly notes: readonly Note[] } {
  const originOf = (row: Row): Origin => ({ file: page.file, line: row.number });
  const found = <Value>(value: Value, row: Row): Found<Value> => ({ value, origin: originOf(row) });
  const notes: Note[] = entries.flatMap(({ doubts }) =>
    doubts.map(({ message, row }): Note => ({ kind: 'doubt', about: 'speaker', message, origins: [originOf(row)] })),
  );
  const body = entries.flatMap((entry) => entry.body);
  const { about, text } = partAbout(body, entries);
  const { titled, people, isWhole } = chooseTitle(entries);
  const title = isWhole ? (titled.whole as string) : titled.title.replace(/^\(optional\)\s*/i, '');
  const speakers = people.map(({ speaker, row }) => found(speaker, row));
  if (speakers.length === 0) {
    const paragraphs = [...body, ...entries.flatMap((entry) => entry.about)].filter((row) => isSentence(row.text));
    speakers.push(
      ...speakersOfText(
        paragraphs,
        title,
        entries.some(({ kind }) => kind === 'hot-topics'),
        page,
      ),
    );
    if (speakers.length > 0) notes.push(noteSpoken(speakers, title));
  }
  const [head] = entries.map((entry) => entry.head).sort((a, b) => a.number - b.number);
  const start = entries.find((entry) => entry.start !== undefined);
  const end = entries.find((entry) => entry.end !== undefined);
  const status = entries.find((entry) => entry.status !== undefined);
  const kind = entries.find((entry) => entry.kind !== undefined);
  const lead = entries.find((entry) => entry.lead !== undefined);
  const { references, ...files } = linksIn(body, page);
  // A link around a name leads to the person.
  const urlOf = ({ name }: FoundSpeaker) => references.find(({ value }) => withoutTitles(value.label) === name)?.value.address;
  const named = speakers.map(({ value, origin }) => {
    const url = urlOf(value);
    return { value: url === undefined ? value : { ...value, url }, origin };
  });
  const names = new Set(named.map(({ value }) => value.name));
  const links = { ...files, references: references.filter(({ value }) => !names.has(withoutTitles(value.label))) };
  const description = [lead?.lead ?? '', markdownOf(text)].filter((part) => part !== '').join('\n\n');
  return {
    notes,
    talk: {
      origin: originOf(head ?? titled.head),
      ...(title === '' ? {} : { title: found(title, titled.titleRow) }),
      ...(kind?.kind === undefined ? {} : { kind: found(kind.kind, kind.head) }),
      ...(start?.start === undefined ? {} : { start: found(start.start, start.head) }),
      ...(end?.end === undefined ? {} : { end: found(end.end, end.head) }),
      ...(status?.status === undefined ? {} : { status: found(status.status, status.head) }),
      speakers: named,
      ...links,
      ...(description === '' ? {} : { text: found(description, lead?.head ?? (text[0] as Row)) }),
      ...(about.length === 0 ? {} : { about: found(markdownOf(about).replace(ABOUT_LABEL, ''), about[0] as Row) }),
    },
  };
}

/**
 * The people whom sentences name as speaking.
 * @param areMany whether each of them may name another one, as in the section on latest news.
 */
export function speakersOfText(rows: readonly Row[], title: string, areMany: boolean, page: SourcePage): Found<FoundSpeaker>[] {
  const found: Found<FoundSpeaker>[] = [];
  for (const row of rows) {
    if (found.length > 0 && !areMany) break;
    for (const value of speakersInProse(row.text)) {
      if (!found.some((other) => other.value.name === value.name)) found.push({ value, origin: { file: page.file, line: row.number } });
    }
  }
  // A firm that shows something is no person: it is where another speaker works, or a part of the title.
  const places = found.flatMap(({ value }) => value.affiliations ?? []);
  return found.filter(({ value }) => !places.includes(value.name) && !foldText(title).includes(foldText(value.name)));
}

export function noteSpoken(speakers: readonly Found<FoundSpeaker>[], title: string): Note {
  return {
    kind: 'doubt',
    about: 'speaker',
    message: `${speakers.map(({ value }) => value.name).join(', ')}: read out of a sentence as speaking in "${title}".`,
    origins: speakers.map(({ origin }) => origin),
  };
}

/** Whether an entry only asks for contributions: "Do you have hot topics to share?" */
export function isInvitation({ kind, speakers, body }: Entry): boolean {
  if (kind !== 'hot-topics' || speakers.length > 0) return false;
  return body.some(({ text }) => /^(?:do|did|have) you\b|^if you (?:have|want|would)/i.test(text)) && body.every(({ text }) => text !== '');
}

/** The place that gives a talk its title, and those that are named beside it. */
function chooseTitle(entries: Talk['entries']): { readonly titled: Entry; readonly people: Entry['speakers']; readonly isWhole: boolean } {
  const own = entries.find(({ title }) => title !== '' && !isHotTopics(title)) ?? entries.find(({ title }) => title !== '');
  const titled = own ?? entries[0];
  const people =
    entries.find((entry) => entry.speakers.length > 0 && entry.whole === undefined) ?? entries.find((entry) => entry.speakers.length > 0);
  // "Talk 2: Loom Style: weaving for everyone": no name where others are named, here or in the text below.
  const others = people !== undefined && people !== titled;
  const inText =
    titled.whole !== undefined &&
    titled.body.flatMap(({ text }) => speakersInProse(text)).some(({ name }) => !(titled.whole as string).startsWith(name));
  const isWhole = titled.whole !== undefined && (others || inText);
  return { titled, people: isWhole && !others ? [] : mergeSpeakers(entries, people), isWhole };
}

/** The speakers of the place that names most of them, with what others add to each. */
function mergeSpeakers(entries: Talk['entries'], first: Entry | undefined): Entry['speakers'] {
  const lists = entries.filter(({ whole, speakers }) => whole === undefined && speakers.length > 0).map(({ speakers }) => speakers);
  const longest = [...lists].sort((a, b) => b.length - a.length)[0] ?? first?.speakers ?? [];
  return longest.map(({ speaker, row }) => {
    const same = lists.flat().filter((other) => foldText(other.speaker.name) === foldText(speaker.name));
    const merged: FoundSpeaker = Object.assign({}, ...same.map((other) => other.speaker).reverse(), speaker);
    return { speaker: merged, row };
  });
}

function linksIn(rows: readonly Row[], page: SourcePage): Pick<FoundTalk, 'slides' | 'videos' | 'references'> {
  const seen = new Set<string>();
  const foundIn = (pick: (links: SortedLinks) => readonly FoundLink[]): Found<FoundLink>[] =>
    rows.flatMap((row) =>
      pick(sortLinks(row.line)).flatMap((value) => {
        if (seen.has(value.address)) return [];
        seen.add(value.address);
        return [{ value, origin: { file: page.file, line: row.number } }];
      }),
    );
  return {
    slides: foundIn(({ slides }) => slides),
    videos: foundIn(({ videos }) => videos),
    references: foundIn(({ others, signup }) => [...others, ...(signup === undefined ? [] : [signup])]),
  };
}

/** Parts what is said of a talk from what is said of its speakers, which often stands below it without a heading. */
function partAbout(body: readonly Row[], entries: Talk['entries']): { readonly about: readonly Row[]; readonly text: readonly Row[] } {
  const heads = new Set(entries.flatMap(({ head, titleRow }) => [head.number, titleRow.number]));
  const rows = body.filter(
    (row) =>
      row.text !== '' &&
      !heads.has(row.number) &&
      !/^\[?(?:slides?|video)\b[^.]{0,30}\b(?:not|available|tba|tbd|soon|follow)/i.test(row.text) &&
      !/^\[[^\]]*\]$/.test(row.text),
  );
  const names = entries.flatMap(({ speakers }) => speakers.map(({ speaker }) => speaker.name));
  const firsts = new Map([...rows].reverse().map((row) => [row.group, row]));
  const groups = [...firsts.keys()];
  const isAbout = (group: number): boolean => {
    const first = firsts.get(group);
    const text = withoutTitles(first?.text ?? '');
    return names.some((name) =>
      BIOGRAPHY.some((pattern, given) => {
        const start = given === 0 ? name : (name.split(' ')[0] ?? name);
        return text.startsWith(start) && pattern.test(text.slice(start.length));
      }),
    );
  };
  const marked = new Set(groups.filter(isAbout));
  // Where nothing else is said, it stays.
  const aside = marked.size < groups.length ? marked : new Set<number>();
  return {
    text: rows.filter(({ group }) => !aside.has(group)),
    about: [...rows.filter(({ group }) => aside.has(group)), ...entries.flatMap((entry) => entry.about)],
  };
}

/** What follows a name, or a given name alone, where somebody is introduced. */
const BIOGRAPHY = [
  /^,?\s+(?:is|was|has|holds|received|studied|works|worked|joined|obtained|graduated|leads|earned|did|started|co-?founded|researches)\b/i,
  /^\s+(?:is (?:currently )?(?:an?|the|one)|holds|studied|received|graduated|has (?:been|an?|over|more))\b/i,
];

/** "**Bio:**" and the like, which stands for itself. */
const ABOUT_LABEL = /^\W*(?:about the speakers?|(?:speaker )?bio(?:graphy)?)\b[:*_\s]*/i;
