import { createBox, createButton, createElement } from '../elements.ts';
import type { ListedTalk } from '../stars/list.ts';
import { createStar } from '../stars/star.ts';
import type { FoundMoment, Piece, SearchAnswer, SearchResult } from './messages.ts';
import { createDetails, createMomentParts, createPicture, createText, kindWords } from './result-parts.ts';
import { shownWords } from './words.ts';

/** The results of the page of the search, with what is said above them and a button for more below. */
export interface ResultList {
  /** @param isAll whether there are no more of them. */
  readonly show: (heading: string, notes: readonly HTMLElement[], answer: SearchAnswer, isAll: boolean) => void;
  /** Adds results below those that are shown; the focus goes to the first of them. */
  readonly add: (answer: SearchAnswer, isAll: boolean) => void;
  /** Says something in place of results. */
  readonly say: (heading: string, notes: readonly HTMLElement[]) => void;
  /** Says something above the results. */
  readonly warn: (notes: readonly HTMLElement[]) => void;
  /** Says that an answer is on its way. */
  readonly wait: () => void;
  readonly endWait: () => void;
  /** How high it is, in pixels. */
  readonly height: () => number;
  /** Keeps as much room until there are results, so that the browser can scroll back to where one was. */
  readonly keepRoom: (height: number) => void;
}

/** So many places of a result are shown at once. */
const MOMENTS = 3;

export function createResultList(section: HTMLElement, askForMore: () => void): ResultList {
  const heading = createElement('h2', 'results-heading');
  const notes = createElement('div', 'search-notes');
  const list = createElement('ol', 'results');
  const shown = createElement('span', 'quiet');
  const more = createBox('p', 'more-results', createButton('small-button', askForMore, 'Show more'), ' ', shown);
  more.hidden = true;
  const waiting = createElement('p', 'search-waiting', 'Searching…');
  section.append(waiting, heading, notes, list, more);

  const replace = (words: string, said: readonly HTMLElement[], results: readonly SearchResult[]): void => {
    heading.textContent = words;
    notes.replaceChildren(...said);
    list.replaceChildren(...results.map(createResult));
    more.hidden = true;
    settle();
  };

  const offerMore = (total: number, isAll: boolean): void => {
    shown.textContent = shownWords(list.children.length, total);
    more.hidden = isAll;
  };

  const settle = (): void => {
    heading.hidden = heading.textContent === '';
    section.hidden = heading.hidden && notes.childElementCount === 0;
    section.style.minHeight = '';
    endWait();
  };

  const endWait = (): void => {
    waiting.hidden = true;
    section.classList.remove('is-waiting');
  };

  return {
    show: (words, said, { results, total }, isAll) => {
      replace(words, said, results);
      offerMore(total, isAll);
    },
    add: ({ results, total }, isAll) => {
      const added = results.map(createResult);
      list.append(...added);
      settle();
      offerMore(total, isAll);
      (added[0] ?? list.lastElementChild)?.querySelector('a')?.focus();
    },
    say: (words, said) => replace(words, said, []),
    warn: (said) => {
      notes.replaceChildren(...said);
      endWait();
    },
    wait: () => {
      section.hidden = false;
      waiting.hidden = false;
      section.classList.add('is-waiting');
    },
    endWait,
    height: () => section.offsetHeight,
    keepRoom: (height) => {
      section.hidden = false;
      section.style.minHeight = `${height}px`;
    },
  };
}

function createResult(result: SearchResult): HTMLElement {
  const link = createBox('a', '', createText(result.title, result.language));
  link.href = result.href;
  const details = createDetails(result);
  const { excerpt, moments, moreMoments, picture, language } = result;
  return createBox(
    'li',
    picture === undefined ? 'result' : 'result has-picture',
    ...(picture === undefined ? [] : [createPicture(picture)]),
    createBox(
      'div',
      result.kind === 'talk' ? 'result-words has-star' : 'result-words',
      createElement('p', 'kicker', kindWords(result)),
      createBox('h3', '', link),
      ...(details === undefined ? [] : [createBox('p', '', details)]),
      ...(excerpt.length === 0 ? [] : [createBox('p', 'result-excerpt', createText(excerpt, language))]),
      ...(result.kind === 'talk' ? [createBox('span', 'star-place', createStar(talkOf(result)))] : []),
    ),
    ...(moments.length === 0 ? [] : [createMoments(moments.slice(0, MOMENTS), language)]),
    ...(moments.length <= MOMENTS ? [] : [createMoreMoments(moments.slice(MOMENTS), moreMoments, language)]),
  );
}

function talkOf({ path, title, by, details: [, date = ''], language = '' }: SearchResult): ListedTalk {
  const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
  return { path, title: plain(title), by: plain(by), date, language };
}

function createMoments(moments: readonly FoundMoment[], language: string | undefined): HTMLElement {
  return createBox('ul', 'moments', ...moments.map((moment) => createMoment(moment, language)));
}

/** The other places, which unfold. @param beyond how many there are beyond these. */
function createMoreMoments(moments: readonly FoundMoment[], beyond: number, language: string | undefined): HTMLElement {
  const words = `${moments.length + beyond} more ${moments.length + beyond === 1 ? 'place' : 'places'} in it`;
  return createBox(
    'details',
    'more-moments',
    createElement('summary', '', words),
    createMoments(moments, language),
    ...(beyond === 0 ? [] : [createElement('p', 'quiet', `These are the best ${moments.length + MOMENTS} of them.`)]),
  );
}

function createMoment(moment: FoundMoment, language: string | undefined): HTMLElement {
  const link = createBox('a', 'moment', ...createMomentParts(moment, language));
  link.href = moment.href;
  return createBox('li', '', link);
}
