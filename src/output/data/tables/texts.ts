import type { Page, PublishedFile, Redirect, Site, WikiPage } from '../../../archive/model.ts';
import { filePath, pathOf } from '../../urls.ts';
import { meetupId } from '../ids.ts';
import { defineTable } from '../table.ts';

export const site = defineTable<Site>({
  name: 'site',
  title: 'The meetup',
  description: 'What holds for the whole archive: one row.',
  key: ['name'],
  items: ({ archive }) => [archive.site],
  columns: (column) => [
    column('name', 'string', 'The name of the meetup.', ({ name }) => name, { required: true }),
    column('shortName', 'string', 'Its name in short.', ({ shortName }) => shortName, { required: true }),
    column('tagline', 'string', 'One line that says what is here.', ({ tagline }) => tagline),
    column('page', 'string', 'The address of the site.', (_, { urls }) => urls.absolute('/'), { required: true, format: 'uri' }),
    column('repository', 'string', 'Where the files of the archive are kept.', ({ repository }) => repository, { format: 'uri' }),
    column('branch', 'string', 'The branch of the repository.', ({ branch }) => branch),
    column('timeZone', 'string', 'The time zone of local times, by its name in the IANA database.', ({ timeZone }) => timeZone),
    column('language', 'string', 'The language of texts that say no other, by the code of BCP 47.', ({ language }) => language),
    column('founded', 'integer', 'The year in which the meetup began.', ({ founded }) => founded),
    column('contact', 'string', 'Where the organizers can be reached.', ({ contact }) => contact, { format: 'uri' }),
    column('organizers', 'array', 'Who organizes the meetup: ids of people.', ({ organizers }) => organizers.map(({ slug }) => slug)),
    column('links', 'array', 'Where the meetup is to be found elsewhere: objects with `kind`, `url` and `label`.', ({ links }) =>
      links.map(({ kind, url, label = null }) => ({ kind, url, label })),
    ),
    column('videoHosts', 'array', 'Hosts whose players the site may show.', ({ videoHosts }) => [...videoHosts]),
    column('licenceName', 'string', 'The licence of the texts.', ({ licence }) => licence?.name),
    column('licenceUrl', 'string', 'Where it can be read.', ({ licence }) => licence?.url, { format: 'uri' }),
    column('licenceText', 'string', 'What it covers.', ({ licence }) => licence?.text),
    column('introduction', 'string', 'What the home page says, in Markdown.', ({ introduction }) => introduction.source.trim()),
  ],
});

/** The columns of wiki pages and pages are the same. */
function defineTexts(name: 'wiki' | 'pages', title: string, description: string): ReturnType<typeof defineTable> {
  return defineTable<WikiPage | Page>({
    name,
    title,
    description,
    key: ['id'],
    items: ({ archive }) => archive[name],
    columns: (column) => [
      column('id', 'string', 'The last part of its address.', ({ slug }) => slug, { required: true }),
      column('page', 'string', 'The address of the page.', (page, { urls }) => urls.absolute(pathOf(page)), {
        required: true,
        format: 'uri',
      }),
      column('title', 'string', 'Its title.', (page) => page.title, { required: true }),
      column('description', 'string', 'What it holds, in a sentence.', (page) => page.description),
      column('text', 'string', 'Its text, in Markdown.', ({ text }) => text.source.trim()),
      column('file', 'string', 'Its file in the repository, below the content folder.', ({ file }) => file, { required: true }),
    ],
  });
}

export const wiki = defineTexts('wiki', 'Wiki', 'What the community knows and shares.');
export const pages = defineTexts('pages', 'Pages', 'The pages about the meetup and this site.');

export const redirects = defineTable<Redirect>({
  name: 'redirects',
  title: 'Former addresses',
  description: 'Addresses at which a page stood before.',
  key: ['from'],
  items: ({ archive }) => archive.redirects,
  columns: (column) => [
    column('from', 'string', 'The former address.', ({ from }, { urls }) => urls.absolute(from), { required: true, format: 'uri' }),
    column('to', 'string', 'The address of the page that took its place.', ({ to }, { urls }) => urls.absolute(pathOf(to)), {
      required: true,
      format: 'uri',
    }),
  ],
});

export const files = defineTable<PublishedFile>({
  name: 'files',
  title: 'Files',
  description: 'Slides, recordings and transcripts that this site serves as they are.',
  key: ['file'],
  items: ({ archive }) => archive.files,
  columns: (column) => [
    column('file', 'string', 'The file in the repository, below the content folder.', ({ file }) => file, { required: true }),
    column('meetup', 'string', 'The meetup it belongs to.', ({ meetup }) => meetupId(meetup), { required: true, refersTo: 'meetups' }),
    column('url', 'string', 'Its address on this site.', ({ meetup, path }, { urls }) => urls.absolute(filePath(meetup, path)), {
      required: true,
      format: 'uri',
    }),
    column('bytes', 'integer', 'Its size in bytes.', ({ bytes }) => bytes, { required: true }),
  ],
});
