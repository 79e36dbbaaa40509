import { writeRecord } from '../content/write-record.ts';
import { idFor, type ProposedFile, proposeMeetup, proposeNamed } from '../proposal/proposed-file.ts';
import { recordOf } from '../proposal/record-of.ts';
import { aboutPage, accessibilityPage, imprintPage, type Page, privacyPage, takeDownPage } from './pages.ts';

/** What is known of a meetup that has no archive yet. What is not known is empty. */
export interface Founding {
  readonly name: string;
  readonly tagline: string;
  readonly city: string;
  readonly country: string;
  readonly timeZone: string;
  /** Where the archive is kept: "https://github.com/example/archive". */
  readonly repository: string;
  /** Where it is published, with a slash at its end. */
  readonly baseUrl: string;
  /** A web address, or a mail address as `mailto:`. */
  readonly contact: string;
  readonly language: string;
  readonly organizers: readonly Organizer[];
  /** The first meetup, if it has a date already. */
  readonly first?: FirstMeetup;
}

export interface Organizer {
  readonly name: string;
  /** How the name is written in Latin letters, where it has none: the address of the page is made of it. */
  readonly latin?: string;
}

export interface FirstMeetup {
  readonly date: string;
  readonly start: string;
  /** The name of the place, and its street. */
  readonly venue: string;
  readonly address: string;
}

/**
 * The content of a new archive: what every site needs, and nothing that would have to be deleted. Nothing in it claims what is not known;
 * what organizers should add stands in comments between the fields, which no reader of the site sees.
 */
export function startArchive(founding: Founding): ProposedFile[] {
  const { first, ...site } = founding;
  const pages: Readonly<Record<string, Page>> = {
    about: aboutPage(founding),
    accessibility: accessibilityPage(founding),
    imprint: imprintPage(founding),
    privacy: privacyPage(founding),
    'take-down': takeDownPage(founding),
  };
  return [
    siteFile(site),
    ...Object.entries(pages).map(([name, page]) => ({ file: `pages/${name}.md`, text: pageText(page, founding) })),
    ...peopleFiles(founding),
    ...(first === undefined ? [] : meetupFiles(first, founding)),
  ];
}

/** The address at which GitHub Pages publishes a repository, where it is on GitHub. */
// "https://github.com/Example/archive" => "https://example.github.io/archive/"
export function pagesAddress(repository: string): string | undefined {
  const [, owner = '', name = ''] = /^https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)\/?$/.exec(repository) ?? [];
  const host = `${owner.toLowerCase()}.github.io`;
  if (owner === '') return undefined;
  return name.toLowerCase() === host ? `https://${host}/` : `https://${host}/${name}/`;
}

function siteFile({ name, tagline, timeZone, repository, baseUrl, contact, language, organizers }: Founding): ProposedFile {
  const names = organizers.map((organizer) => organizer.name);
  const answers = { name, tagline, baseUrl, repository, branch: 'main', timeZone, language, contact, organizers: names };
  const { fields, body } = recordOf('site', { ...answers, videoHosts: ['www.youtube-nocookie.com'] });
  const comments = [
    'The text below the second line of dashes introduces the meetup on the home page: write two or three sentences.',
    'Other fields that help: links (where to sign up), licence (of the texts), founded (a year), shortName.',
  ];
  return { file: 'site.md', text: withComments(writeRecord(fields, body), comments) };
}

function pageText({ title, description, comments, body }: Page, { language }: Founding): string {
  const text = writeRecord({ title, description, menu: 'footer' }, body);
  return withComments(
    text,
    language.startsWith('en') ? comments : [...comments, 'The site speaks another language than this text: translate it.'],
  );
}

/** Comments stand below the fields, so that whoever edits the file comes past them. */
function withComments(text: string, comments: readonly string[]): string {
  const end = text.indexOf('\n---\n') + 1;
  return `${text.slice(0, end)}${comments.map((comment) => `# ${comment}\n`).join('')}${text.slice(end)}`;
}

/** Who has a name without a Latin letter has a file that gives an address. */
function peopleFiles({ organizers }: Founding): ProposedFile[] {
  const taken: string[] = [];
  return organizers.flatMap(({ name, latin }) => {
    const id = idFor(latin ?? name, taken);
    taken.push(id);
    return latin === undefined || id === '' ? [] : [proposeNamed('person', id, recordOf('person', { name, aliases: [latin] }))];
  });
}

function meetupFiles({ date, start, venue, address }: FirstMeetup, { city, country }: Founding): ProposedFile[] {
  const id = venue === '' ? '' : idFor(venue, []) || 'venue';
  const place = id === '' ? [] : [proposeNamed('venue', id, recordOf('venue', { name: venue, address, city, country }))];
  return [proposeMeetup('001', recordOf('meetup', { date, start, venue: id })), ...place];
}
