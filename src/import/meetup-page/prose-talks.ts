import type { FoundTalk, Note, SourcePage } from '../found.ts';
import { speakersInProse, talksInProse, topicInProse } from './prose.ts';
import type { Row } from './rows.ts';

/**
 * The talks of a page that only its sentences tell of: all of them where nothing else announces one, and the section on latest news, which
 * sentences name in passing. Each is a guess, and is noted as one.
 */
export function talksOfProse({
  talks,
  prose,
  title,
  page,
}: {
  readonly talks: readonly FoundTalk[];
  readonly prose: readonly Row[];
  readonly title: string | undefined;
  readonly page: SourcePage;
}): { readonly talks: readonly FoundTalk[]; readonly notes: readonly Note[] } {
  const found: FoundTalk[] = [];
  const originOf = (row: Row) => ({ file: page.file, line: row.number });
  const add = (row: Row, value: string, speakers: FoundTalk['speakers'], kind?: NonNullable<FoundTalk['kind']>['value']) =>
    found.push({
      origin: originOf(row),
      title: { value, origin: originOf(row) },
      ...(kind === undefined ? {} : { kind: { value: kind, origin: originOf(row) } }),
      speakers,
      slides: [],
      videos: [],
      references: [],
    });
  if (talks.length === 0) {
    const told = prose.flatMap((row) => talksInProse(row.text).map((talk) => ({ row, ...talk })));
    const speaker = prose.find((row) => speakersInProse(row.text).length > 0);
    const topic = title ?? prose.map((row) => topicInProse(row.text)).find((text) => text !== undefined);
    // One talk is called as the evening; of several, each sentence names its own.
    const isOne = told.length < 2 && speaker !== undefined && topic !== undefined;
    const chosen = isOne ? [{ row: speaker, title: topic, speakers: speakersInProse(speaker.text) }] : told;
    for (const { row, title: name, speakers } of chosen)
      add(
        row,
        name,
        speakers.map((value) => ({ value, origin: originOf(row) })),
      );
  }
  const news = talks.some(({ kind }) => kind?.value === 'hot-topics') ? undefined : prose.find(({ text }) => NEWS.test(text));
  if (news !== undefined) add(news, NEWS.exec(news.text)?.groups?.name ?? 'Hot topics', [], 'hot-topics');
  return {
    talks: found,
    notes: found.map(({ title: read, origin }) => ({
      kind: 'doubt',
      about: 'talk',
      message: `"${read?.value}" was read out of a sentence as a talk.`,
      origins: [origin],
    })),
  };
}

const NEWS =
  /\b(?:have|going to have|complemented by|with|followed by)\s+(?:an?|our|the)\s+(?:\d+\s+minutes?\s+|usual\s+|regular\s+)*["'“‘]?(?<name>(?:Latest News (?:&|and) )?Hot Topics?)["'”’]?\s+(?:section|session|part)/i;
