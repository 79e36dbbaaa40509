import type { VNode } from 'preact';
import type { Archive } from '../../src/archive/model.ts';
import { type Facets, facetsOf } from '../../src/output/facets.ts';
import { languageName } from '../../src/output/words.ts';
import { RESULT_KIND_WORDS } from '../../src/schema/result-kind.ts';
import { type Choice, ChoiceFields, FlagFields, severalOf, topicChoice } from './filters.tsx';
import { useSearchPlace } from './search-form.tsx';

/** The form of the page of the search, which does nothing without its script and is shown only where one can run. */
export function SearchPageForm({ archive }: { archive: Archive }): VNode {
  return (
    <search aria-label="Search the archive">
      <form class="filters search-page-form" {...useSearchPlace()} autocomplete="off">
        <div class="filter-words search-words">
          <label for="search-q">Search for</label>
          <input
            id="search-q"
            name="q"
            type="search"
            maxLength={200}
            placeholder="Talks, people, words on slides"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button type="submit" class="search-button">
            Search
          </button>
        </div>
        <FacetFields archive={archive} />
        <p class="visually-hidden" role="status" />
        <ul class="filter-chips" aria-label="Filters in use" hidden />
      </form>
    </search>
  );
}

/** Left away where the archive has nothing to narrow by. */
function FacetFields({ archive }: { archive: Archive }): VNode | null {
  const { kinds, years, languages, hasSlides, hasVideo } = facetsOf(archive);
  const choices = [kindChoice(kinds), yearChoice(years), topicChoice(archive.topics), languageChoice(languages)];
  const flags = [...(hasSlides ? [['slides', 'Has slides'] as const] : []), ...(hasVideo ? [['video', 'Has video'] as const] : [])];
  if (flags.length === 0 && choices.every(({ values }) => values.length === 0)) return null;
  return (
    <details class="search-facets">
      <summary>Filter the results</summary>
      <div class="filter-fields">
        <ChoiceFields choices={choices} />
        <FlagFields flags={flags} many="results" />
      </div>
      <fieldset class="search-years" hidden>
        <legend>Results in each year</legend>
      </fieldset>
    </details>
  );
}

function kindChoice(kinds: Facets['kinds']): Choice {
  return {
    name: 'kind',
    label: 'Kind',
    any: 'All kinds',
    values: severalOf(kinds).map((kind) => ({ value: kind, label: RESULT_KIND_WORDS[kind][1] })),
  };
}

function yearChoice(years: Facets['years']): Choice {
  return { name: 'year', label: 'Year', any: 'All years', values: severalOf(years).map((year) => ({ value: year, label: year })) };
}

function languageChoice(languages: Facets['languages']): Choice {
  const values = severalOf(languages).map((value) => ({ value, label: languageName(value) }));
  return { name: 'language', label: 'Language', any: 'All languages', values: values.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}
