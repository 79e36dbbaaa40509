import type { Table } from './table.ts';
import { agenda, agendaSpeakers } from './tables/agenda.ts';
import { albums, photos, slides, videos } from './tables/media.ts';
import { announcements, jobs, meetupLinks, meetupOrganizations, meetups, meetupVenues, organizers } from './tables/meetups.ts';
import { organizations, people, personLinks, topics, venues } from './tables/names.ts';
import { references, speakers, talks, talkTopics } from './tables/talks.ts';
import { files, pages, redirects, site, wiki } from './tables/texts.ts';

/** Every table of the archive, those first for which people come. */
export const TABLES: readonly Table[] = [
  meetups,
  talks,
  people,
  venues,
  topics,
  organizations,
  speakers,
  talkTopics,
  slides,
  videos,
  references,
  photos,
  albums,
  agenda,
  agendaSpeakers,
  meetupVenues,
  meetupOrganizations,
  organizers,
  meetupLinks,
  announcements,
  jobs,
  personLinks,
  wiki,
  pages,
  site,
  files,
  redirects,
];
