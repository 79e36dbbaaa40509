import { beforeAll, describe, expect, it } from 'vitest';
import { linkArchive } from '../../../src/archive/link.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { loadArchive } from '../../../src/load-archive.ts';
import { type DataPackage, DESCRIPTION_FILE, makeDataPackage } from '../../../src/output/data/data-package.ts';
import { TABLES } from '../../../src/output/data/tables.ts';
import { createUrls } from '../../../src/output/urls.ts';
import { aMeetup, anAsset, aSite, aTalk, recordsOf } from '../../archive/records.ts';
import { DEMO } from '../../helpers/build-site.ts';
import { faultsOf, readDescription, readRows } from '../../helpers/data-package.ts';

const CREATED = '2026-01-31T12:00:00Z';
const urls = createUrls('https://site.example/archive/');
const make = (archive: Archive, created = CREATED): DataPackage => makeDataPackage({ archive, urls }, created);

const picture = (key: string) => ({ key, width: 1600, height: 900, widths: [400, 1600], colour: '#aabbcc' });

/** An archive of what is given, with pictures of the files that are named. */
function link(given: Parameters<typeof recordsOf>[0], pictures: readonly string[] = []): Archive {
  const media = { documents: new Map(), pictures: new Map(pictures.map((file, index) => [file, picture(`key${index}`)])) };
  return linkArchive({ ...recordsOf(given), site: given.site ?? aSite() }, { today: '2026-01-01', media });
}

/** All that is written, as one text. */
const textOf = ({ files }: DataPackage): string => [...files.values()].map((content) => Buffer.from(content).toString()).join('\n');

describe('the data package of the demo archive', () => {
  let archive: Archive;
  let made: DataPackage;
  let leaves: readonly string[];
  beforeAll(async () => {
    const loaded = await loadArchive(DEMO, { today: () => '2026-01-01', keepGoing: false });
    if (loaded.archive === undefined) throw new Error('The demo archive has errors.');
    archive = loaded.archive;
    made = make(archive);
    const { site, meetups, talks, people, venues, topics, organizations, wiki, pages } = loaded.records;
    const records = [site, meetups, talks, people, venues, topics, organizations, wiki, pages].flat();
    leaves = records.flatMap((record) => (record === undefined ? [] : [...leavesOf(record.fields), record.body.trim()]));
  });

  it('is one by the standard, and its files are what it says', () => {
    expect(faultsOf(made.files)).toEqual([]);
  });

  it('has the same rows as CSV and as JSON, which another parser reads', () => {
    const { resources } = readDescription(made.files);
    expect(resources.map(({ path }) => path)).toEqual(TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]));
    for (const csv of resources.filter(({ format }) => format === 'csv')) {
      const json = resources.find(({ name }) => name === `${csv.name}-json`);
      expect(json && readRows(made.files, json), csv.path).toEqual(readRows(made.files, csv));
    }
  });

  it('has a row of every meetup, talk, person, venue and topic', () => {
    const rows = Object.fromEntries(made.tables.map((table) => [table.name, table.rows]));
    for (const name of ['meetups', 'talks', 'people', 'venues', 'topics', 'organizations', 'wiki', 'pages'] as const) {
      expect(archive[name].length, name).toBeGreaterThan(0);
      expect(rows[`${name}.csv`], name).toBe(archive[name].length);
    }
  });

  it('says all that the files of the archive say', () => {
    const text = textOf(made);
    expect(leaves.length).toBeGreaterThan(300);
    expect(leaves.filter((leaf) => !text.includes(JSON.stringify(leaf).slice(1, -1)))).toEqual([]);
  });

  it('is the same, byte for byte, when it is made again', () => {
    // The description has the hash of every other file.
    expect(make(archive).files.get(DESCRIPTION_FILE)).toEqual(made.files.get(DESCRIPTION_FILE));
  });
});

/** Fields whose values are ids or spellings of what other tables hold, and what is no part of the archive that is shown. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'baseUrl',
  'venue',
  'topics',
  'label',
  'hidden',
  'file',
  'alt',
  'credit',
  'status',
  'menu',
  'photo',
]);

/** Every text and number within fields, as it is written in JSON. */
function leavesOf(value: unknown, key = ''): string[] {
  if (ELSEWHERE.has(key)) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, name));
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

describe('the data package', () => {
  it('of an archive with nothing in it has every table, without rows', () => {
    const made = make(link({}));
    expect(faultsOf(made.files)).toEqual([]);
    expect(made.tables.filter(({ rows, table }) => rows > 0 && table.name !== 'site')).toEqual([]);
    expect(Buffer.from(made.files.get('talks.json') ?? '').toString()).toBe('[]\n');
  });

  it.each([
    [
      'says the licence of the site where it can be read',
      { name: 'CC BY 4.0', url: 'https://example.org/by' },
      [{ title: 'CC BY 4.0', path: 'https://example.org/by' }],
    ],
    ['invents no licence where the site names one without an address', { name: 'All rights reserved' }, undefined],
    ['invents no licence where the site has none', undefined, undefined],
  ])('%s', (_, licence, expected) => {
    const { licenses } = readDescription(make(link({ site: aSite({ licence }) })).files);
    expect(licenses).toEqual(expected);
  });

  it('says nothing of photos that are hidden, nor of those that are not shown', () => {
    const files = ['shown', 'unmade'].map((name) => ({ file: `photos/${name}.jpg`, alt: `Alt of ${name}` }));
    const hidden = [{ file: 'photos/secret.jpg', date: '2025-01-31' }];
    const assets = ['shown', 'unmade', 'secret'].map((name) => anAsset(`meetups/028/photos/${name}.jpg`));
    const made = make(link({ meetups: [aMeetup('028', { photos: { files, hidden } })], assets }, ['meetups/028/photos/shown.jpg']));
    const text = textOf(made);
    expect(text).toContain('Alt of shown');
    expect(text).toContain('https://site.example/archive/media/pictures/key0/1600.webp');
    expect(text).not.toMatch(/secret|unmade/);
    expect(faultsOf(made.files)).toEqual([]);
  });

  it('tells of a talk without its file what only its meetup knows', () => {
    const made = make(link({ meetups: [aMeetup('028', { status: 'cancelled' })], talks: [aTalk('028/1-a', { title: '=SUM(A1)' })] }));
    const [csv, json] = ['talks', 'talks-json'].map((name) => readDescription(made.files).resources.find((one) => one.name === name));
    if (csv === undefined || json === undefined) throw new Error('There are no talks.');
    expect(readRows(made.files, json)).toMatchObject([
      { id: '028/a', meetup: '028', title: '=SUM(A1)', state: 'cancelled', status: 'given' },
    ]);
    expect(readRows(made.files, csv)).toEqual(readRows(made.files, json));
    expect(Buffer.from(made.files.get('talks.csv') ?? '').toString()).toContain(",'=SUM(A1),");
  });

  it('has the time of the build in its description, and nowhere else', () => {
    const archive = link({ meetups: [aMeetup('028')] });
    const [one, other] = [make(archive), make(archive, '2030-01-01T00:00:00Z')];
    const different = [...one.files].filter(([name, content]) => Buffer.compare(content, other.files.get(name) ?? Buffer.from('')) !== 0);
    expect(different.map(([name]) => name)).toEqual(['datapackage.json']);
    expect(readDescription(one.files).created).toBe(CREATED);
  });
});
