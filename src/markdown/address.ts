import { parseLocalPath, parseUrl } from '../schema/url.ts';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const FRAGMENT = /#[^\s#"'<>\\]*$/;
const SITE_PATH = /^\/(?:[a-z0-9-]+\/)*[a-z0-9-]*$/;

/** Why a link may not lead to an address, as half a sentence; nothing when it may. */
// "javascript:alert(1)" => '"javascript:" addresses are not allowed'
export function refuseLink(address: string): string | undefined {
  if (address === '') return 'it is empty';
  if (address.startsWith('//')) return 'it has no "https:" before the two slashes';
  if (SCHEME.test(address)) return reasonOf(parseUrl(address, { mail: true }));
  const path = address.replace(FRAGMENT, '');
  if (path === '') return undefined;
  if (path.startsWith('/'))
    return SITE_PATH.test(path) ? undefined : 'a path of this site consists of small letters, digits, hyphens and single slashes';
  return refuseFile(path.endsWith('.md') ? path.replace(/^(?:\.\.\/)+/, '') : path);
}

/** Why a picture may not come from an address, as half a sentence; nothing when it may. */
export function refuseImage(address: string): string | undefined {
  if (address === '') return 'it is empty';
  if (address.startsWith('/') || SCHEME.test(address)) return 'it is not in the folder of this file';
  return refuseFile(address);
}

/**
 * Whether an address may stand in an `href`: `https:`, `http:`, `mailto:`, a heading of the page, or a path without a scheme.
 * Stricter than a browser: a path has no colon, blank or backslash at all.
 */
export function isSafeHref(address: string): boolean {
  if (SCHEME.test(address)) return 'url' in parseUrl(address, { mail: true });
  return address !== '' && !address.startsWith('//') && /^[^\s:\\"'<>\p{Cc}]+$/u.test(address);
}

function refuseFile(path: string): string | undefined {
  // A browser skips blanks before "javascript:", so that a colon makes a path dangerous wherever it stands.
  if (path.includes(':')) return 'it contains a colon but is no complete web address';
  if (path.includes('?')) return 'it contains a question mark, which means nothing to a file';
  if (path !== path.trim()) return 'it begins or ends with a blank';
  return reasonOf(parseLocalPath(path));
}

function reasonOf(parsed: object | { reason: string }): string | undefined {
  return 'reason' in parsed ? parsed.reason : undefined;
}
