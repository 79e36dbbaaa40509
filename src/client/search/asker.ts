import type { Part } from './connect.ts';
import type { Query, SearchAnswer } from './messages.ts';

/** What becomes of a question. */
export interface Listener<Occasion> {
  /** The answer lets one wait so long that it should be said. */
  readonly onWait: () => void;
  readonly onAnswer: (answer: SearchAnswer, occasion: Occasion) => void;
  /** The search cannot be done. */
  readonly onFailure: () => void;
}

export interface Asker<Occasion> {
  /** Asks after some milliseconds, unless something else is asked before; the listener hears only of the question that was asked last. */
  readonly ask: (query: Query, part: Part, occasion: Occasion, pause: number) => void;
  /** Lets no answer come any more. */
  readonly cancel: () => void;
}

/** Milliseconds after which one is told that an answer is on its way. */
const PATIENCE = 150;

/** Asks one question at a time, so that an old answer never takes the place of a newer one. */
export function createAsker<Occasion>(
  search: (query: Query, part: Part) => Promise<SearchAnswer>,
  { onWait, onAnswer, onFailure }: Listener<Occasion>,
): Asker<Occasion> {
  let turn = 0;
  let pausing: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const cancel = (): void => {
    turn += 1;
    clearTimeout(pausing);
    clearTimeout(waiting);
  };

  const start = (query: Query, part: Part, occasion: Occasion): void => {
    const own = turn;
    const isLast = (): boolean => own === turn;
    waiting = setTimeout(onWait, PATIENCE);
    search(query, part).then(
      (answer) => {
        if (!isLast()) return;
        clearTimeout(waiting);
        onAnswer(answer, occasion);
      },
      () => {
        if (!isLast()) return;
        clearTimeout(waiting);
        onFailure();
      },
    );
  };

  return {
    cancel,
    ask: (query, part, occasion, pause) => {
      cancel();
      if (pause === 0) start(query, part, occasion);
      else pausing = setTimeout(() => start(query, part, occasion), pause);
    },
  };
}
