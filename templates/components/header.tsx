import type { VNode } from 'preact';
import { isFilled } from '../../src/output/filled-indexes.ts';
import { HOME, type IndexName, indexPath } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';
import { Mark } from './cover.tsx';
import { RenderedOnce } from './rendered-once.tsx';
import { SearchForm } from './search-form.tsx';

const MENU: readonly (readonly [IndexName, string])[] = [
  ['meetups', 'Meetups'],
  ['talks', 'Talks'],
  ['speakers', 'Speakers'],
  ['topics', 'Topics'],
  ['slides', 'Slides'],
  ['videos', 'Videos'],
  ['photos', 'Photos'],
  ['wiki', 'Wiki'],
];

/** The head of every page: the name of the site, a field to search it, and its menu, which is a popover on narrow screens. */
export function Header({ path }: { path: string }): VNode {
  const current = MENU.map(([name]) => currentWhen(path, indexPath(name)) ?? '').join();
  // The page of the search has a field of its own.
  const name = path === indexPath('search') ? 'header of the search' : `header ${current}`;
  return <RenderedOnce name={name}>{() => <HeaderOf path={path} />}</RenderedOnce>;
}

function HeaderOf({ path }: { path: string }): VNode {
  const { archive, urls } = useSite();
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="site-name" href={urls.href(HOME)}>
          <Mark />
          <bdi class="site-name-long">{archive.site.name}</bdi>
          <bdi class="site-name-short">{archive.site.shortName}</bdi>
        </a>
        {path !== indexPath('search') && <SearchForm id="site-search" landmark="Site" />}
        <button class="menu-button" type="button" popovertarget="menu">
          Menu
        </button>
        <nav id="menu" class="menu" popover="auto" aria-label="Main">
          <ul>
            {MENU.filter(([name]) => isFilled(name, archive)).map(([name, label]) => (
              <li key={name}>
                <a href={urls.href(indexPath(name))} aria-current={currentWhen(path, indexPath(name))}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <button class="menu-button menu-close" type="button" popovertarget="menu" popovertargetaction="hide">
            Close
          </button>
        </nav>
      </div>
    </header>
  );
}

function currentWhen(path: string, index: string): 'page' | 'true' | undefined {
  if (path === index) return 'page';
  return path.startsWith(index) ? 'true' : undefined;
}
