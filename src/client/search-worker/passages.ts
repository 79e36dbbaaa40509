import { PASSAGE_IDS } from '../../schema/search-page.ts';
import type { FoundPage } from './engine.ts';

/** A part of a page between two anchors. */
export interface FoundPassage {
  readonly kind: 'facts' | 'text' | 'section' | 'slide' | 'second';
  /** The id of its element; nothing for what has none. */
  readonly id?: string;
  /** The text of the heading above it. */
  readonly heading?: string;
  /** The deck or recording it belongs to, counted from 1, and its slide or second. */
  readonly of?: { readonly place: number; readonly number: number };
  /** The places of its words: from the first to the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** The passages of a page, in their order, without those that are empty. Its first place holds the facts. */
export function readPassages({ anchors, words }: FoundPage): FoundPassage[] {
  const [, ...places] = anchors;
  return places.flatMap(({ id, place, text }, index): FoundPassage[] => {
    const to = places[index + 1]?.place ?? words.length;
    return to <= place ? [] : [{ ...kindOf(id, text), from: place, to }];
  });
}

function kindOf(id: string, heading: string): Pick<FoundPassage, 'kind' | 'id' | 'heading' | 'of'> {
  if (id === PASSAGE_IDS.facts) return { kind: 'facts' };
  if (id === PASSAGE_IDS.text) return { kind: 'text' };
  const [, deck = '1', slide] = /^(?:deck-(\d+)-)?slide-(\d+)$/.exec(id) ?? [];
  if (slide !== undefined) return { kind: 'slide', id, of: { place: Number(deck), number: Number(slide) } };
  const [, recording = '1', second] = /^(?:video-(\d+)-)?t-(\d+)$/.exec(id) ?? [];
  if (second !== undefined) return { kind: 'second', id, of: { place: Number(recording), number: Number(second) } };
  return heading === '' ? { kind: 'text', id } : { kind: 'section', id, heading };
}
