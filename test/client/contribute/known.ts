import { createKnownNames } from '../../../src/client/contribute/known-names.ts';
import type { KnownArchive } from '../../../src/schema/known-archive.ts';

/** What a form knows of a small archive. */
export const KNOWN: KnownArchive = {
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: [
    { folder: '028', name: 'Meetup 28', date: '2026-02-01', talks: [{ file: '1-music.md', title: 'Music', speakers: ['Ada Lovelace'] }] },
    { folder: 'ai-summit-2017', name: 'AI Summit', date: '2017-01-01', talks: [] },
  ],
  people: [{ id: 'ada-lovelace', name: 'Ada Lovelace', hasFile: false }],
  organizations: [{ id: 'tu-wien', name: 'TU Wien' }],
  venues: [{ id: 'tu-wien', name: 'TU Wien', aliases: ['Technical University'] }],
  topics: [{ id: 'audio', name: 'Audio' }],
};

export const NAMES = createKnownNames(KNOWN);
