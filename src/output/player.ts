import type { Recording } from '../archive/model.ts';
import type { VideoAddress } from '../archive/video-address.ts';
import type { SafeUrl } from '../schema/url.ts';
import { effectiveStatus } from './media-status.ts';

/** How a recording is played in the page: as a file of our own, or in the frame of a provider. */
export type Player =
  | { readonly kind: 'file' }
  | {
      /** Whose messages tell the time; a `frame` tells nothing, and is loaded anew to seek. */
      readonly kind: 'youtube' | 'vimeo' | 'frame';
      readonly host: string;
      /** The address of the frame, with {@link START} and {@link ORIGIN} for what only the browser knows. */
      readonly frame: SafeUrl;
    };

/** Stands in the address of a frame for the whole second to begin at. */
export const START = '{start}';
/** Stands in the address of a frame for the origin of the page, percent-encoded. */
export const ORIGIN = '{origin}';

/**
 * The player of a recording, or nothing where there is none: what is not online, what no known provider shows,
 * and what comes from a host that the site does not name in `videoHosts`. It is loaded when somebody has asked for it, so it may begin at once.
 */
export function playerOf(recording: Recording, videoHosts: readonly string[]): Player | undefined {
  const { file, address, end } = recording;
  if (effectiveStatus(recording) !== 'available') return undefined;
  if (file !== undefined) return { kind: 'file' };
  if (address === undefined) return undefined;
  const player = embeddedFrame(address, end);
  return videoHosts.includes(player.host) ? player : undefined;
}

type Frame = Exclude<Player, { readonly kind: 'file' }>;

function embeddedFrame(address: VideoAddress, end: number | undefined): Frame {
  switch (address.provider) {
    // https://developers.google.com/youtube/player_parameters
    case 'youtube':
      return frame('youtube', 'www.youtube-nocookie.com', `/embed/${address.id}`, [
        ['enablejsapi', '1'],
        ['rel', '0'],
        ['playsinline', '1'],
        ['autoplay', '1'],
        ['end', end],
        ['start', START],
        ['origin', ORIGIN],
      ]);
    // https://help.vimeo.com/hc/en-us/articles/12426260232977-Player-parameters-overview
    case 'vimeo':
      return frame(
        'vimeo',
        'player.vimeo.com',
        `/video/${address.id}`,
        [
          ['h', address.key],
          ['dnt', '1'],
          ['autoplay', '1'],
        ],
        `#t=${START}s`,
      );
    case 'media.ccc.de':
      return frame('frame', 'media.ccc.de', `/v/${address.id}/oembed`, [], `#t=${START}`);
    case 'archive.org':
      return frame('frame', 'archive.org', `/embed/${address.id}${address.file === undefined ? '' : `/${address.file}`}`, [
        ['autoplay', '1'],
        ['end', end],
        ['start', START],
      ]);
    // https://docs.joinpeertube.org/api/embed-player; without p2p, other visitors do not learn who watches.
    case 'peertube':
      return frame('frame', address.host, `/videos/embed/${address.id}`, [
        ['p2p', '0'],
        ['autoplay', '1'],
        ['stop', end === undefined ? undefined : `${end}s`],
        ['start', `${START}s`],
      ]);
  }
}

type Parameter = readonly [name: string, value: string | number | undefined];

function frame(kind: Frame['kind'], host: string, path: string, parameters: readonly Parameter[], hash = ''): Frame {
  const query = parameters.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`)).join('&');
  return { kind, host, frame: `https://${host}${path}${query === '' ? '' : `?${query}`}${hash}` as SafeUrl };
}
