import type * as z from 'zod/mini';
import { line, listOf, personName, url, urlOrMail, urlThat, wholeNumber } from './field.ts';
import { group, optional, required } from './group.ts';
import { languageTag } from './language-tag.ts';
import { profileLink } from './link.ts';
import { isTimeZone } from './time.ts';
import { isBaseUrl } from './url.ts';

const host = line('A host name without "https://".', 'www.youtube-nocookie.com', 200, (text) =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(text),
);

/** What holds for the whole site: `site.md`. Its body introduces the meetup on the home page. */
export const siteSchema = group('The site', {
  name: line('The name of the meetup.', '"Vienna Deep Learning Meetup"', 80),
  shortName: optional(line('A short form of the name.', 'VDLM', 20)),
  tagline: line('One line that says what is here.', '"Ten years of talks"', 160),
  baseUrl: required(
    urlThat('The address of the published site, with a slash at its end.', 'https://example.github.io/archive/', isBaseUrl),
    'Where the site is published.',
  ),
  repository: required(
    urlThat('The address of the repository: host, owner and name.', 'https://github.com/example/archive', (text) =>
      /^https:\/\/[^/]+\/[^/?#]+\/[^/?#]+\/?$/.test(text),
    ),
    'Where the files of the archive are kept.',
  ),
  branch: line('The branch that organizers edit.', 'main', 80, (text) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(text) && !text.includes('..')),
  timeZone: required(
    line('A time zone of the IANA database.', 'Europe/Vienna', 60, isTimeZone),
    'The time zone in which the meetup takes place.',
  ),
  language: required(languageTag('en'), 'The language of titles and texts where a file does not say another.'),
  founded: optional(wholeNumber(1900, 2200, 2016), 'The year in which the meetup began.'),
  contact: required(urlOrMail, 'Where the organizers can be reached.'),
  licence: optional(
    group('The licence', {
      name: line('The name of the licence of the texts.', '"CC BY 4.0"', 120),
      url: optional(url, 'Where it can be read.'),
      text: optional(line('One or two sentences on what it covers.', '"Slides belong to their speakers."', 600)),
    }),
    'Under which terms the texts may be used.',
  ),
  links: optional(listOf(profileLink, '{ kind: signup, url: https://example.org }', 30), 'Where the meetup is to be found elsewhere.'),
  organizers: optional(listOf(personName, 'Ada Lovelace', 50), 'Who organizes the meetup, in the order in which they are shown.'),
  videoHosts: optional(
    listOf(host, 'www.youtube-nocookie.com', 20),
    'Hosts whose players may be shown within the site, once a visitor asks for it.',
  ),
});

export type SiteFields = z.output<typeof siteSchema>;
