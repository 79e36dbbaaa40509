import { isTalkPath } from './talk-path.ts';

/** The most talks a link carries: as many as a page can look up for somebody who only followed a link. */
export const MOST_SHARED = 500;

const NAME = '#talks=';
const TOP = '/meetups/';

/** The talks that a link carries. */
export interface SharedTalks {
  /** In the order of the link, each once. */
  readonly paths: readonly string[];
  /** How many entries cannot be talks. */
  readonly refused: number;
  /** How many talks there were beyond {@link MOST_SHARED}. */
  readonly cut: number;
}

/** The fragment that carries talks: the first {@link MOST_SHARED} of them. */
// "/meetups/28/adversarial-ml/", "/meetups/29/foo/" => "#talks=28/adversarial-ml,29/foo"
export function writeShared(paths: readonly string[]): string {
  return (
    NAME +
    paths
      .slice(0, MOST_SHARED)
      .map((path) => path.slice(TOP.length, -1))
      .join(',')
  );
}

/** Reads a fragment of any content. Nothing, where it does not say that it carries talks. */
export function readShared(hash: string): SharedTalks | undefined {
  if (!hash.startsWith(NAME)) return undefined;
  const paths = new Set<string>();
  let refused = 0;
  let cut = 0;
  // What passes links on may have written the signs between the entries in another way.
  for (const entry of hash.slice(NAME.length).split(/,|%2C/i)) {
    const path = `${TOP}${decode(entry)}/`;
    if (entry === '' || paths.has(path)) continue;
    if (!isTalkPath(path)) refused += 1;
    else if (paths.size === MOST_SHARED) cut += 1;
    else paths.add(path);
  }
  return { paths: [...paths], refused, cut };
}

function decode(entry: string): string {
  try {
    return decodeURIComponent(entry);
  } catch {
    return entry;
  }
}
