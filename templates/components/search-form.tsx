import type { VNode } from 'preact';
import { indexPath, SEARCH_INDEX } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';

interface SearchFormProps {
  /** The id of its field. */
  readonly id: string;
  /** What tells it from the other one, where a page has two. */
  readonly landmark: string;
  /** It stands in the text of a page, where there is room for it; in the head of a page only its button is left on narrow screens. */
  readonly isLarge?: boolean;
}

/** The attributes by which a form says where it leads, and its script where the files of the search are (`client/search/place.ts`). */
export function useSearchPlace(): Readonly<Record<'action' | 'data-worker' | 'data-index' | 'data-prefix', string>> {
  const { urls, assets } = useSite();
  return {
    action: urls.href(indexPath('search')),
    'data-worker': urls.href(assets.scripts['search-worker']),
    'data-index': urls.href(SEARCH_INDEX),
    'data-prefix': urls.href(''),
  };
}

/** A field that leads to the page of the search; the script `search-field` lets it open a dialog that answers at once. */
export function SearchForm({ id, landmark, isLarge = false }: SearchFormProps): VNode {
  const { urls, assets } = useSite();
  return (
    <search aria-label={landmark} class={isLarge ? 'search-place is-large' : 'search-place'}>
      <form class="search-form" {...useSearchPlace()} autocomplete="off" data-dialog={urls.href(assets.scripts['search-dialog'])}>
        <label class="visually-hidden" for={id}>
          Search the archive
        </label>
        <input
          id={id}
          name="q"
          type="search"
          maxLength={200}
          placeholder={isLarge ? 'Talks, people, words on slides' : 'Search'}
          spellcheck={false}
          enterkeyhint="search"
        />
        <span class="search-keys" aria-hidden="true" hidden />
        <button class="search-button" type="submit">
          <SearchIcon />
          <span class={isLarge ? undefined : 'visually-hidden'}>Search</span>
        </button>
      </form>
    </search>
  );
}

function SearchIcon(): VNode {
  return (
    <svg class="search-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="6" />
      <path d="M13 13l5.5 5.5" />
    </svg>
  );
}
