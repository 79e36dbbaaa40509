import type { FieldValue } from '../../content/write-record.ts';
import { isGroup } from '../../schema/is-group.ts';
import { type Bullet, words, writeBullet } from './bullets.ts';
import { type Fact, groupsFact, linkRead, linkTo, placeOf, targetOf, textOf } from './fact.ts';

const STATUS = ['available', 'private', 'gone', 'moved'];

/** Sets of slides: `[title](target), pages 12-34, gone`. */
export const SLIDES: Fact = groupsFact(
  'slides',
  ['Slides'],
  (deck) => {
    const { title, pages, status } = deck;
    const extra = [pages === undefined ? '' : `pages ${textOf(pages)}`, textOf(status)].filter((word) => word !== '');
    return writeBullet('Slides', [linkTo(targetOf(deck), title), ...extra.map(words)].join(', '));
  },
  (bullet) => {
    const link = linkRead(bullet);
    if (link === undefined) return undefined;
    const extra = extrasOf(link.behind);
    const pages = extra.find((word) => word.startsWith('pages '))?.slice('pages '.length);
    const status = extra.find((word) => STATUS.includes(word));
    return {
      ...placeOf(link.target),
      ...titled(link),
      ...(pages === undefined ? {} : { pages: numberIn(pages) }),
      ...(status && { status }),
    };
  },
);

/** Recordings: `[title](target), 4:40 to 15:00, gone`. */
export const VIDEOS: Fact = groupsFact(
  'videos',
  ['Video'],
  (recording) => {
    const { title, start, end, status } = recording;
    const from = textOf(start);
    const to = textOf(end);
    const cut = from === '' ? (to === '' ? '' : `to ${to}`) : to === '' ? `from ${from}` : `${from} to ${to}`;
    return writeBullet('Video', [linkTo(targetOf(recording), title), cut, textOf(status)].filter((word) => word !== '').join(', '));
  },
  (bullet) => {
    const link = linkRead(bullet);
    if (link === undefined) return undefined;
    const extra = extrasOf(link.behind);
    const [, start, , end] =
      extra.map((word) => /^(?:from )?(\d[\d:]*)?( ?to (\d[\d:]*))?$/.exec(word)).find((match) => match !== null) ?? [];
    const status = extra.find((word) => STATUS.includes(word));
    return { ...placeOf(link.target), ...(start && { start }), ...(end && { end }), ...titled(link), ...(status && { status }) };
  },
);

const REFERENCES = { Paper: 'paper', Code: 'code', Article: 'article', Website: 'website' } as const;

/** What a talk refers to: `**Paper:** [title](url)`. */
export const REFERENCED: Fact = linksFact(
  'references',
  REFERENCES,
  ({ label, target }, kind) => ({ title: label ?? target, url: target, kind }),
  'title',
);

const LINKS = { 'Sign-up': 'signup', Website: 'website', Webinar: 'webinar', Code: 'code', Article: 'article', Link: 'other' } as const;

/** Pages about a meetup: `**Sign-up:** [label](url)`. */
export const LINKED: Fact = linksFact(
  'links',
  LINKS,
  ({ label, target }, kind) => ({ kind, url: target, ...(label && { label }) }),
  'label',
);

/** Links of which the label of the bullet says the kind. */
function linksFact(
  field: string,
  kinds: Readonly<Record<string, string>>,
  make: (link: { readonly target: string; readonly label?: string }, kind: string) => FieldValue,
  labelled: 'title' | 'label',
): Fact {
  return groupsFact(
    field,
    Object.keys(kinds),
    (group) => {
      const label = Object.keys(kinds).find((name) => kinds[name] === group.kind);
      return label === undefined ? undefined : writeBullet(label, linkTo(textOf(group.url), group[labelled]));
    },
    (bullet) => {
      const link = linkRead(bullet);
      const kind = kinds[bullet.label];
      return link === undefined || kind === undefined ? undefined : make(link, kind);
    },
  );
}

/** Albums elsewhere and photos in the folder: `**Photos:** [label](url), 24 photos`; `**Photo:** [alt](file), by Ada Lovelace`. */
export const PHOTOS: Fact = {
  field: 'photos',
  labels: ['Photos', 'Photo'],
  write: (value) => {
    if (!isGroup(value)) return [];
    const albums = ALBUMS.write(value.albums ?? [], NO_NAMES);
    return [...albums, ...FILES.write(value.files ?? [], NO_NAMES)];
  },
  read: (bullets) => {
    const of = (label: string): readonly Bullet[] => bullets.filter((bullet) => bullet.label === label);
    const albums = ALBUMS.read(of('Photos')) as FieldValue[];
    const files = FILES.read(of('Photo')) as FieldValue[];
    return { ...(albums.length > 0 ? { albums } : {}), ...(files.length > 0 ? { files } : {}) };
  },
};

const NO_NAMES = { venue: () => undefined, topic: () => undefined, person: () => undefined, meetup: () => undefined };

const ALBUMS = groupsFact(
  'albums',
  ['Photos'],
  ({ url, label, count }) =>
    writeBullet('Photos', `${linkTo(textOf(url), label)}${count === undefined ? '' : `, ${textOf(count)} photos`}`),
  (bullet) => {
    const link = linkRead(bullet);
    if (link === undefined) return undefined;
    const [, count] = /^, (\d+) photos$/.exec(link.behind) ?? [];
    return { url: link.target, ...(link.label && { label: link.label }), ...(count && { count: Number(count) }) };
  },
);

const FILES = groupsFact(
  'files',
  ['Photo'],
  ({ file, alt, credit }) =>
    writeBullet('Photo', `${linkTo(textOf(file), alt)}${credit === undefined ? '' : `, by ${words(textOf(credit))}`}`),
  (bullet) => {
    const link = linkRead(bullet);
    if (link === undefined) return undefined;
    const [, credit] = /^, by (.+)$/.exec(link.behind) ?? [];
    return { file: link.target, alt: link.label ?? '', ...(credit && { credit }) };
  },
);

/** The sheet that announced the evening: `[alt](target)`. */
export const POSTER: Fact = {
  field: 'poster',
  labels: ['Poster'],
  write: (value) => (isGroup(value) ? [writeBullet('Poster', linkTo(targetOf(value), value.alt))] : []),
  read: ([bullet]) => {
    const link = bullet && linkRead(bullet);
    return link && { ...placeOf(link.target), alt: link.label ?? '' };
  },
};

// ", pages 12-34, gone" => "pages 12-34" and "gone"
function extrasOf(behind: string): string[] {
  return behind
    .split(', ')
    .map((word) => word.replace(/^,/, '').trim())
    .filter((word) => word !== '');
}

// "7" => 7; "12-34" stays
function numberIn(text: string): FieldValue {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function titled({ label }: { readonly label?: string }): { title?: string } {
  return label === undefined ? {} : { title: label };
}
