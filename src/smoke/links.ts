import { outputFile } from '../output/urls.ts';
import type { HtmlPage } from './html.ts';
import type { Failure } from './report.ts';

/** The page that GitHub Pages shows at every address that does not exist. */
export const NOT_FOUND_FILE = '404.html';

/** The address at which a file of the output folder is served. */
// "meetups/28/index.html" => "https://example.org/archive/meetups/28/"
export function addressOf(file: string, baseUrl: string): string {
  return (
    baseUrl +
    file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
  );
}

/** The file that an address below the base URL is served from; none when it is no address of the site. */
// "https://example.org/archive/meetups/28/?t=5" => "meetups/28/index.html"
export function fileOf(address: string, baseUrl: string): string | undefined {
  const [url, base] = [new URL(address), new URL(baseUrl)];
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  try {
    return outputFile(`/${decodeURIComponent(url.pathname.slice(base.pathname.length))}`);
  } catch {
    return url.pathname;
  }
}

/**
 * Finds every link of the pages that leads nowhere within the site: to no file, to no id, or out of the path prefix.
 * What leads to other sites is not looked at. The same mistake on many pages is one failure.
 * @param baseUrl the address of the published site, with a slash at its end.
 */
export function checkLinks(pages: ReadonlyMap<string, HtmlPage>, files: ReadonlySet<string>, baseUrl: string): Failure[] {
  const found = new Map<string, string[]>();
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const mistake = mistakeOf(link, page, { pages, files, baseUrl });
      if (mistake === undefined) continue;
      const message = `${JSON.stringify(link)} ${mistake}`;
      const on = found.get(message);
      if (on === undefined) found.set(message, [page]);
      else on.push(page);
    }
  }
  return [...found].map(([message, [file = '', ...more]]) => ({ file, message: message + alsoOn(more) }));
}

function mistakeOf(
  link: string,
  page: string,
  { pages, files, baseUrl }: { pages: ReadonlyMap<string, HtmlPage>; files: ReadonlySet<string>; baseUrl: string },
): string | undefined {
  const pageUrl = addressOf(page, baseUrl);
  if (!URL.canParse(link, pageUrl)) return 'is no address.';
  const isRelative = !URL.canParse(link) && !link.startsWith('//');
  if (page === NOT_FOUND_FILE && isRelative && !/^[/#]/.test(link)) return 'must begin with "/": this page is shown at every address.';
  const url = new URL(link, pageUrl);
  const file = fileOf(url.href, baseUrl);
  // A complete address outside the prefix is another site on the same host; a relative one has forgotten the prefix.
  if (file === undefined) return isRelative ? `leaves the site, which begins at ${new URL(baseUrl).pathname}.` : undefined;
  // GitHub Pages redirects "/meetups/28" to "/meetups/28/".
  const target = files.has(file) ? file : `${file}/index.html`;
  if (!files.has(target)) return `leads to ${file}, which does not exist.`;
  return leadsTo(url.hash, pages.get(target)) ? undefined : `leads to an id that ${target} does not have.`;
}

/** Whether a fragment finds its place (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element). */
function leadsTo(hash: string, page: HtmlPage | undefined): boolean {
  const fragment = hash.slice(1).replace(/:~:.*$/, '');
  // Fragments of a PDF or a video name a page or a second.
  if (page === undefined || fragment === '' || fragment.toLowerCase() === 'top') return true;
  if (page.ids.has(fragment)) return true;
  try {
    return page.ids.has(decodeURIComponent(fragment));
  } catch {
    return false;
  }
}

function alsoOn(more: readonly string[]): string {
  if (more.length === 0) return '';
  return ` The same on ${more.length === 1 ? more[0] : `${more.length} more pages, such as ${more[0]}`}.`;
}
