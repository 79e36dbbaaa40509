import { createAnnouncer } from './announcer.ts';
import { createElement } from './elements.ts';
import { showChips } from './filter-chips.ts';
import { readFilterForm } from './filter-form.ts';
import { type FilterState, type Order, readState, withoutChoice, writeState } from './filter-state.ts';
import { refusedWords } from './filter-words.ts';
import { pushAddress, replaceAddress } from './replace-address.ts';
import { createAsker } from './search/asker.ts';
import { connectSearch, type Search } from './search/connect.ts';
import { writeFacetCounts } from './search/facet-counts.ts';
import { readStep, type Step } from './search/history-step.ts';
import type { FacetCounts, Operator, SearchAnswer } from './search/messages.ts';
import { createFailureNote, createNotes, FAILURE } from './search/notes.ts';
import { chipsOf } from './search/page-chips.ts';
import { isNothing, queryOf, withoutOperators } from './search/page-query.ts';
import { placeOf } from './search/place.ts';
import { createResultList } from './search/result-list.ts';
import { listenToShortcut, nameShortcut } from './search/shortcut.ts';
import { resultsWords } from './search/words.ts';
import { createYearBars } from './search/year-bars.ts';
import { startStars } from './stars/start.ts';

/** The best results come first; there is no other order. */
const BEST_FIRST: Order = { column: 'relevance', descending: false };
const RESULTS = 8;
/** Milliseconds of quiet before something is asked, and before its answer is told. */
const PAUSE = { typing: 110, choosing: 0, loading: 0, more: 0, counting: 0 };
const QUIET = { typing: 500, choosing: 150, loading: 0, more: 0, counting: 0 };
type Occasion = keyof typeof PAUSE;

/** Lets the page of the search answer, and keeps in its address what is asked. */
function startSearch(form: HTMLFormElement, section: HTMLElement): void {
  const controls = readFilterForm(form, [], BEST_FIRST);
  const { offer, input } = controls;
  const facets = form.querySelector('details');
  const chips = form.querySelector<HTMLElement>('.filter-chips');
  const years = form.querySelector<HTMLElement>('.search-years');
  const announce = createAnnouncer(form.querySelector('[role=status]'));
  const title = document.title;
  const others = ['search-examples', 'search-lists'].map((id) => document.getElementById(id));
  const list = createResultList(section, () => ask('more'));
  let search: Search | undefined;
  let state: FilterState;
  /** The query of the address that was asked for last in earnest, and not only on the way to it. */
  let settled = '';
  let refused: readonly string[] = [];
  let operators: readonly Operator[] = [];
  /** How many results were asked for: some of them may be none when one looks closer. */
  let shown = 0;
  /** What an answer is on its way for. */
  let pending: Occasion | undefined;

  const connect = (): Search => {
    search ??= connectSearch(placeOf(form));
    return search;
  };

  const asker = createAsker<Occasion>(async (query, part) => connect().search(query, part), {
    onWait: list.wait,
    onAnswer: (answer, occasion) => show(answer, occasion),
    onFailure: () => {
      const note = createFailureNote([...document.querySelectorAll<HTMLAnchorElement>('#search-lists a')]);
      // Results that are there stay.
      if (pending === 'more' || pending === 'counting') list.warn(note);
      else list.say('', note);
      pending = undefined;
      hideOthers(true);
      announce(FAILURE, 0);
    },
  });

  const bars =
    years === null
      ? undefined
      : createYearBars(years, [...(offer.choices.year ?? [])].sort(), (year) =>
          choose(year === undefined ? withoutChoice(state, 'year') : { ...state, choices: { ...state.choices, year } }),
        );

  const show = (answer: SearchAnswer, occasion: Occasion): void => {
    pending = undefined;
    if (answer.counts !== undefined) showCounts(answer.counts);
    operators = answer.reading.operators;
    renderChips();
    if (occasion === 'counting') list.endWait();
    else if (occasion === 'more') {
      shown += RESULTS;
      list.add(answer, shown >= answer.total);
    } else {
      const heading = resultsWords(answer.total, answer.reading.searched ?? state.words);
      const notes = [...refusedNotes(), ...createNotes(answer, state.words, (words) => choose({ ...state, words }))];
      list.show(heading, notes, answer, shown >= answer.total);
      hideOthers(answer.total > 0);
      announce([heading, ...notes.map((note) => note.textContent)].join('. '), QUIET[occasion]);
    }
  };

  const showCounts = (counts: FacetCounts | undefined): void => {
    writeFacetCounts(form, controls, counts);
    bars?.show(counts?.year, state.choices.year);
  };

  const refusedNotes = (): HTMLElement[] => (refused.length === 0 ? [] : [createElement('p', '', refusedWords(refused))]);

  const hideOthers = (isHidden: boolean): void => {
    for (const other of others) other?.toggleAttribute('hidden', isHidden);
  };

  /** @param count how many results, where it is not more of them. */
  const ask = (occasion: Occasion, count = RESULTS): void => {
    const query = queryOf(state);
    document.title = state.words === '' ? title : `${state.words} – ${title}`;
    if (isNothing(query)) {
      asker.cancel();
      pending = undefined;
      operators = [];
      renderChips();
      showCounts(undefined);
      list.say('', refusedNotes());
      hideOthers(false);
      announce(refused.length === 0 ? '' : refusedWords(refused), 0);
      return;
    }
    const isMore = occasion === 'more';
    const part = isMore ? { from: shown, count: RESULTS } : { from: 0, count };
    if (!isMore) shown = count;
    pending = occasion;
    asker.ask(query, { ...part, countFacets: !isMore && facets?.open === true }, occasion, PAUSE[occasion]);
  };

  const renderChips = (): void => {
    if (chips !== null) showChips(chips, chipsOf(state, { operators, controls, choose }), { clear, next: input });
  };

  const clear = (): void => choose({ ...state, words: withoutOperators(state.words), choices: {}, flags: [] });

  const addressOf = (query: string): string => `${location.pathname}${query}`;
  const queryNow = (): string => writeState(state, offer, location.search);

  /** Whoever comes back to what is shown finds it as it was. */
  const remember = (): void => replaceAddress(location.href, { shown, height: list.height() } satisfies Step);

  const readAddress = (): void => {
    const read = readState(location.search, offer);
    state = read.state;
    refused = read.refused;
    const step = readStep(history.state);
    replaceAddress(addressOf(queryNow()));
    settled = location.search;
    controls.write(state);
    renderChips();
    if (!isNothing(queryOf(state))) {
      hideOthers(true);
      list.keepRoom(step.height ?? innerHeight);
    }
    ask('loading', step.shown);
  };

  /** Each choice is a step that the back button undoes. */
  const choose = (next: FilterState): void => {
    state = next;
    refused = [];
    if (queryNow() !== location.search) {
      remember();
      pushAddress(addressOf(queryNow()), null);
    }
    settled = location.search;
    controls.write(state);
    renderChips();
    ask('choosing');
  };

  const type = (): void => {
    state = controls.read();
    refused = [];
    replaceAddress(addressOf(queryNow()), null);
    ask('typing');
  };

  /** What was typed on the way does not count as a step: the back button leads to what was asked before. */
  const submit = (): void => {
    state = controls.read();
    const query = queryNow();
    if (query === settled) {
      ask('choosing');
      return;
    }
    replaceAddress(addressOf(settled));
    choose(state);
    // On a touch screen the keyboard covers the results.
    if (matchMedia('(hover: none)').matches) input.blur();
  };

  form.addEventListener('input', (event) => event.target === input && !(event as InputEvent).isComposing && type());
  form.addEventListener('compositionend', type);
  form.addEventListener('change', ({ target }) => target !== input && choose(controls.read()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  facets?.addEventListener('toggle', () => {
    // Results that are on their way are wanted all the same.
    const occasion = pending === undefined || pending === 'more' ? 'counting' : pending;
    if (facets.open) ask(occasion, Math.max(shown, RESULTS));
  });
  section.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') !== null && remember());
  addEventListener('popstate', readAddress);
  listenToShortcut(() => {
    input.focus();
    input.select();
  });
  nameShortcut(input, null);

  // Somebody may have typed before this script was there.
  const typed = input.value;
  readAddress();
  if (typed !== '' && input.value === '') {
    input.value = typed;
    type();
  }
  try {
    connect().prepare();
  } catch {
    // Whoever searches is told.
  }
  form.classList.add('is-ready');
}

const form = document.querySelector<HTMLFormElement>('.search-page-form');
const section = document.getElementById('search-results');
if (form !== null && section !== null) {
  startStars();
  startSearch(form, section);
}
