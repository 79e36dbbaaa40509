import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk } from '../../src/archive/model.ts';
import { Decks } from './decks.tsx';
import { Section } from './facts.tsx';

/** The slides of a talk, or why there are none. */
export function TalkSlides({ talk }: { talk: Talk }): VNode | null {
  if (!isGiven(talk) && talk.decks.length === 0) return null;
  return (
    <Section id="slides" title="Slides">
      <Decks of={talk} />
      {talk.decks.length === 0 && <p class="nothing">{slidesMissing(talk)}</p>}
    </Section>
  );
}

function slidesMissing(talk: Talk): string {
  if (talk.withoutSlides === 'none') return 'The talk was given without slides.';
  if (talk.withoutSlides === 'not-published') return 'The slides were not published.';
  if (talk.state === 'planned') return 'The talk has not been given yet.';
  return 'No slides in the archive. If you have them, please share them.';
}
