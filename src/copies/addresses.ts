import { parseUrl, type SafeUrl } from '../schema/url.ts';

/**
 * The address at which a file itself is, for hosts whose links lead to a page around it.
 */
// "https://github.com/o/r/blob/main/a.pdf" => "https://github.com/o/r/raw/main/a.pdf"
export function fileAddress(url: SafeUrl): SafeUrl {
  const { host, pathname } = new URL(url);
  const raw = RAW.find(({ hosts }) => hosts.test(host));
  const path = raw === undefined ? pathname : pathname.replace(raw.page, raw.file);
  const parsed = path === pathname ? undefined : parseUrl(url.replace(pathname, () => path));
  return parsed !== undefined && 'url' in parsed ? parsed.url : url;
}

const RAW: readonly { readonly hosts: RegExp; readonly page: RegExp; readonly file: string }[] = [
  { hosts: /^(?:www\.)?github\.com$/, page: /^(\/[^/]+\/[^/]+)\/blob\//, file: '$1/raw/' },
  { hosts: /(?:^|\.)gitlab\.[a-z.]+$/, page: /\/-\/blob\//, file: '/-/raw/' },
];

/** Whether an address is known to show slides as a page, so that there is no file to ask for. */
export function isSlideShow(url: SafeUrl): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname === 'docs.google.com' && pathname.startsWith('/presentation/');
}
