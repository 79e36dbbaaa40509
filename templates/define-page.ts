import type { VNode } from 'preact';
import type { SiteContext } from '../src/output/site-context.ts';
import { outputFile } from '../src/output/urls.ts';

interface Page<Item> {
  readonly data: Readonly<Record<string, unknown>>;
  readonly render: (data: { readonly site: SiteContext; readonly item: Item }) => VNode | string;
}

/** One page at a path of its own. */
export function definePage(path: string, render: (site: SiteContext) => VNode | string): Page<undefined> {
  return {
    data: { permalink: outputFile(path), eleventyExcludeFromCollections: true },
    render: ({ site }) => render(site),
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
      // Eleventy wants the name of some data here; `before` puts the list in its place.
      pagination: {
        data: 'site.archive.meetups',
        size: 1,
        alias: 'item',
        before: (_: unknown, data: { site: SiteContext }) => list(data.site),
        addAllPagesToCollections: false,
      },
      permalink: ({ item }: { item: Item }) => outputFile(path(item)),
      eleventyExcludeFromCollections: true,
    },
    render: ({ item, site }) => render(item, site),
  };
}
