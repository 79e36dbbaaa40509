import { createAnnouncer } from './announcer.ts';
import { createElement } from './elements.ts';
import { showChips } from './filter-chips.ts';
import { readFilterForm } from './filter-form.ts';
import { type FilterState, type Order, tidyWords } from './filter-state.ts';
import { refusedWords } from './filter-words.ts';
import { createAsker } from './search/asker.ts';
import { connectSearch, type Search } from './search/connect.ts';
import { writeFacetCounts } from './search/facet-counts.ts';
import type { Step } from './search/history-step.ts';
import type { FacetCounts, SearchAnswer } from './search/messages.ts';
import { createFailureNote, createNotes, FAILURE } from './search/notes.ts';
import { createPageAddress } from './search/page-address.ts';
import { chipsOf } from './search/page-chips.ts';
import { isNothing, queryOf, withOneYear, withoutOperators, withYear, yearOf } from './search/page-query.ts';
import { placeOf } from './search/place.ts';
import { createResultList } from './search/result-list.ts';
import { listenToShortcut, nameShortcut } from './search/shortcut.ts';
import { headingOf } from './search/words.ts';
import { createYearBars } from './search/year-bars.ts';
import { startStars } from './stars/start.ts';

/** The best results come first; there is no other order. */
const BEST_FIRST: Order = { column: 'relevance', descending: false };
const RESULTS = 8;
/** Milliseconds of quiet before something is asked, and before its answer is told. */
const PAUSE = { typing: 30, choosing: 0, loading: 0, more: 0, counting: 0 };
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
  const address = createPageAddress(offer);
  const list = createResultList(section, () => ask('more'));
  let search: Search | undefined;
  let state: FilterState;
  let refused: readonly string[] = [];
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
    years === null ? undefined : createYearBars(years, [...(offer.choices.year ?? [])].sort(), (year) => choose(withYear(state, year)));

  const show = (answer: SearchAnswer, occasion: Occasion): void => {
    pending = undefined;
    if (answer.counts !== undefined) showCounts(answer.counts);
    if (occasion === 'counting') list.endWait();
    else if (occasion === 'more') {
      shown += RESULTS;
      list.add(answer, shown >= answer.total);
    } else {
      const heading = headingOf(answer, state.words);
      const notes = [...refusedNotes(), ...createNotes(answer, state.words, (words) => choose({ ...state, words }))];
      list.show(heading, notes, answer, shown >= answer.total);
      hideOthers(answer.total > 0);
      announce([`${heading}.`, ...notes.map((note) => note.textContent)].join(' '), QUIET[occasion]);
    }
  };

  const showCounts = (counts: FacetCounts | undefined): void => {
    writeFacetCounts(form, controls, counts);
    bars?.show(counts?.year);
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
    asker.ask(query, { ...part, countFacets: facets?.open === true }, occasion, PAUSE[occasion]);
  };

  const clear = (): void => choose({ ...state, words: withoutOperators(state.words), choices: {}, flags: [] });

  const stepNow = (): Step => ({ shown, height: list.height() });

  /** Shows in the form what is asked: a year that was typed as one that is chosen. */
  const writeForm = (): void => {
    const { year: _, ...choices } = state.choices;
    const year = offer.choices.year?.find((offered) => offered === yearOf(state));
    controls.write({ ...state, choices: { ...choices, ...(year === undefined ? {} : { year }) } });
    bars?.mark(yearOf(state));
    if (chips !== null) showChips(chips, chipsOf(state, { controls, choose }), { clear, next: input });
  };

  const readAddress = (): void => {
    const asked = address.read();
    state = asked.state;
    refused = asked.refused;
    writeForm();
    if (!isNothing(queryOf(state))) {
      hideOthers(true);
      list.keepRoom(asked.step.height ?? innerHeight);
    }
    ask('loading', asked.step.shown);
  };

  /** Each choice is a step that the back button undoes. */
  const choose = (next: FilterState): void => {
    state = next;
    refused = [];
    address.choose(state, stepNow());
    writeForm();
    ask('choosing');
  };

  const chooseInForm = (name: string): void => {
    const read = controls.read();
    choose(name === 'year' ? withYear(read, read.choices.year) : withOneYear(read));
  };

  const readWords = (): void => {
    state = withOneYear({ ...state, words: tidyWords(input.value) });
    refused = [];
  };

  const type = (): void => {
    readWords();
    address.type(state);
    writeForm();
    ask('typing');
  };

  const submit = (): void => {
    readWords();
    const isStep = address.submit(state, stepNow());
    writeForm();
    ask('choosing');
    // On a touch screen the keyboard covers the results.
    if (isStep && matchMedia('(hover: none)').matches) input.blur();
  };

  form.addEventListener('input', (event) => event.target === input && !(event as InputEvent).isComposing && type());
  form.addEventListener('compositionend', type);
  form.addEventListener('change', ({ target }) => target !== input && chooseInForm((target as HTMLSelectElement).name));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  facets?.addEventListener('toggle', () => {
    // Results that are on their way are wanted all the same.
    if (facets.open) ask(pending ?? 'counting', Math.max(shown, RESULTS));
  });
  section.addEventListener(
    'click',
    ({ target }) => target instanceof Element && target.closest('a') !== null && address.remember(stepNow()),
  );
  addEventListener('popstate', () => {
    // A link to a place of the page changes nothing of what is asked.
    if (!address.asksFor(state)) readAddress();
  });
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
