import type { Deck, Recording } from '../archive/model.ts';
import { showsSlides } from './decks.ts';
import type { ScriptName } from './site-context.ts';

/** The scripts of a page with decks and recordings. */
export function mediaScripts({
  decks,
  recordings,
}: {
  readonly decks: readonly Deck[];
  readonly recordings: readonly Recording[];
}): ScriptName[] {
  return [
    ...(decks.some(showsSlides) ? (['slide-address', 'slides'] as const) : []),
    ...(recordings.length > 0 ? (['recordings'] as const) : []),
  ];
}
