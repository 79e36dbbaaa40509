import { readVideoAddress } from '../archive/video-address.ts';
import type { Line } from '../markdown/blocks.ts';
import { foldText } from '../schema/letters.ts';
import type { FoundLink } from './found.ts';

/** What a link leads to. */
export type LinkKind = 'slides' | 'video' | 'album' | 'signup' | 'poster' | 'folder' | 'other';

/** The links of a line or cell, by what they lead to. */
export interface SortedLinks {
  readonly slides: FoundLink[];
  readonly videos: FoundLink[];
  readonly albums: FoundLink[];
  readonly signup?: FoundLink;
  readonly posters: FoundLink[];
  readonly others: FoundLink[];
}

/**
 * The links of a line, in its order. One whose target has blanks in it and no angle brackets around is no link of Markdown, but was meant
 * as one; a link without a target is none.
 */
export function linksOf({ runs }: Line): FoundLink[] {
  const links: { address: string; label: string }[] = [];
  let before: string | undefined;
  for (const run of runs) {
    const { text, link, picture, isHtml, isCode } = run;
    const last = links.at(-1);
    if (link !== undefined && link === before && last !== undefined) last.label += isHtml ? '' : text;
    else if (link !== undefined) links.push({ address: link, label: isHtml ? '' : text });
    else if (isHtml) links.push(...hrefsIn(text));
    else if (!isCode && picture === undefined) links.push(...meantLinks(text));
    before = link;
  }
  return links.map(({ address, label }) => ({ address: address.trim(), label: label.trim() })).filter(({ address }) => address !== '');
}

/** The pictures of a line: `label` is the alternative text. */
export function picturesOf({ runs }: Line): FoundLink[] {
  const pictures = runs.flatMap(({ text, picture }) => (picture === undefined ? [] : [{ address: picture, label: text }]));
  const meant = runs.flatMap(({ text, link, isHtml }) =>
    // "![poster][poster.jpg]": brackets of the wrong kind.
    link !== undefined || isHtml
      ? []
      : [...text.matchAll(/!\[([^\]]*)\]\[([^\]\s]+\.(?:jpe?g|png|webp|gif))\]/gi)].map(([, label = '', address = '']) => ({
          address,
          label,
        })),
  );
  return [...pictures, ...meant];
}

// "[pdf](a talk.pdf)" => "a talk.pdf"
function meantLinks(text: string): FoundLink[] {
  return [...text.matchAll(/(?<!!)\[([^[\]]*)\]\(\s*((?:[^()]|\([^()]*\))+?)\s*\)/g)].map(([, label = '', address = '']) => ({
    address: address.replace(/^<|>$/g, ''),
    label,
  }));
}

function hrefsIn(tag: string): FoundLink[] {
  const href = /^<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
  const address = href?.[1] ?? href?.[2] ?? href?.[3];
  return address === undefined ? [] : [{ address: address.replaceAll('&amp;', '&'), label: '' }];
}

/**
 * Sorts the links of a line by what they lead to: the address tells more than the words of the link, and both more than where it stands.
 * @param context what a link here leads to where nothing else says so, such as the column of a table.
 */
export function sortLinks(line: Line, context?: LinkKind): SortedLinks {
  const links = linksOf(line).map((link) => ({ link, kind: kindOfLink(link, context) }));
  const of = (kind: LinkKind): FoundLink[] => links.filter((found) => found.kind === kind).map(({ link }) => link);
  const [signup, ...moreSignups] = of('signup');
  return {
    slides: of('slides'),
    videos: of('video'),
    albums: of('album'),
    ...(signup === undefined ? {} : { signup }),
    posters: [...of('poster'), ...picturesOf(line).filter((picture) => kindOfLink(picture) === 'poster')],
    others: [...moreSignups, ...of('folder'), ...of('other')],
  };
}

/** What a link leads to, by its address, its words, and where it stands. */
export function kindOfLink(link: FoundLink, context?: LinkKind): LinkKind {
  const byAddress = kindOfAddress(link.address);
  // A PDF or a folder can be anything: the words beside it decide.
  if (byAddress !== undefined && byAddress !== 'slides' && byAddress !== 'folder') return byAddress;
  const byLabel = kindOfLabel(link.label);
  if (byLabel !== undefined) return byLabel === 'slides' && byAddress === 'folder' ? 'folder' : byLabel;
  if (byAddress === 'slides') return isPaper(link) ? 'other' : 'slides';
  if (byAddress === 'folder' || isCode(link.address)) return context === 'album' ? 'album' : (byAddress ?? 'other');
  return context ?? 'other';
}

const LABELS: readonly (readonly [LinkKind, RegExp])[] = [
  ['video', /\b(?:videos?|recordings?|youtube|vimeo|livestream|aufzeichnung(?:en)?|aufnahmen?|mitschnitt|grabacion)\b/],
  ['album', /\b(?:photos?|album|pictures|fotos?|bilder)\b/],
  ['poster', /\b(?:poster|flyer|plakat)\b/],
  ['slides', /\b(?:slides?|slide ?deck|deck|folien|prasentation|presentation|handout)\b/],
  ['signup', /\b(?:sign[- ]?up|rsvp|registration|register|anmeldung|tickets)\b/],
];

function kindOfLabel(label: string): LinkKind | undefined {
  const words = foldText(label);
  // A long label is a title or a sentence, in which such a word can mean anything.
  return words.split(/\s+/).length > 8 ? undefined : LABELS.find(([, pattern]) => pattern.test(words))?.[0];
}

const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|media\.ccc\.de|twitch\.tv|dailymotion\.com)$/;
const ALBUM_HOSTS = /(?:^|\.)(?:photos\.app\.goo\.gl|photos\.google\.com|flickr\.com|flic\.kr|500px\.com|imgur\.com)$/;
const SLIDE_HOSTS = /(?:^|\.)(?:slideshare\.net|speakerdeck\.com|slides\.com|prezi\.com|gitpitch\.com|slid\.es)$/;
const SIGNUP_HOSTS = /(?:^|\.)(?:eventbrite\.[a-z.]+|lu\.ma|luma\.com|xing-events\.com|ti\.to|pretix\.eu)$/;

function kindOfAddress(address: string): LinkKind | undefined {
  const url = /^(?:https?:)?\/\//i.test(address) ? parse(address.replace(/^\/\//, 'https://')) : undefined;
  const path = (url?.pathname ?? address.replace(/[?#].*$/, '')).toLowerCase();
  if (/\.(?:mp4|webm|mov|m4v|mkv)$/.test(path)) return 'video';
  if (url !== undefined) {
    const host = url.hostname.replace(/^www\./, '');
    if (VIDEO_HOSTS.test(host) || readVideoAddress(url.href)?.type === 'video') return 'video';
    if (ALBUM_HOSTS.test(host)) return 'album';
    if (SLIDE_HOSTS.test(host) || (host === 'docs.google.com' && path.startsWith('/presentation'))) return 'slides';
    if (SIGNUP_HOSTS.test(host) || (host.endsWith('meetup.com') && /\/events?\//.test(path))) return 'signup';
  }
  if (/\.(?:jpe?g|png|webp|gif)$/.test(path)) return /poster|banner|flyer|plakat/.test(path) ? 'poster' : undefined;
  if (/\.pdf$/.test(path)) return /poster|flyer|plakat/.test(path) ? 'poster' : 'slides';
  if (/\.(?:pptx?|pps|ppsx|odp|key)$/.test(path)) return 'slides';
  if (/\/(?:photos|pictures|fotos)\/?$/.test(path)) return 'album';
  return url === undefined && (path.endsWith('/') || /(?:^|\/)(?:readme|index)\.md$/.test(path)) ? 'folder' : undefined;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Papers are PDF files as well. */
function isPaper({ address, label }: FoundLink): boolean {
  return (
    /(?:arxiv\.org|openreview\.net|aclanthology|thecvf\.com|biorxiv\.org)/i.test(address) ||
    /^https?:\/\/[^?#]*\/(?:papers?|publications?|papers-we-love)\//i.test(address) ||
    // A file of the folder is called as its talk: "Getting more out of a paper".
    (/^https?:/i.test(address) && /\b(?:paper|preprint|thesis|article)\b/i.test(label))
  );
}

function isCode(address: string): boolean {
  return /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[^/]+\/[^/]+\/?(?:#.*)?$/i.test(address);
}

/** What kind of work an address leads to. */
export function kindOfReference({ address, label }: FoundLink): 'paper' | 'code' | 'article' | 'website' {
  if (/^https?:\/\/(?:www\.|gist\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|colab\.research\.google\.com)\//i.test(address))
    return 'code';
  if (isPaper({ address, label }) || /doi\.org\//i.test(address)) return 'paper';
  return /(?:medium\.com|dev\.to|\/blog\/|blog\.|wikipedia\.org)/i.test(address) ? 'article' : 'website';
}
