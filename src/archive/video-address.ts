/** Where recordings are shown that the site can play in its own page. */
export type Provider = 'youtube' | 'vimeo' | 'media.ccc.de' | 'archive.org' | 'peertube';

/** One video at a provider. */
export type VideoAddress =
  | { readonly provider: 'youtube' | 'media.ccc.de'; readonly id: string }
  /** @property key opens a video that is not listed. */
  | { readonly provider: 'vimeo'; readonly id: string; readonly key?: string }
  /** @property file one of several recordings that were given under one id, percent-encoded. */
  | { readonly provider: 'archive.org'; readonly id: string; readonly file?: string }
  /** @property host the server that shows it; there are many of them. */
  | { readonly provider: 'peertube'; readonly host: string; readonly id: string };

/** What an address at a provider leads to. */
export type ReadAddress =
  | {
      readonly type: 'video';
      readonly address: VideoAddress;
      /** The second that the address names. */
      readonly start?: number;
      /** Whether it names the video in a usual form, and nothing else. */
      readonly isPlain: boolean;
    }
  | { readonly type: 'other'; readonly provider: Provider };

type KnownProvider = Exclude<Provider, 'peertube'>;

const HOSTS: ReadonlyMap<string, KnownProvider> = new Map<string, KnownProvider>([
  ['youtube.com', 'youtube'],
  ['youtube-nocookie.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['vimeo.com', 'vimeo'],
  ['player.vimeo.com', 'vimeo'],
  ['media.ccc.de', 'media.ccc.de'],
  ['archive.org', 'archive.org'],
]);

const PLAIN: Readonly<Record<KnownProvider, RegExp>> = {
  youtube: /^https?:\/\/(?:www\.)?(?:youtube\.com\/watch\?v=|youtu\.be\/)[\w-]{11}$/,
  vimeo: /^https?:\/\/(?:www\.)?vimeo\.com\/\d+(?:\/[0-9a-f]+)?\/?$/,
  'media.ccc.de': /^https?:\/\/media\.ccc\.de\/v\/[\w.-]+\/?$/,
  'archive.org': /^https?:\/\/(?:www\.)?archive\.org\/details\/[^?#&]+$/,
};

/** The provider that a host belongs to; nothing for hosts of PeerTube, which only a site can name, and for all others. */
export function providerAt(hostname: string): KnownProvider | undefined {
  return HOSTS.get(hostname.replace(/^(?:www|m|music)\./, ''));
}

/**
 * Reads an address at a provider, also one with mistakes that people make; nothing for any other host.
 * @param videoHosts hosts whose frames the site allows: those that are no provider known here run PeerTube.
 */
// "https://youtu.be/aqz-KE-bpKQ&t=280s" => youtube, "aqz-KE-bpKQ", start 280, not plain
export function readVideoAddress(url: string, videoHosts: readonly string[] = []): ReadAddress | undefined {
  const parsed = new URL(url);
  const provider = providerAt(parsed.hostname);
  if (provider === undefined) return videoHosts.includes(parsed.hostname) ? readPeertube(parsed) : undefined;
  const address = READERS[provider](parsed);
  return address === undefined ? { type: 'other', provider } : video(address, parsed, PLAIN[provider].test(url));
}

/** The usual address of a video, which names nothing else. */
export function plainAddress(address: VideoAddress): string {
  switch (address.provider) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${address.id}`;
    case 'vimeo':
      return `https://vimeo.com/${address.id}${address.key === undefined ? '' : `/${address.key}`}`;
    case 'media.ccc.de':
      return `https://media.ccc.de/v/${address.id}`;
    case 'archive.org':
      return `https://archive.org/details/${address.id}${address.file === undefined ? '' : `/${address.file}`}`;
    case 'peertube':
      return `https://${address.host}/w/${address.id}`;
  }
}

type Reader = (url: URL) => VideoAddress | undefined;

const READERS: Readonly<Record<KnownProvider, Reader>> = {
  youtube({ hostname, pathname, searchParams }) {
    const place = hostname.endsWith('youtu.be')
      ? pathname.slice(1)
      : (searchParams.get('v') ?? /^\/(?:embed|live|shorts|v|e)\/(.*)/.exec(pathname)?.[1]);
    const id = /^[\w-]{11}(?![\w-])/.exec(place ?? '')?.[0];
    return id === undefined ? undefined : { provider: 'youtube', id };
  },
  vimeo({ pathname, searchParams }) {
    const [, id, inPath] =
      /^\/(?:video\/|manage\/videos\/|channels\/[\w-]+\/|(?:album|showcase)\/\d+\/video\/|groups\/[\w-]+\/videos\/)?(\d{1,12})(?:\/([0-9a-f]{6,20}))?(?![\w-])/.exec(
        pathname,
      ) ?? [];
    const key = inPath ?? /^[0-9a-f]{6,20}$/.exec(searchParams.get('h') ?? '')?.[0];
    return id === undefined ? undefined : { provider: 'vimeo', id, ...(key === undefined ? {} : { key }) };
  },
  'media.ccc.de'({ pathname }) {
    const id = /^\/v\/([\w.-]{1,200})(?:\/oembed)?\/?$/.exec(pathname)?.[1];
    return id === undefined ? undefined : { provider: 'media.ccc.de', id };
  },
  'archive.org'({ pathname }) {
    const [, id, file] = /^\/(?:details|embed|download)\/([A-Za-z0-9][\w.-]{0,100})(?:&[^/]*)?(?:\/(.+?))?\/?$/.exec(pathname) ?? [];
    return id === undefined ? undefined : { provider: 'archive.org', id, ...(file === undefined ? {} : { file }) };
  },
};

function readPeertube(url: URL): ReadAddress | undefined {
  const id = /^\/(?:w|videos\/(?:watch|embed))\/([\w-]{4,64})(?:;[^/]*)?\/?$/.exec(url.pathname)?.[1];
  if (id === undefined) return undefined;
  const isPlain = /^\/(?:w|videos\/watch)\//.test(url.pathname) && !url.pathname.includes(';') && url.search === '' && url.hash === '';
  return video({ provider: 'peertube', host: url.hostname, id }, url, isPlain);
}

function video(address: VideoAddress, { pathname, search, hash }: URL, isPlain: boolean): ReadAddress {
  const start = readStart(pathname + search + hash);
  return { type: 'video', address, isPlain, ...(start === undefined ? {} : { start }) };
}

/** The second that stands behind "t", "start" and the like, wherever in the address: people put "&" where "?" belongs. */
// "?t=1h2m3s" => 3723; "#t=61" => 61; ";start=62.5" => 62
function readStart(text: string): number | undefined {
  const match = /[?&#;](?:t|start|time_continue)=(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})(?:\.\d+)?s?)?(?![\w])/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
