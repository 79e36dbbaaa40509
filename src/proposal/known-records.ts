import type { ContentRecord, MeetupRecord, Records, TalkRecord } from '../content/records.ts';
import type { KnownArchive, Named } from '../schema/known-archive.ts';

/**
 * What is known of an archive as records, so that the rules of `npm run check` can compare a proposal with it. They have no place in
 * a file: what a rule says of one of them is nobody's to mend.
 */
export function knownRecords({ meetups, people, organizations, venues, topics }: KnownArchive): Records {
  return {
    site: undefined,
    meetups: meetups.map(({ folder, date, title }): MeetupRecord => {
      const number = /^\d+$/.test(folder) ? Number(folder) : undefined;
      const fields = { date, ...(title === undefined ? {} : { title }) };
      return { ...record(`meetups/${folder}/README.md`, folder, fields), ...(number === undefined ? {} : { number }) };
    }),
    talks: meetups.flatMap(({ folder, talks }) =>
      talks.map(({ file, title, speakers }): TalkRecord => {
        const [, order, id = ''] = /^(?:(\d{1,2})-(?=.))?(.*)\.md$/.exec(file) ?? [];
        const fields = { title, speakers: speakers.map((name) => ({ name })) };
        return { ...record(`meetups/${folder}/${file}`, id, fields), folder, ...(order === undefined ? {} : { order: Number(order) }) };
      }),
    ),
    people: people.filter(({ hasFile }) => hasFile).map(named('people')),
    organizations: organizations.map(named('organizations')),
    venues: venues.map(named('venues')),
    topics: topics.map(named('topics')),
    wiki: [],
    pages: [],
    assets: [],
    brokenFiles: new Set(),
    brokenTexts: new Map(),
    urlsLock: undefined,
    transcripts: new Map(),
    pageCounts: new Map(),
    observations: new Map(),
  };
}

function named(folder: string) {
  return ({ id, name, aliases }: Named) => record(`${folder}/${id}.md`, id, { name, aliases: aliases ? [...aliases] : undefined });
}

function record<Fields>(file: string, id: string, fields: Fields): ContentRecord<Fields> {
  return { file, id, fields, body: '', bodyLine: 1, fileLinks: [], position: () => ({ line: 1, column: 1 }) };
}
