import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Recording, Talk, Topic } from '../archive/model.ts';
import { recordingsOfEvening } from '../archive/queries.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { formatDate } from '../schema/dates.ts';
import { TALK_KIND_WORDS } from '../schema/kind-words.ts';
import type { SafeUrl } from '../schema/url.ts';
import { viewUrl } from './decks.ts';
import { describeTalk } from './descriptions.ts';
import { effectiveStatus } from './media-status.ts';
import type { SiteContext } from './site-context.ts';
import { createUrls, pathOf, permanentPath, recordingUrl, resolveContentLink, type Urls } from './urls.ts';
import { deckFormat, fullMeetupName, recordingDetail } from './words.ts';

/** A talk as a feed shows it. Texts are plain, addresses complete. */
export interface FeedEntry {
  /** Made of the address in `site.md`, wherever the site is built for, and of the path under which the talk was first published. */
  readonly id: string;
  readonly url: SafeUrl;
  readonly title: string;
  readonly language: string;
  /** When the talk began, as RFC 3339 writes it. */
  readonly published: string;
  readonly summary: string;
  /** HTML that may stand in any page. */
  readonly html: string;
  readonly authors: readonly { readonly name: string; readonly url: SafeUrl }[];
  readonly topics: readonly Topic[];
}

/** What a feed says of a talk. */
export function toFeedEntry(talk: Talk, published: string, site: SiteContext): FeedEntry {
  const { absolute } = site.urls;
  return {
    id: createUrls(site.archive.site.baseUrl).absolute(permanentPath(talk)),
    url: absolute(pathOf(talk)),
    title: talk.title,
    language: talk.language,
    published,
    summary: describeTalk(talk),
    html: contentOf(talk, site),
    authors: talk.speakers.map(({ person }) => ({ name: person.name, url: absolute(pathOf(person)) })),
    topics: talk.topics,
  };
}

/** The description with a line before it that says who, where and when, and below it what there is to see. */
function contentOf(talk: Talk, site: SiteContext): string {
  // Whoever reads a feed is not on the site: no link may be relative.
  const urls: Urls = { href: site.urls.absolute, absolute: site.urls.absolute };
  const description = renderMarkdown(talk.description.source, {
    page: urls.href(pathOf(talk)),
    resolve: (href) => resolveContentLink(href, talk.description.file, { urls, pathOfFile: site.pathOfFile }),
  });
  const items = media(talk, urls);
  const list = items.length === 0 ? '' : renderToString(h('ul', null, items));
  return `${renderToString(origin(talk, urls))}\n${description}${list}`.trimEnd();
}

function origin({ kind, speakers, meetup, date }: Talk, urls: Urls): VNode {
  const people = speakers.flatMap(({ person }, index) => [index === 0 ? ' by ' : ', ', link(urls.href(pathOf(person)), person.name)]);
  return h(
    'p',
    null,
    TALK_KIND_WORDS[kind],
    people,
    ' at ',
    link(urls.href(pathOf(meetup)), fullMeetupName(meetup)),
    `, ${formatDate(date)}`,
  );
}

function media(talk: Talk, urls: Urls): VNode[] {
  const { meetup, title } = talk;
  const video = (label: string, recording: Recording, name: string): VNode =>
    item(label, recordingUrl(recording, meetup, urls), recording.title ?? name, recordingDetail(recording));
  return [
    ...talk.decks.flatMap((deck) => {
      const url = deck.status === 'private' ? undefined : viewUrl(deck, meetup, urls);
      return url === undefined ? [] : [item('Slides: ', url, deck.title ?? title, deckFormat(deck))];
    }),
    ...talk.recordings.filter(canBeWatched).map((recording) => video('Video: ', recording, title)),
    ...recordingsOfEvening(talk)
      .filter(canBeWatched)
      .map((recording) => video('Video of the evening: ', recording, meetup.name)),
  ];
}

function item(label: string, url: SafeUrl, name: string, detail: string): VNode {
  return h('li', null, label, link(url, name), detail === '' ? null : ` (${detail})`);
}

function link(url: SafeUrl, name: string): VNode {
  return h('a', { href: url }, h('bdi', null, name));
}

/** Whether a recording can be watched: a feed does not list what is private or gone. */
function canBeWatched(recording: Recording): boolean {
  return ['available', 'moved'].includes(effectiveStatus(recording));
}
