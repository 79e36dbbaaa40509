/** What an address on YouTube leads to. */
export type YoutubeAddress =
  | {
      readonly type: 'video';
      readonly id: string;
      /** The second that the address names. */
      readonly start?: number;
      /** Whether it names the video in one of the usual two forms, and nothing else. */
      readonly isPlain: boolean;
    }
  | { readonly type: 'other' };

const HOSTS = new Set(['youtube.com', 'youtube-nocookie.com', 'youtu.be']);
const PLAIN = /^https?:\/\/(?:www\.)?(?:youtube\.com\/watch\?v=|youtu\.be\/)[\w-]{11}$/;

/** Reads an address on YouTube, also one with mistakes that people make; nothing for any other host. */
// "https://youtu.be/aqz-KE-bpKQ&t=280s" => { type: "video", id: "aqz-KE-bpKQ", start: 280, isPlain: false }
export function readYoutubeAddress(address: string): YoutubeAddress | undefined {
  const { hostname, pathname, searchParams, search, hash } = new URL(address);
  const host = hostname.replace(/^(?:www|m|music)\./, '');
  if (!HOSTS.has(host)) return undefined;
  const place = host === 'youtu.be' ? pathname.slice(1) : (searchParams.get('v') ?? /^\/(?:embed|live|shorts|v)\/(.*)/.exec(pathname)?.[1]);
  const id = /^[\w-]{11}(?![\w-])/.exec(place ?? '')?.[0];
  if (id === undefined) return { type: 'other' };
  const start = readStart(pathname + search + hash);
  return { type: 'video', id, isPlain: PLAIN.test(address), ...(start === undefined ? {} : { start }) };
}

function readStart(text: string): number | undefined {
  const match = /[?&#](?:t|start|time_continue)=(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?(?![\w])/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
