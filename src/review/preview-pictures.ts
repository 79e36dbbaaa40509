import { extname } from 'node:path/posix';
import type { Surroundings } from './page-content.ts';

const TYPES: Readonly<Record<string, string>> = { '.webp': 'image/webp', '.jpg': 'image/jpeg', '.png': 'image/png' };
/** A picture is taken as large as it is there, up to this many bytes: slides can be read, and photos are no burden. */
const ENOUGH_BYTES = 150_000;

export interface Pictures {
  readonly take: Surroundings['picture'];
  /** How many could not be had. */
  readonly missed: () => number;
}

/**
 * Hands out pictures of a built site as data URLs (RFC 2397), until there is no more room for them.
 * @param builtFor the address that the built site has.
 * @param file a file of it by its path.
 * @param room characters that they may take in all.
 */
export function createPictures(builtFor: string, file: (path: string) => Buffer | undefined, room: number): Pictures {
  const base = new URL(builtFor);
  let left = room;
  let missed = 0;
  const read = (address: string): string[] => {
    const { pathname, origin } = new URL(address, base);
    const type = TYPES[extname(pathname)];
    if (type === undefined || origin !== base.origin || !pathname.startsWith(base.pathname)) return [];
    const content = file(`/${pathname.slice(base.pathname.length)}`);
    return content === undefined ? [] : [`data:${type};base64,${content.toString('base64')}`];
  };
  return {
    take(addresses) {
      // Slides stand in a page in one size only, and are there in a small one too.
      const small = addresses.map((address) => address.replace(/(\/media\/slides\/[^/]+\/\d+)\.webp$/, '$1-small.webp'));
      const found = [...new Set([...addresses, ...small])].flatMap(read);
      const bySize = found.toSorted((a, b) => a.length - b.length);
      const chosen = [found.find(({ length }) => length <= ENOUGH_BYTES * (4 / 3)), bySize[0]].find(
        (url) => url !== undefined && url.length <= left,
      );
      if (chosen === undefined) missed += 1;
      else left -= chosen.length;
      return chosen;
    },
    missed: () => missed,
  };
}
