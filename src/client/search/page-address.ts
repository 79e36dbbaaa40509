import { type FilterState, type Offer, readState, writeState } from '../filter-state.ts';
import { pushAddress, replaceAddress } from '../replace-address.ts';
import { readStep, type Step } from './history-step.ts';
import { withOneYear } from './page-query.ts';

/** What an address asks for, and what is known of it from the last time. */
export interface AskedByAddress {
  readonly state: FilterState;
  /** The names of what it asks for and the page does not offer. */
  readonly refused: readonly string[];
  readonly step: Partial<Step>;
}

/** Keeps in the address of the page what is asked, and makes steps of the history of it. */
export interface PageAddress {
  /** What the address asks for; what cannot be asked is taken out of it. */
  readonly read: () => AskedByAddress;
  /** Whether the address asks for a state already. */
  readonly asksFor: (state: FilterState) => boolean;
  /** What is typed on the way to a state makes no step. */
  readonly type: (state: FilterState) => void;
  /** Makes a step that the back button undoes. @param step what is to be known when one comes back to where one is now. */
  readonly choose: (state: FilterState, step: Step) => void;
  /** Makes a step from what was asked before somebody began to type; tells whether it is one. */
  readonly submit: (state: FilterState, step: Step) => boolean;
  /** Whoever comes back to what is shown finds it as it was. */
  readonly remember: (step: Step) => void;
}

export function createPageAddress(offer: Offer): PageAddress {
  /** The query that was asked for last in earnest, and not only on the way to it. */
  let settled = '';

  const queryOf = (state: FilterState): string => writeState(state, offer, location.search);
  const addressOf = (query: string): string => `${location.pathname}${query}`;
  const remember = (step: Step): void => replaceAddress(location.href, step);
  const asksFor = (state: FilterState): boolean => queryOf(state) === location.search;

  const choose = (state: FilterState, step: Step): void => {
    if (!asksFor(state)) {
      remember(step);
      pushAddress(addressOf(queryOf(state)), null);
    }
    settled = location.search;
  };

  return {
    read: () => {
      const { state: asked, refused } = readState(location.search, offer);
      const state = withOneYear(asked);
      const step = readStep(history.state);
      replaceAddress(addressOf(queryOf(state)) + location.hash);
      settled = location.search;
      return { state, refused, step };
    },
    asksFor,
    type: (state) => replaceAddress(addressOf(queryOf(state)), null),
    choose,
    submit: (state, step) => {
      if (queryOf(state) === settled) return false;
      replaceAddress(addressOf(settled));
      choose(state, step);
      return true;
    },
    remember,
  };
}
