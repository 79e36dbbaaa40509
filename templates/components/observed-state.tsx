import type { VNode } from 'preact';
import type { Album } from '../../src/archive/model.ts';
import { copyWords, OBSERVED_STATE_WORDS } from '../../src/output/words.ts';
import { ExternalLink } from './link.tsx';

/** What was seen at the address of an album or poster, where it is not simply there, and copies to be had instead. @param of whose copies they are. */
export function ObservedState({ observation, of }: { observation: Album['observation']; of: string }): VNode | null {
  const state = observation?.state ?? 'available';
  const words = OBSERVED_STATE_WORDS[state];
  if (words === '') return null;
  return (
    <>
      {' '}
      <span class={state === 'gone' ? 'tag is-off' : 'tag'}>{words}</span>
      {observation?.copies.map((copy) => (
        <ExternalLink key={copy} url={copy} class="small-link">
          {copyWords(copy)}
          <span class="visually-hidden"> of {of}</span>
        </ExternalLink>
      ))}
    </>
  );
}
