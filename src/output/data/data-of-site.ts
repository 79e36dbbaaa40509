import type { SiteContext } from '../site-context.ts';
import type { WrittenFile } from '../text-file.ts';
import { dataPath } from '../urls.ts';
import { type DataPackage, makeDataPackage } from './data-package.ts';

const made = new WeakMap<SiteContext, DataPackage>();

/** The data package of a site, made once: its page tells of sizes before the files are written. */
export function dataOfSite(site: SiteContext): DataPackage {
  const known = made.get(site) ?? makeDataPackage(site, site.builtAt);
  made.set(site, known);
  return known;
}

/** Every file of the data package as the site serves it, beside its page. */
export function* listDataFiles(site: SiteContext): Generator<WrittenFile> {
  for (const [name, text] of dataOfSite(site).files) yield { path: dataPath(name), text };
}
