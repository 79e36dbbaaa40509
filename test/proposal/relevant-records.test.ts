import { describe, expect, it } from 'vitest';
import { checkProposal } from '../../src/proposal/check-proposal.ts';
import { knownRecords } from '../../src/proposal/known-records.ts';
import { relevantRecords } from '../../src/proposal/relevant-records.ts';
import type { KnownArchive } from '../../src/schema/known-archive.ts';

const NAMES = ['Ada Lovelace', 'Ada King Lovelace', 'Anna Maria Huber', 'Rene Descartes', 'Plato', 'Grace Hopper', 'Li Wei', 'Vander Bilt'];
const KNOWN: KnownArchive = {
  site: { name: 'Example', repository: 'https://github.com/example/archive', branch: 'main', language: 'en' },
  meetups: NAMES.map((name, index) => ({
    folder: String(index + 1).padStart(3, '0'),
    name: `Meetup ${index + 1}`,
    date: `2020-01-0${index + 1}`,
    talks: [{ file: '1-talk.md', title: 'A talk', speakers: [name] }],
  })),
  people: [],
  organizations: [],
  venues: [],
  topics: [],
};

describe('relevantRecords', () => {
  const records = knownRecords(KNOWN);
  it.each(['Ada Lovelase', 'Lovelace Ada', 'Annamaria Huber', 'René Descartes', 'Platon', 'Wei Li', 'Van Der Bilt', 'Nobody Else'])(
    'finds what the whole archive finds for %s',
    (name) => {
      const files = [{ file: 'meetups/008/2-new.md', text: `---\ntitle: New\nspeakers: [${name}]\n---\n` }];
      const all = checkProposal(records, files);
      expect(checkProposal(relevantRecords(records, files), files)).toEqual(all);
      expect(all.length).toBe(name === 'Nobody Else' ? 0 : 1);
    },
  );

  it('leaves out talks of others, and keeps those of the same meetup', () => {
    const files = [{ file: 'meetups/006/2-new.md', text: '---\ntitle: New\nspeakers: [Ada Byron]\n---\n' }];
    const folders = relevantRecords(records, files).talks.map(({ folder }) => folder);
    expect(folders).toEqual(['001', '002', '005', '006']);
  });
});
