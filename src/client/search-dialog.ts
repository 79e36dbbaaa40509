import { createAnnouncer } from './announcer.ts';
import { createElement } from './elements.ts';
import { tidyWords } from './filter-state.ts';
import { isPlainClick } from './plain-click.ts';
import { createActiveOption } from './search/active-option.ts';
import { createAsker } from './search/asker.ts';
import { connectSearch, type Search } from './search/connect.ts';
import { createDialogParts } from './search/dialog-parts.ts';
import type { SearchAnswer } from './search/messages.ts';
import { createFailureNote, createNotes, FAILURE } from './search/notes.ts';
import { createOptions } from './search/options.ts';
import { placeOf } from './search/place.ts';
import { headingOf } from './search/words.ts';
import { leadsToThisPage } from './this-page.ts';

/** As many results as can be looked over. */
const RESULTS = 6;
/** Milliseconds of quiet before something is asked, and before its answer is told. */
const TYPING = 30;
const QUIET = 500;

interface SearchDialog {
  readonly open: (from: HTMLFormElement, returnTo: HTMLElement | null) => void;
}

let search: Search | undefined;
let opened: SearchDialog | undefined;

/** Lets the search load what every query needs. @param form a form of the site that says where the files are. */
export function prepareSearch(form: HTMLFormElement): void {
  try {
    search ??= connectSearch(placeOf(form));
    search.prepare();
  } catch {
    // Whoever searches is told.
  }
}

/**
 * Opens the dialog with what stands in the field of a form; what is typed stands there as well.
 * @param returnTo what has the focus afterwards; nothing where that is what has it now.
 */
export function openSearch(form: HTMLFormElement, returnTo: HTMLElement | null): void {
  opened ??= createSearchDialog(form);
  opened.open(form, returnTo);
}

function createSearchDialog(form: HTMLFormElement): SearchDialog {
  const parts = createDialogParts(form.action, (text) => insert(text));
  const { dialog, input, notes, list, help, waiting } = parts;
  const active = createActiveOption(input, list);
  const announce = createAnnouncer(parts.status);
  let field: HTMLInputElement | undefined;
  let goal: HTMLElement | null = null;

  const asker = createAsker<string>(
    async (query, part) => {
      search ??= connectSearch(placeOf(form));
      return search.search(query, part);
    },
    {
      onWait: () => waiting.removeAttribute('hidden'),
      onAnswer: (answer, words) => show(answer, words),
      onFailure: () => {
        empty();
        notes.replaceChildren(...createFailureNote([...document.querySelectorAll<HTMLAnchorElement>('#menu a')]));
        announce(FAILURE, 0);
      },
    },
  );

  const empty = (): void => {
    waiting.hidden = true;
    help.hidden = true;
    notes.replaceChildren();
    list.replaceChildren();
    active.show([]);
  };

  const show = (answer: SearchAnswer, words: string): void => {
    waiting.hidden = true;
    const heading = headingOf(answer, words);
    const said = createNotes(answer, words, type);
    notes.replaceChildren(...(answer.total > 0 ? [] : [createElement('p', '', heading)]), ...said);
    const options = createOptions(answer, `${parts.form.action}?${new URLSearchParams({ q: words })}`);
    list.replaceChildren(...options);
    active.show(options);
    if (active.get() === undefined) list.scrollTop = 0;
    help.hidden = options.length > 0;
    announce([`${heading}.`, ...said.map((note) => note.textContent)].join(' '), QUIET);
  };

  const ask = (pause: number): void => {
    const words = tidyWords(input.value);
    if (field !== undefined && field.value !== input.value) field.value = input.value;
    active.clear();
    if (words !== '') {
      asker.ask({ words, facets: {} }, { from: 0, count: RESULTS, countFacets: false }, words, pause);
      return;
    }
    asker.cancel();
    empty();
    help.hidden = false;
    announce('', 0);
  };

  const type = (words: string): void => {
    input.value = words;
    input.focus();
    ask(0);
  };

  const insert = (text: string): void => {
    input.setRangeText(text === '"' ? '""' : text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    if (text === '"') input.selectionEnd = (input.selectionEnd ?? 1) - 1;
    input.focus();
    ask(TYPING);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key } = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      active.move(key);
    } else if (key === 'Enter') {
      const option = active.get();
      if (option === undefined) return;
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      option.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    }
  };

  input.addEventListener('input', () => ask(TYPING));
  input.addEventListener('keydown', onKey);
  list.addEventListener('click', (event) => {
    const { target } = event;
    const option = target instanceof Element ? target.closest('a') : null;
    // What leads to a place of this page would open it behind the dialog.
    if (option !== null && isPlainClick(event) && leadsToThisPage(option)) dialog.close();
  });
  // A press would take the focus out of the field.
  list.addEventListener('mousedown', (event) => event.button === 0 && event.preventDefault());
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  // Whoever selects text and lets go outside does not want to leave.
  dialog.addEventListener('click', ({ target }) => target === dialog && pressed === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    // A link to a place of this page has scrolled to it meanwhile.
    goal?.focus({ preventScroll: true });
  });
  document.body.append(dialog);

  return {
    open: (from, returnTo) => {
      if (dialog.open) {
        input.select();
        input.focus();
        return;
      }
      field = from.elements.namedItem('q') as HTMLInputElement;
      goal = returnTo;
      const { value, selectionStart, selectionEnd } = field;
      input.value = value;
      dialog.showModal();
      input.focus();
      input.setSelectionRange(selectionStart ?? value.length, selectionEnd ?? value.length);
      ask(0);
    },
  };
}
