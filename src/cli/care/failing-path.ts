import { join } from 'node:path';

/** What the last run of `npm run links` on this machine knows of links that fail. */
export function failingPath({ cacheFolder }: { readonly cacheFolder: string }): string {
  return join(cacheFolder, 'links.json');
}
