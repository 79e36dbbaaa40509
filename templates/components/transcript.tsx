import type { VNode } from 'preact';
import type { Recording, Transcript } from '../../src/archive/model.ts';
import { paragraphsOf } from '../../src/output/paragraphs.ts';
import { momentId } from '../../src/output/urls.ts';
import { formatSeconds } from '../../src/schema/time.ts';
import { useSite } from '../site-context.ts';

interface TranscriptProps {
  readonly transcript: Transcript;
  readonly recording: Recording;
  readonly number: number;
  readonly name: string;
  readonly language: string;
}

/**
 * What is said in a recording, to be read: each paragraph with its time, which is the address of it. It is open, so that the browser finds
 * words in it and prints it, and scrolls in an area of its own, so that what follows on the page is near.
 */
export function TranscriptText({ transcript, recording, number, name, language }: TranscriptProps): VNode | null {
  const { site } = useSite().archive;
  const paragraphs = paragraphsOf(transcript.cues, recording);
  if (paragraphs.length === 0) return null;
  return (
    <details class="transcript" open>
      <summary>
        Transcript<span class="visually-hidden"> of “{name}”</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls is scrolled by keys once it has the focus */}
      <section class="transcript-text" aria-label={`Transcript of “${name}”`} tabIndex={0}>
        <div lang={language === site.language ? undefined : language}>
          {paragraphs.map(({ second, voice, text }) => {
            const id = momentId(number, second);
            return (
              <p key={id} id={id}>
                <a href={`#${id}`}>{formatSeconds(second)}</a>{' '}
                {voice !== undefined && (
                  <b>
                    <bdi>{voice}</bdi>:{' '}
                  </b>
                )}
                {text}
              </p>
            );
          })}
        </div>
      </section>
      <button type="button" class="small-button transcript-back" hidden>
        Back to what is being said
      </button>
    </details>
  );
}
