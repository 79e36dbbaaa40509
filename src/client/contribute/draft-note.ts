import { createBox, createButton, createElement } from '../elements.ts';
import type { Trouble } from './drafts.ts';
import type { Keeper } from './keeper.ts';
import type { TypedGroup } from './typed.ts';
import { TROUBLE_WORDS } from './words.ts';

/** Milliseconds of quiet before a draft is kept. */
const QUIET = 300;

interface Form {
  /** What stands in it before anybody types. */
  readonly start: () => TypedGroup;
  readonly fill: (typed: TypedGroup) => void;
  readonly announce: (text: string) => void;
}

/** The words above a form that say what is kept of it. */
export interface DraftNote {
  readonly element: HTMLElement;
  /** Fills the form, with the draft where there is one. */
  readonly open: () => void;
  /** Keeps what stands in the form. */
  readonly keep: (typed: TypedGroup) => void;
  /** Empties the form, which can be undone. */
  readonly startAnew: () => void;
}

export function createDraftNote(keeper: Keeper, { start, fill, announce }: Form): DraftNote {
  const element = createElement('div', 'form-draft');
  let current: TypedGroup;
  let waiting: number | undefined;
  let trouble: Trouble | undefined;
  /** Whether something was typed that is kept nowhere. */
  let isUnsaved = false;
  let undoButton: HTMLElement | undefined;

  const say = (words: string, ...buttons: readonly HTMLElement[]): void => {
    element.replaceChildren(createBox('p', 'notice is-mild', words, ' ', ...buttons));
  };

  const put = (typed: TypedGroup): void => {
    current = typed;
    fill(typed);
  };

  const startAnew = (): void => {
    const [old, wasUnsaved] = [current, isUnsaved];
    clearTimeout(waiting);
    keeper.forget();
    isUnsaved = false;
    put(start());
    const undo = (): void => {
      put(old);
      isUnsaved = wasUnsaved;
      save(old);
      offerAnew('What you typed is here again.');
      announce('What you typed is here again.');
    };
    const button = createButton('small-button', undo, 'Undo');
    undoButton = button;
    say('What you typed is gone.', button);
    button.focus();
    announce('What you typed is gone.');
  };

  const offerAnew = (words: string): void => say(words, createButton('small-button', startAnew, 'Start anew'));

  const save = (typed: TypedGroup): void => {
    const fault = keeper.save(typed);
    isUnsaved = fault !== undefined;
    if (fault !== undefined && fault !== trouble) {
      say(TROUBLE_WORDS[fault]);
      announce(TROUBLE_WORDS[fault]);
    }
    trouble = fault;
  };

  // Whoever leaves at once has typed all the same, and is asked only where it cannot be kept.
  const keepNow = (): void => {
    if (isUnsaved && trouble === undefined) save(current);
  };
  addEventListener('pagehide', keepNow);
  addEventListener('beforeunload', (event) => {
    keepNow();
    if (isUnsaved) event.preventDefault();
  });
  keeper.onOther(() => {
    const take = (): void => {
      clearTimeout(waiting);
      isUnsaved = false;
      put(keeper.load()?.typed ?? current);
      offerAnew('What was typed in the other tab is here now.');
    };
    say(
      'This form is open in another tab too, where something was typed just now. Of the two, what is typed last is kept.',
      createButton('small-button', take, 'Take what was typed there'),
    );
  });

  return {
    element,
    open: () => {
      const kept = keeper.load();
      put(kept?.typed ?? start());
      if (kept !== undefined) {
        const when = new Date(kept.at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
        offerAnew(`What you typed on ${when} is here again. It is kept in this browser only.`);
      } else if (!keeper.canKeep()) {
        trouble = 'blocked';
        say(TROUBLE_WORDS.blocked);
      }
    },
    keep: (typed) => {
      // What is typed now would be lost by it.
      undoButton?.parentElement?.remove();
      current = typed;
      isUnsaved = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => save(typed), QUIET);
    },
    startAnew,
  };
}
