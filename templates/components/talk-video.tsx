import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk } from '../../src/archive/model.ts';
import { recordingsOfEvening } from '../../src/archive/queries.ts';
import { Section } from './facts.tsx';
import { RecordingList } from './media.tsx';

/** The recordings of a talk, or why there are none. */
export function TalkVideo({ talk }: { talk: Talk }): VNode | null {
  if (!isGiven(talk) && talk.recordings.length === 0) return null;
  const ofEvening = recordingsOfEvening(talk);
  return (
    <Section id="video" title="Video">
      <RecordingList recordings={talk.recordings} meetup={talk.meetup} title={talk.title} />
      {ofEvening.length > 0 && (
        <>
          <p>The talk is part of the recording of the evening.</p>
          <RecordingList recordings={ofEvening} meetup={talk.meetup} title={talk.meetup.name} />
        </>
      )}
      {talk.recordings.length === 0 && ofEvening.length === 0 && <p class="nothing">{videoMissing(talk)}</p>}
    </Section>
  );
}

function videoMissing(talk: Talk): string {
  if (talk.withoutVideo === 'not-recorded') return 'The talk was not recorded.';
  if (talk.withoutVideo === 'not-published') return 'The recording was not published.';
  if (talk.state === 'planned') return 'The talk has not been given yet.';
  return 'No recording in the archive.';
}
