import type { VNode } from 'preact';
import type { Archive } from '../../src/archive/model.ts';
import { indexPath, SEARCH_INDEX } from '../../src/output/urls.ts';
import { languageName } from '../../src/output/words.ts';
import { RESULT_KIND_WORDS } from '../../src/schema/result-kind.ts';
import { useSite } from '../site-context.ts';
import { type Choice, ChoiceFields, FlagFields, severalOf, topicChoice } from './filters.tsx';

/** The form of the page of the search, which does nothing without its script and is shown only where one can run. */
export function SearchPageForm({ archive }: { archive: Archive }): VNode {
  const { urls, assets } = useSite();
  return (
    <search aria-label="Search the archive">
      <form
        class="filters search-page-form"
        action={urls.href(indexPath('search'))}
        autocomplete="off"
        data-worker={urls.href(assets.scripts['search-worker'])}
        data-index={urls.href(SEARCH_INDEX)}
        data-prefix={urls.href('')}
      >
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
        <details class="search-facets">
          <summary>Filter the results</summary>
          <div class="filter-fields">
            <ChoiceFields choices={[kindChoice(archive), yearChoice(archive), topicChoice(archive.topics), languageChoice(archive)]} />
            <FlagFields
              flags={[
                ['slides', 'Has slides'],
                ['video', 'Has video'],
              ]}
              many="results"
            />
          </div>
          <fieldset class="search-years" hidden>
            <legend>Results in each year</legend>
          </fieldset>
        </details>
        <p class="visually-hidden" role="status" />
        <ul class="filter-chips" aria-label="Filters in use" hidden />
      </form>
    </search>
  );
}

function kindChoice({ talks, meetups, speakers, topics, venues, wiki, pages }: Archive): Choice {
  const lists = { talk: talks, meetup: meetups, speaker: speakers, topic: topics, venue: venues, wiki, page: pages };
  const kinds = (Object.keys(RESULT_KIND_WORDS) as (keyof typeof RESULT_KIND_WORDS)[]).filter((kind) => lists[kind].length > 0);
  return {
    name: 'kind',
    label: 'Kind',
    any: 'All kinds',
    values: severalOf(kinds).map((kind) => ({ value: kind, label: RESULT_KIND_WORDS[kind][1] })),
  };
}

function yearChoice({ meetups }: Archive): Choice {
  const years = [...new Set(meetups.map(({ year }) => String(year)))];
  return { name: 'year', label: 'Year', any: 'All years', values: severalOf(years).map((year) => ({ value: year, label: year })) };
}

function languageChoice({ talks }: Archive): Choice {
  const languages = [...new Set(talks.map(({ language }) => language))]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  return { name: 'language', label: 'Language', any: 'All languages', values: severalOf(languages) };
}
