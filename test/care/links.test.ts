import { describe, expect, it } from 'vitest';
import { listLinks } from '../../src/care/links.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { contentFolder, SITE } from '../content/folder.ts';

async function linksOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { records, problems } = await loadArchive(contentFolder({ 'site.md': SITE, ...files }), {
    today: () => '2025-06-14',
    keepGoing: true,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return listLinks(records).map(
    ({ url, places }) => `${url} ${places.map(({ file, line, column }) => `${file}:${line}:${column}`).join(' ')}`,
  );
}

const MEETUP = '---\ndate: 2024-05-07\n---\n';

describe('listLinks', () => {
  it('finds the addresses of every kind of record, with the place of each', async () => {
    const links = await linksOf({
      'site.md': SITE.replace(
        'language: en',
        'language: en\nlicence: { name: L, url: https://a.example/licence }\nlinks:\n  - { kind: website, url: https://a.example/site }',
      ),
      'meetups/001/README.md': [
        '---',
        'date: 2024-05-07',
        'announcements:',
        '  - { title: A, url: https://a.example/announcement }',
        'jobs:',
        '  - title: J',
        '    url: https://a.example/job',
        'links:',
        '  - { kind: signup, url: https://a.example/signup }',
        '---',
        '',
        'A [link](https://a.example/text) and https://a.example/bare, [a file](README.md), <mailto:a@example.org> and [a path](/about/).',
        '',
      ].join('\n'),
      'meetups/001/1-x.md': '---\ntitle: X\nreferences:\n  - { title: P, url: https://a.example/paper, kind: paper }\n---\n',
      'people/ada.md': '---\nname: Ada\nlinks:\n  - { kind: website, url: https://a.example/person }\n---\n',
      'venues/v.md': '---\nname: V\nurl: https://a.example/venue\n---\n',
      'organizations/o.md': '---\nname: O\nurl: https://a.example/organization\n---\n',
    });

    expect(links).toEqual([
      'https://a.example/announcement meetups/001/README.md:4:22',
      'https://a.example/bare meetups/001/README.md:12:38',
      'https://a.example/job meetups/001/README.md:7:10',
      'https://a.example/licence site.md:9:26',
      'https://a.example/organization organizations/o.md:3:6',
      'https://a.example/paper meetups/001/1-x.md:4:22',
      'https://a.example/person people/ada.md:4:27',
      'https://a.example/signup meetups/001/README.md:9:26',
      'https://a.example/site site.md:11:27',
      'https://a.example/text meetups/001/README.md:12:3',
      'https://a.example/venue venues/v.md:3:6',
    ]);
  });

  it('has each once, whatever place of it is named, and none that npm run media looks at', async () => {
    const talk = (body: string): string => `---\ntitle: X\nslides:\n  - url: https://a.example/slides.pdf\n---\n\n${body}\n`;

    expect(
      await linksOf({
        'meetups/001/README.md': MEETUP,
        'meetups/001/1-x.md': talk('[one](https://a.example/page#one)'),
        'meetups/001/2-y.md': talk('[two](https://a.example/page#two) and [slides](https://a.example/slides.pdf#page=3)'),
      }),
    ).toEqual(['https://a.example/page meetups/001/1-x.md:7:1 meetups/001/2-y.md:7:1']);
  });
});
