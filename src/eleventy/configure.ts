import { join } from 'node:path';
import { renderPage } from '../../templates/render-page.tsx';
import { listTextFiles } from '../output/list-text-files.ts';
import { Opaque } from '../output/opaque.ts';
import { searchRecords } from '../output/search-records.ts';
import type { SiteContext } from '../output/site-context.ts';
import { SEARCH_INDEX } from '../output/urls.ts';
import { readSettings } from '../settings.ts';
import { copyFiles, currentSite, forgetSite, writeBuildRecord, writeTextFiles } from './build-archive.ts';
import { writeSearchIndex } from './search-index.ts';
import type { EleventyConfig } from './types.ts';

/**
 * Wires the archive into Eleventy: one global `site`, pages made from it by trusted templates, and nothing else.
 * No content file ever reaches Eleventy, and no data file beside a template is looked for.
 */
export function configure(config: EleventyConfig): void {
  const settings = readSettings();
  const site = (): Promise<SiteContext> => currentSite(settings);

  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  config.addGlobalData('site', async () => new Opaque(await site()));
  config.addGlobalData('pageLists', async () => ['one']);
  config.addTemplateFormats('11ty.tsx');
  config.addExtension('11ty.tsx', {
    key: '11ty.js',
    compile: () =>
      async function (data) {
        // Eleventy keeps every page until the last one is written; as bytes they lie outside of the heap that is collected again and again.
        return Buffer.from(renderPage(await this.defaultRenderer(data), await site()));
      },
  });
  config.addPassthroughCopy({ public: '/' });
  for (const folder of [settings.contentFolder, 'templates']) config.addWatchTarget(folder);

  config.on('eleventy.after', async () => {
    try {
      const built = await site();
      // Pagefind works in a process of its own, so it costs little to copy and write meanwhile.
      const index = { folder: join(settings.outputFolder, SEARCH_INDEX), language: built.archive.site.language };
      await Promise.all([
        writeSearchIndex(searchRecords(built.archive), index),
        copyFiles(built.archive, settings).then(() => writeTextFiles(listTextFiles(built), settings)),
      ]);
      await writeBuildRecord(built, settings);
    } finally {
      forgetSite();
    }
  });
}
