import * as z from 'zod/mini';
import { group, line, listOf, optional, personName, url, urlOrMail, wholeNumber } from './field.ts';
import { profileLink } from './link.ts';
import { isTimeZone } from './time.ts';
import { isBaseUrl } from './url.ts';

const host = line('A host name without "https://".', 'www.youtube-nocookie.com', 200).check(
  z.regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'A host name without "https://".\nwww.youtube-nocookie.com'),
);

/** What holds for the whole site: `site.md`. Its body introduces the meetup on the home page. */
export const siteSchema = group('The site', {
  name: line('The name of the meetup.', '"Vienna Deep Learning Meetup"', 80),
  shortName: optional(line('A short form of the name.', 'VDLM', 20)),
  tagline: line('One line that says what is here.', '"Ten years of talks"', 160),
  baseUrl: url.check(
    z.refine(isBaseUrl, 'The address of the published site, with a slash at its end.\nhttps://example.github.io/archive/'),
  ),
  repository: url.check(
    z.refine(
      (text) => /^https:\/\/[^/]+\/[^/?#]+\/[^/?#]+\/?$/.test(text),
      'The address of the repository: host, owner and name.\nhttps://github.com/example/archive',
    ),
  ),
  branch: line('The branch that organizers edit.', 'main', 80).check(
    z.refine((text) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(text) && !text.includes('..'), 'The branch that organizers edit.\nmain'),
  ),
  timeZone: line('A time zone of the IANA database.', 'Europe/Vienna', 60).check(
    z.refine(isTimeZone, 'A time zone of the IANA database.\nEurope/Vienna'),
  ),
  language: line('The language of titles and texts where a file does not say another.', 'en', 20).check(
    z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language tag: two letters, perhaps with a region.\nen'),
  ),
  founded: optional(wholeNumber(1900, 2200, 2016)),
  contact: urlOrMail,
  licence: optional(
    group('The licence', {
      name: line('The name of the licence of the texts.', '"CC BY 4.0"', 120),
      url: optional(url),
      text: optional(line('One or two sentences on what it covers.', '"Slides belong to their speakers."', 600)),
    }),
  ),
  links: optional(listOf(profileLink, '{ kind: signup, url: https://example.org }', 30)),
  organizers: optional(listOf(personName, 'Ada Lovelace', 50)),
  videoHosts: optional(listOf(host, 'www.youtube-nocookie.com', 20)),
});

export type SiteFields = z.output<typeof siteSchema>;
