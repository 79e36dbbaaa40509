import { createAnnouncer } from './announcer.ts';
import { showChips } from './filter-chips.ts';
import { readFilterForm } from './filter-form.ts';
import { type FilterState, isSameOrder, type Order, readState, withoutChoice, writeState } from './filter-state.ts';
import { countWords, refusedWords } from './filter-words.ts';
import { pushAddress, replaceAddress } from './replace-address.ts';
import { countValues, createFilter } from './row-filter.ts';
import { addSortButtons } from './sort-buttons.ts';
import { readColumns, readGroups } from './table-rows.ts';
import { createTableList } from './table-view.ts';
import { readWall } from './wall.ts';

/** The order in which the tables come. */
const NEWEST_FIRST: Order = { column: 'date', descending: true };
/** Milliseconds of quiet before a change is told. */
const QUIET = { typing: 400, choosing: 150, loading: 0 };
/** Where the tables become narrow: the same width as in tables.css. */
const NARROW = '(max-width: 56rem)';

/** Lets a table or wall be filtered by its form, and a table sorted by its columns, and keeps in the address of the page what is asked of it. */
function startFilters(form: HTMLFormElement, element: HTMLElement): void {
  const table = element instanceof HTMLTableElement ? element : undefined;
  const columns = table === undefined ? [] : readColumns(table);
  const controls = readFilterForm(form, columns, NEWEST_FIRST);
  const { offer, input, yearPages, ownYear } = controls;
  const choices = Object.keys(offer.choices);
  const list =
    table === undefined
      ? readWall(element, choices, controls.wordsOf)
      : createTableList(table, { columns, groups: readGroups(table, columns, choices, controls.wordsOf), initial: NEWEST_FIRST });
  const announce = createAnnouncer(form.querySelector('[role=status]'));
  const chips = form.querySelector<HTMLElement>('.filter-chips');
  const nothing = document.getElementById(`${element.id}-nothing`);
  const noun = { one: form.dataset.one ?? '', many: form.dataset.many ?? '', of: form.dataset.of ?? '' };
  let state: FilterState;

  const render = (occasion: keyof typeof QUIET, refused: readonly string[] = []): void => {
    const order = isSameOrder(state.order, NEWEST_FIRST) ? undefined : controls.orderWords(state.order);
    list.arrange(state.order, order);
    const shown = list.filter(createFilter(state));
    const count = countWords(shown, list.items.length, noun, order);
    announce(refused.length === 0 ? count : `${refusedWords(refused)} ${count}`, QUIET[occasion]);
    controls.write(state);
    controls.writeCounts((choice) => countValues(choice, list.items, state));
    nothing?.toggleAttribute('hidden', shown > 0);
    const inUse = controls.filtersOf(state).map(({ words, without }) => ({ words, remove: () => choose(without) }));
    if (chips !== null) showChips(chips, inUse, { clear, next: input });
  };

  const writeAddress = (write: (address: string) => void, hash: string): void => {
    const query = writeState(state, offer, location.search);
    if (query !== location.search) write(`${location.pathname}${query}${hash}`);
  };

  const readAddress = (): void => {
    const read = readState(location.search, offer);
    const ofFragment = /^#y(\d{4})$/.exec(location.hash)?.[1];
    state = read.state;
    if (leaveForYear(state.choices.year ?? ofFragment, 'replace')) return;
    if (ownYear !== undefined) state = withoutChoice(state, 'year');
    writeAddress(replaceAddress, location.hash);
    render('loading', read.refused);
  };

  /** Each choice is a step that the back button undoes. */
  const choose = (next: FilterState): void => {
    state = next;
    writeAddress(pushAddress, '');
    render('choosing');
  };

  const type = (): void => {
    state = controls.read();
    writeAddress(replaceAddress, '');
    render('typing');
  };

  const clear = (): void => choose({ words: '', choices: {}, flags: [], order: state.order });

  /** Goes to the page of a year where it is not this one. */
  const leaveForYear = (year: string | undefined, how: 'assign' | 'replace'): boolean => {
    const page = year === undefined || year === ownYear ? undefined : yearPages.get(year);
    if (page === undefined) return false;
    location[how](page + writeState(withoutChoice(state, 'year'), offer, location.search));
    return true;
  };

  addSortButtons(columns, ({ name }) => {
    const { order } = state;
    choose({ ...state, order: { column: name, descending: order.column === name && !order.descending } });
  });
  form.addEventListener('input', ({ target }) => target === input && type());
  form.addEventListener('change', ({ target }) => {
    if (target === input) return;
    const next = controls.read();
    if (!leaveForYear(next.choices.year, 'assign')) choose(next);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  nothing?.querySelector('button')?.addEventListener('click', () => {
    clear();
    input.focus();
  });
  addEventListener('popstate', readAddress);
  // A page that comes back from the cache of the browser still shows the year that was chosen to leave it.
  addEventListener('pageshow', ({ persisted }) => persisted && controls.write(state));
  foldOnNarrowScreens(form);

  // Somebody may have typed before this script was there.
  const typed = input.value;
  readAddress();
  if (typed !== '' && input.value === '') {
    input.value = typed;
    type();
  }
  form.classList.add('is-ready');
}

/** On narrow screens the filters can be folded away, and are at first; on wide ones they are always there. */
function foldOnNarrowScreens(form: HTMLFormElement): void {
  const details = form.querySelector('details');
  const narrow = matchMedia(NARROW);
  const adapt = (): void => {
    details?.toggleAttribute('open', !narrow.matches);
  };
  narrow.addEventListener('change', adapt);
  adapt();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-list]')) {
  const list = document.getElementById(form.dataset.list ?? '');
  if (list !== null) startFilters(form, list);
}
