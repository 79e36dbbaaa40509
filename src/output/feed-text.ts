import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { withoutForbiddenCharacters } from '../schema/text.ts';
import type { SafeUrl } from '../schema/url.ts';
import type { FeedEntry } from './feed-entry.ts';

/** A feed before it is written in one format or the other. Texts are plain, addresses complete. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that shows the same. */
  readonly page: SafeUrl;
  /** The addresses of the feed itself. */
  readonly self: { readonly atom: SafeUrl; readonly json: SafeUrl };
  readonly author: { readonly name: string; readonly url: SafeUrl };
  readonly icon: SafeUrl;
  /** The scheme of the categories: each is named by what follows this address in that of its topic's page. */
  readonly topics: SafeUrl;
  /** When the newest entry was published: the clock has no say in it. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287), well-formed XML 1.0. */
export function writeAtom(feed: Feed): string {
  const { author } = feed;
  const text = generateAtomFeed({
    id: feed.id,
    title: { value: feed.title, type: 'text' },
    subtitle: { value: feed.description, type: 'text' },
    updated: feed.updated,
    links: [
      { rel: 'self', href: feed.self.atom, type: 'application/atom+xml' },
      { rel: 'alternate', href: feed.page, type: 'text/html' },
    ],
    authors: [{ name: author.name, uri: author.url }],
    icon: feed.icon,
    xml: { lang: feed.language },
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title, type: 'text' },
      links: [{ rel: 'alternate', href: entry.url, type: 'text/html' }],
      published: entry.published,
      updated: entry.published,
      authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
      categories: entry.topics.map(({ slug, name }) => ({ term: slug, scheme: feed.topics, label: name })),
      summary: { value: entry.summary, type: 'text' },
      content: { value: entry.html, type: 'html' },
      xml: { lang: entry.language },
    })),
  });
  return withoutForbiddenCharacters(unwrapCdata(text));
}

/** Escapes what the library puts into CDATA on lines of its own: not every reader takes the blanks around it for none of the text. */
// "<name>\n  <![CDATA[A & B]]>\n</name>" => "<name>A &amp; B</name>"; no other "<" than that of a section begins "<![CDATA["
function unwrapCdata(xml: string): string {
  return xml.replace(/\n\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\n\s*/g, (_, sections: string) =>
    escapeXml(sections.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')),
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: Feed): string {
  const value = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    description: feed.description,
    icon: feed.icon,
    authors: [feed.author],
    language: feed.language,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      date_published: entry.published,
      authors: entry.authors.map(({ name, url }) => ({ name, url })),
      tags: entry.topics.map(({ name }) => name),
      language: entry.language,
    })),
  });
  // The library leaves an empty list away, and the standard wants it.
  const whole = { ...(value as object), items: (value as { items?: unknown[] }).items ?? [] };
  return `${JSON.stringify(whole, (_, part: unknown) => (typeof part === 'string' ? withoutForbiddenCharacters(part) : part), 2)}\n`;
}
