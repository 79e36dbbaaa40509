import type { VNode } from 'preact';
import type { Topic } from '../../src/archive/model.ts';
import { type YearlyIndex, yearPath } from '../../src/output/urls.ts';
import { SORT_WORDS } from '../../src/output/words.ts';
import type { YearPages } from '../../src/output/year-pages.ts';
import { useSite } from '../site-context.ts';
import type { Column } from './table-head.tsx';

/** Something of which a visitor may choose one value. It is left away where it has none. */
export interface Choice {
  /** Its name in an address, and of the `data-` attribute of a row that holds its values. */
  readonly name: string;
  readonly label: string;
  /** What it says while nothing is chosen; without it there is always something chosen. */
  readonly any?: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    /** What finds the rows with this value when it is typed. */
    readonly words?: string;
    /** The page on which the rows with this value stand, where it is another one. */
    readonly page?: string;
  }[];
}

interface FiltersProps {
  /** The id of the table or wall that it filters. */
  readonly list: YearlyIndex;
  /** What its rows or tiles are called: one of them, and several. */
  readonly noun: readonly [one: string, many: string];
  readonly count: number;
  /** What can be typed: "Title, speaker, …". */
  readonly hint: string;
  readonly choices: readonly Choice[];
  /** What a row may have, by its name in an address. */
  readonly flags: readonly (readonly [name: string, label: string])[];
  /** What they can be sorted by; a wall has one order only. */
  readonly columns?: readonly Column[];
  /** The year of the page, where each has its own. */
  readonly year: number | undefined;
}

/** The form above a table or wall. It does nothing by itself, and is shown only where the script `filters` can run. */
export function Filters({ list, noun: [one, many], count, hint, choices, flags, columns = [], year }: FiltersProps): VNode {
  const of = year === undefined ? undefined : ` of ${year}`;
  return (
    <search aria-label={`Filter the ${many}`}>
      <form class="filters" autocomplete="off" data-list={list} data-one={one} data-many={many} data-of={of} data-year={year}>
        <div class="filter-words">
          <label for="filter-q">Find {many}</label>
          <input id="filter-q" name="q" type="search" maxLength={200} placeholder={hint} spellcheck={false} enterkeyhint="search" />
        </div>
        <details class="filter-details" open>
          <summary>{columns.length > 0 ? 'Filter and sort' : 'Filter'}</summary>
          <div class="filter-fields">
            <ChoiceFields choices={choices} year={year} />
            {columns.length > 0 && <SortField columns={columns} />}
            <FlagFields flags={flags} many={many} />
          </div>
        </details>
        <p class="filter-status" role="status">
          {count} {count === 1 ? one : many}
          {of}
        </p>
        <ul class="filter-chips" aria-label="Filters in use" hidden />
      </form>
    </search>
  );
}

/** A list for each choice that has any values. @param year the one that is chosen already. */
export function ChoiceFields({ choices, year }: { choices: readonly Choice[]; year?: number | undefined }): VNode {
  return (
    <>
      {choices
        .filter(({ values }) => values.length > 0)
        .map((choice) => (
          <ChoiceField key={choice.name} choice={choice} chosen={choice.name === 'year' ? year : undefined} />
        ))}
    </>
  );
}

/** A box to tick for each thing that an item may have. @param many what several items are called. */
export function FlagFields({ flags, many }: { flags: FiltersProps['flags']; many: string }): VNode | null {
  if (flags.length === 0) return null;
  return (
    <fieldset class="filter-flags">
      <legend class="visually-hidden">Only {many} with</legend>
      {flags.map(([name, label]) => (
        <label key={name} class="filter-flag">
          <input type="checkbox" name={name} value="1" />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SortField({ columns }: { columns: readonly Column[] }): VNode {
  return (
    <div class="filter-field narrow-field">
      <label for="filter-sort">Sort by</label>
      <select id="filter-sort" name="sort">
        {columns.flatMap(({ name, label, longLabel = label, type }) =>
          SORT_WORDS[type].map(([order, wordsFor]) => (
            <option key={`${name} ${order}`} value={order === 'descending' ? `${name} ${order}` : name}>
              {wordsFor(longLabel)}
            </option>
          )),
        )}
      </select>
    </div>
  );
}

function ChoiceField({ choice: { name, label, any, values }, chosen }: { choice: Choice; chosen: number | undefined }): VNode {
  const { urls } = useSite();
  const hasPages = values.some(({ page }) => page !== undefined);
  return (
    <div class="filter-field">
      <label for={`filter-${name}`}>
        {label}
        {hasPages && <span class="visually-hidden"> (opens a page)</span>}
      </label>
      <select id={`filter-${name}`} name={name}>
        {any !== undefined && <option value="">{any}</option>}
        {values.map(({ value, label: text, words, page }) => (
          <option
            key={value}
            value={value}
            data-words={words}
            data-page={page === undefined ? undefined : urls.href(page)}
            selected={value === chosen?.toString()}
          >
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The years of an index. In a large one, each leads to its own page. */
export function yearChoice<Item>(index: YearlyIndex, { years, isSplit }: YearPages<Item>): Choice {
  return {
    name: 'year',
    label: 'Year',
    ...(isSplit ? {} : { any: 'All years' }),
    values: severalOf(years).map(({ year }) => ({
      value: String(year),
      label: String(year),
      ...(isSplit ? { page: yearPath(index, year) } : {}),
    })),
  };
}

/** The topics that have talks, in the order of the archive. */
export function topicChoice(topics: readonly Topic[]): Choice {
  return {
    name: 'topic',
    label: 'Topic',
    any: 'All topics',
    values: topics
      .filter(({ talks }) => talks.length > 0)
      .map(({ slug, name, aliases }) => ({ value: slug, label: name, words: [name, ...aliases].join(' ') })),
  };
}

/** The values of which every row has one: a single one would be no choice. */
export function severalOf<Value>(values: readonly Value[]): readonly Value[] {
  return values.length > 1 ? values : [];
}

/** What stands in place of a table or wall when nothing is left of it. */
export function NothingFound({ list, noun }: { list: YearlyIndex; noun: string }): VNode {
  return (
    <div id={`${list}-nothing`} class="nothing-found" hidden>
      <p>No {noun} fits all of these filters.</p>
      <button type="button" class="filter-clear">
        Clear all filters
      </button>
    </div>
  );
}
