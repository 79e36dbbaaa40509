import type { Note } from '../../import/found.ts';
import type { FoundSite } from '../../import/read-site.ts';
import type { ProposedFile } from '../../proposal/proposed-file.ts';
import { writeReference } from '../../reference/write-reference.ts';
import { pagesAddress, startArchive } from '../../starter/starter.ts';
import type { ImportArguments } from './arguments.ts';

/** Where an archive is kept as long as nobody has said it. */
const SOMEWHERE = 'https://github.com/example/archive';

/** The files that every site needs, of what the imported folder and the flags say; and notes on what was assumed. */
export function siteFiles(
  { site, repository }: ImportArguments,
  found: FoundSite,
  guesses: { readonly timeZone: string },
): { readonly files: readonly ProposedFile[]; readonly notes: readonly Note[] } {
  const name = site.name ?? found.name ?? 'Meetup archive';
  const place = repository ?? SOMEWHERE;
  const assumed: [boolean, string][] = [
    [site.name === undefined && found.name === undefined, `no page says what the meetup is called: the name is "${name}" (--name)`],
    [repository === undefined, `nothing says where the archive is kept: the repository is ${place} (--repository)`],
    [site.timeZone === undefined, `the time zone is that of this machine, ${guesses.timeZone} (--time-zone)`],
  ];
  const files = startArchive({
    name,
    tagline: site.tagline ?? 'Talks, slides and recordings of our evenings',
    city: '',
    country: '',
    timeZone: site.timeZone ?? guesses.timeZone,
    repository: place,
    baseUrl: site.address ?? pagesAddress(place) ?? `https://${place.replace(/^https:\/\/[^/]+\//, '').replace('/', '.')}.example/`,
    contact: site.contact ?? `${place}/issues`,
    language: site.language ?? 'en',
    organizers: [],
  });
  const notes = assumed.flatMap(([is, message]): Note[] =>
    is ? [{ kind: 'doubt', message: `In site.md ${message}.`, origins: [{ file: 'site.md', line: 1 }] }] : [],
  );
  return { files: [...files, { file: 'README.md', text: writeReference() }], notes };
}
