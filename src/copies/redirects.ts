import { show } from '../schema/text.ts';
import { parseUrl, type SafeUrl } from '../schema/url.ts';
import { FetchFailure } from './failure.ts';

const MAX_REDIRECTS = 5;

/** Whether an answer of this status says where to go on (RFC 9110, 15.4). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Where a redirect leads, if we may go there: at most five times, never in a circle, to addresses of the allow-list only, and not out of
 * the protection of https.
 * @param seen the addresses that were asked, `from` among them.
 * @throws {@link FetchFailure}
 */
export function followRedirect(from: SafeUrl, location: string | undefined, seen: ReadonlySet<string>): SafeUrl {
  const refuse = (why: string): FetchFailure => new FetchFailure('redirects', why);
  if (location === undefined || !URL.canParse(location, from)) throw refuse('it leads on to no address');
  const target = new URL(location, from);
  // A part behind "#" is none of the server's business.
  target.hash = '';
  const parsed = parseUrl(target.href);
  if ('reason' in parsed) throw refuse(`it leads on to ${show(target.href)}, but ${parsed.reason}`);
  if (from.startsWith('https:') && parsed.url.startsWith('http:'))
    throw refuse(`it leads on to ${show(parsed.url)}, which is not protected as it is itself`);
  if (seen.has(parsed.url)) throw refuse('it leads on in a circle');
  if (seen.size > MAX_REDIRECTS) throw refuse(`it leads on more than ${MAX_REDIRECTS} times`);
  return parsed.url;
}
