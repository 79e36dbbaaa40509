import type { Archive, Talk } from '../archive/model.ts';
import { KNOWN_ARCHIVE, type KnownArchive, type KnownMeetup, type KnownTalk, type Named } from '../schema/known-archive.ts';
import { slugify } from '../schema/text.ts';
import type { TextFile } from './text-file.ts';

/** What a proposal must know of the archive. */
export function knownArchive({ site, meetups, people, organizations, venues, topics }: Archive): KnownArchive {
  const { name, repository, branch, language } = site;
  return {
    site: { name, repository, branch, language },
    meetups: meetups.map((meetup): KnownMeetup => {
      const { folder, date, title, talks } = meetup;
      return {
        folder,
        name: meetup.name,
        date,
        ...(title === undefined ? {} : { title }),
        talks: talks.map(knownTalk),
      };
    }),
    people: people.map(({ slug, file, ...person }) => ({ ...named(slug, person), hasFile: file !== undefined })),
    organizations: organizations.map((organization) => named(slugify(organization.name), organization)),
    venues: venues.map(({ slug, ...venue }) => named(slug, venue)),
    topics: topics.map(({ slug, ...topic }) => named(slug, topic)),
  };
}

function knownTalk({ file, title, speakers, time, end }: Talk): KnownTalk {
  return {
    file: file.slice(file.lastIndexOf('/') + 1),
    title,
    speakers: speakers.map(({ person }) => person.name),
    ...(time === undefined ? {} : { time }),
    ...(end === undefined ? {} : { end }),
  };
}

/** It as a file of the site. */
export function knownArchiveFile(archive: Archive): TextFile {
  return { path: KNOWN_ARCHIVE, text: `${JSON.stringify(knownArchive(archive))}\n` };
}

function named(id: string, { name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): Named {
  return { id, name, ...(aliases.length === 0 ? {} : { aliases }) };
}
