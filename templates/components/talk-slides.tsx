import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk } from '../../src/archive/model.ts';
import { addSlidesPath } from '../../src/output/contribute.ts';
import { Decks } from './decks.tsx';
import { Section } from './facts.tsx';
import { LinkToPath } from './link.tsx';

/** The slides of a talk, or why there are none. */
export function TalkSlides({ talk }: { talk: Talk }): VNode | null {
  if (!isGiven(talk) && talk.decks.length === 0) return null;
  return (
    <Section id="slides" title="Slides">
      <Decks of={talk} />
      {talk.decks.length === 0 && <p class="nothing">{slidesMissing(talk)}</p>}
      {talk.decks.length === 0 && talk.withoutSlides === undefined && talk.state !== 'planned' && (
        <p>
          <LinkToPath path={addSlidesPath(talk.file)}>Add slides or a recording</LinkToPath>
        </p>
      )}
    </Section>
  );
}

function slidesMissing(talk: Talk): string {
  if (talk.withoutSlides === 'none') return 'The talk was given without slides.';
  if (talk.withoutSlides === 'not-published') return 'The slides were not published.';
  if (talk.state === 'planned') return 'The talk has not been given yet.';
  return 'No slides in the archive.';
}
