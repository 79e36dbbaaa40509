import { RESERVED_MEETUP_FOLDERS } from '../schema/meetup.ts';
import { RESERVED_PAGE_SLUGS } from '../schema/page.ts';
import { RESERVED_TALK_SLUGS } from '../schema/talk.ts';
import { anyOf, SLUG, show, slugify } from '../schema/text.ts';
import { isDevice, notOnWindows } from './devices.ts';
import { aboutFile, type Finding } from './finding.ts';
import { type RecordKind, wrongReadme } from './layout.ts';

const MAX_SLUG = 80;
const NUMBERED = /^(?:\d{3}|[1-9]\d{3})$/;

/** What a file's name says: the record's id and, of a talk, its place in the order of the evening. */
export interface FileName {
  readonly id: string;
  readonly order?: number;
}

/** Reads a meetup's folder: three digits for a numbered meetup (more from the thousandth on), a slug for a special event. */
// "028" => { id: "028", number: 28 }; "ai-summit-2017" => { id: "ai-summit-2017" }
export function readMeetupFolder(folder: string): { readonly id: string; readonly number?: number } | { readonly problem: Finding } {
  if (NUMBERED.test(folder)) return { id: folder, number: Number(folder) };
  const reserved: readonly string[] = RESERVED_MEETUP_FOLDERS;
  if (reserved.includes(folder)) return { problem: reservedName(`The folder of a meetup`, folder, reserved, `meetups/${folder}-2017`) };
  if (isDevice(folder)) return { problem: notOnWindows(folder) };
  if (isSlug(folder) && !/^\d+$/.test(folder)) return { id: folder };
  const made = /^\d+$/.test(folder) ? String(Number(folder)).padStart(3, '0') : slugify(folder).slice(0, MAX_SLUG).replace(/-$/, '');
  const help = 'The folder of a numbered meetup has three digits; that of a special event has small letters, digits and hyphens.';
  const example = NUMBERED.test(made) || /[a-z]/.test(made) ? made : 'ai-summit-2017';
  return { problem: aboutFile('folder-name', `${show(folder)} is not the name of a meetup's folder.`, help, `meetups/${example}`) };
}

/** What is wrong with a file in the folder of a meetup that has no README.md. */
export function noMeetup(folder: string): Finding {
  return aboutFile(
    'talk-outside-meetup',
    `The folder ${show(`meetups/${folder}/`)} has no README.md, so there is no meetup this file belongs to.`,
    'Write a README.md with at least the date of the meetup, or move the file into the folder of its meetup.',
    '---\ndate: 2019-06-24\n---',
  );
}

/** Reads the name of a record's file: its slug, with an optional number in front for talks. A meetup's id is its folder. */
// "2-biosignals.md" => { id: "biosignals", order: 2 }
export function readFileName(kind: RecordKind, folder: string, name: string): FileName | { readonly problems: readonly Finding[] } {
  if (name === 'README.md') return { id: folder.slice(folder.lastIndexOf('/') + 1) };
  const stem = name.replace(/\.(?:md|markdown)$/i, '');
  const [prefix = ''] = kind === 'talk' ? (/^\d{1,2}-(?=.)/.exec(stem) ?? []) : [];
  const slug = stem.slice(prefix.length);
  if (kind === 'meetup' || !name.endsWith('.md') || !isSlug(slug)) return { problems: [wrongName(kind, folder, name, prefix, slug)] };
  const reserved: readonly string[] = kind === 'talk' ? RESERVED_TALK_SLUGS : kind === 'page' ? RESERVED_PAGE_SLUGS : [];
  if (reserved.includes(slug)) return { problems: [reservedName(`A ${kind}`, slug, reserved, `${folder}/${prefix}about-${slug}.md`)] };
  return prefix === '' ? { id: slug } : { id: slug, order: Number.parseInt(prefix, 10) };
}

function reservedName(what: string, name: string, reserved: readonly string[], example: string): Finding {
  const help =
    reserved.length === 1
      ? 'This name belongs to pages the site makes itself. Choose another.'
      : `These names belong to pages the site makes itself: ${anyOf(reserved, 'and')}. Choose another.`;
  return aboutFile('reserved-name', `${what} cannot be called ${show(name)}.`, help, example);
}

function wrongName(kind: RecordKind, folder: string, name: string, prefix: string, slug: string): Finding {
  if (kind === 'meetup') return wrongReadme(folder, name);
  const order = kind === 'talk' ? ', with an optional number of one or two digits and a hyphen in front' : '';
  const help = `A name has small letters, digits and hyphens${order}, at most ${MAX_SLUG} characters, and ends with ".md".`;
  const made = slugify(slug).slice(0, MAX_SLUG).replace(/-$/, '') || 'a-name-in-latin-letters';
  return aboutFile('file-name', `${show(name)} cannot be part of an address.`, help, `${folder}/${prefix}${made}.md`);
}

function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= MAX_SLUG;
}
