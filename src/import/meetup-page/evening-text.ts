import type { Found, FoundLink, FoundMeetup, Note, SourcePage } from '../found.ts';
import { type SortedLinks, sortLinks } from '../links.ts';
import { isAgendaHeading, isHotTopics } from './agenda-words.ts';
import { isDivider, isGreeting } from './row-words.ts';
import { markdownOf, type Row } from './rows.ts';
import { LIST_OF } from './take-section.ts';

/** The links of a page that stand beside no talk. */
export interface EveningLinks {
  readonly slides: readonly Found<FoundLink>[];
  readonly videos: readonly Found<FoundLink>[];
  readonly albums: readonly Found<FoundLink>[];
  readonly others: readonly Found<FoundLink>[];
  readonly poster?: Found<FoundLink>;
  readonly signup?: Found<string>;
}

export function linksOfEvening(rows: readonly Row[], page: SourcePage): EveningLinks {
  const sorted = rows.map((row) => ({ row, links: sortLinks(row.line) }));
  const all = (pick: (links: SortedLinks) => readonly FoundLink[]): Found<FoundLink>[] => {
    const seen = new Set<string>();
    return sorted.flatMap(({ row, links }) =>
      pick(links).flatMap((value) => {
        if (seen.has(value.address)) return [];
        seen.add(value.address);
        // "Agenda and Announcements: [slides pdf](…)": what stands before the link says more than the link.
        const label = /^\W*(?:slides?|pdf|slides pdf|link|here|video)?\W*$/i.test(value.label)
          ? row.text.replace(/[\s:[\]]+$/, '') || value.label
          : value.label;
        return [{ value: { ...value, label }, origin: { file: page.file, line: row.number } }];
      }),
    );
  };
  const [signup] = all(({ signup: link }) => (link === undefined ? [] : [link]));
  const [poster] = all(({ posters }) => posters);
  return {
    slides: all(({ slides }) => slides),
    videos: all(({ videos }) => videos),
    albums: all(({ albums }) => albums),
    others: all(({ others }) => others),
    ...(poster === undefined ? {} : { poster }),
    ...(signup === undefined ? {} : { signup: { value: signup.value.address, origin: signup.origin } }),
  };
}

/** What nothing else was made of, but for headings, greetings, signatures and links alone. */
export function textOfEvening(rows: readonly Row[], { signup }: EveningLinks, page: SourcePage): Found<string> | undefined {
  const signatures = new Set(rows.filter((row) => isGreeting(row.text)).map(({ group }) => group));
  const kept = rows.filter(
    (row) =>
      row.text !== '' &&
      row.text !== signup?.value &&
      row.kind !== 'heading' &&
      !signatures.has(row.group) &&
      !isDivider(row.text) &&
      !isAgendaHeading(row.text) &&
      !isHotTopics(row.text) &&
      !LIST_OF.test(row.text),
  );
  const [first] = kept;
  return first === undefined ? undefined : { value: markdownOf(kept), origin: { file: page.file, line: first.number } };
}

/** Lines in bold that say something, of which nothing was made but text. */
export function leftovers(rows: readonly Row[], { title }: FoundMeetup, page: SourcePage): Note[] {
  return rows
    .filter(
      (row) =>
        row.strong !== '' &&
        row.strong === row.text &&
        row.kind !== 'heading' &&
        !isAgendaHeading(row.text) &&
        !isDivider(row.text) &&
        !isHotTopics(row.text) &&
        !LIST_OF.test(row.text) &&
        row.text !== title?.value,
    )
    .map(
      (row): Note => ({
        kind: 'leftover',
        about: 'text',
        message: `"${row.text}" stands out, but was taken for text.`,
        origins: [{ file: page.file, line: row.number }],
      }),
    );
}
