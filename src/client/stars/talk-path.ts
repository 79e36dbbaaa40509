/** An address within the site that leads to what has the path of a talk: what stands before that path, and the path. */
const TALK = /^(.*)(\/meetups(?:\/[a-z0-9-]{1,80}){2}\/)(?:index\.html)?(?:[?#].*)?$/;

/** The path of the talk that an address within the site leads to. @param home the path of the site's first page. */
// "/archive/meetups/28/adversarial-ml/#video", "/archive/" => "/meetups/28/adversarial-ml/"
export function talkPathOf(address: string, home: string): string | undefined {
  const [, prefix, path] = TALK.exec(address) ?? [];
  return `${prefix}/` === home ? path : undefined;
}

/** Whether a value is a path that a talk can have: "/meetups/28/adversarial-ml/". Whether there is one only its page can say. */
export function isTalkPath(value: unknown): value is string {
  return typeof value === 'string' && talkPathOf(value, '/') === value;
}

/** What a talk is called where its title is not known yet. */
// "/meetups/28/adversarial-ml/" => "adversarial ml"
export function wordsOfPath(path: string): string {
  return (path.split('/').at(-2) ?? '').replaceAll('-', ' ');
}

/** Where a page leads that stands elsewhere now, if that is within the site. @param refresh the content of its `<meta http-equiv="refresh">`. */
// "0; url=/archive/meetups/28/new-name/" => "/archive/meetups/28/new-name/"
export function addressOfRefresh(refresh: string, home: string): string | undefined {
  const [, address = ''] = /^\s*\d+\s*;\s*url=(\S+)\s*$/i.exec(refresh) ?? [];
  return address.startsWith(home) && !/^\/[/\\]|\\|\/\.\.?\//.test(address) ? address : undefined;
}
