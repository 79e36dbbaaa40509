import type { VNode } from 'preact';
import { Opaque } from '../src/output/opaque.ts';
import type { SiteContext } from '../src/output/site-context.ts';
import { outputFile } from '../src/output/urls.ts';

interface Data<Item> {
  readonly site: Opaque<SiteContext>;
  readonly item: Opaque<Item>;
}

interface Page<Item> {
  readonly data: Readonly<Record<string, unknown>>;
  readonly render: (data: Data<Item>) => VNode | string;
}

/** One page at a path of its own. */
export function definePage(path: string, render: (site: SiteContext) => VNode | string): Page<undefined> {
  return {
    data: { permalink: outputFile(path), eleventyExcludeFromCollections: true },
    render: ({ site }) => render(site.value),
  };
}

/** One page for each record of a list of the archive: all are made from one template, which is what keeps a large archive fast. */
export function definePages<Item>(
  list: (site: SiteContext) => readonly Item[],
  path: (item: Item) => string,
  render: (item: Item, site: SiteContext) => VNode | string,
): Page<Item> {
  return {
    data: {
      pagination: {
        // Eleventy wants the name of some list here; `before` puts the records in its place.
        data: 'pageLists',
        size: 1,
        alias: 'item',
        before: (_: unknown, { site }: Data<Item>) => list(site.value).map((item) => new Opaque(item)),
        addAllPagesToCollections: false,
      },
      permalink: ({ item }: Data<Item>) => outputFile(path(item.value)),
      eleventyExcludeFromCollections: true,
    },
    render: ({ item, site }) => render(item.value, site.value),
  };
}
