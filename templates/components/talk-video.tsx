import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk } from '../../src/archive/model.ts';
import { recordingsOfEvening } from '../../src/archive/queries.ts';
import { addSlidesPath } from '../../src/output/contribute.ts';
import { pathOf } from '../../src/output/urls.ts';
import { Section } from './facts.tsx';
import { LinkToPath } from './link.tsx';
import { RecordingBlock } from './recording.tsx';

/** The recordings of a talk, or why there are none. */
export function TalkVideo({ talk }: { talk: Talk }): VNode | null {
  if (!isGiven(talk) && talk.recordings.length === 0) return null;
  const { meetup, recordings } = talk;
  const ofEvening = recordingsOfEvening(talk);
  return (
    <Section id="video" title={recordings.length > 1 ? 'Videos' : 'Video'}>
      {recordings.map((recording, index) => (
        <RecordingBlock key={index} recording={recording} number={index + 1} isOnly={recordings.length === 1} of={talk} />
      ))}
      {ofEvening.length > 0 && (
        <p class="recording-lead">
          The talk is part of the recording of the evening
          {ofEvening.some(({ transcript }) => transcript !== undefined) && (
            <>
              , whose transcript stands <LinkToPath path={`${pathOf(meetup)}#recordings`}>with the evening</LinkToPath>
            </>
          )}
          .
        </p>
      )}
      {ofEvening.map((recording, index) => (
        <RecordingBlock key={index} recording={recording} number={index + 1} isOnly={ofEvening.length === 1} of={meetup} isGuest />
      ))}
      {recordings.length === 0 && ofEvening.length === 0 && <p class="nothing">{videoMissing(talk)}</p>}
      {recordings.length === 0 && ofEvening.length === 0 && talk.withoutVideo === undefined && talk.state !== 'planned' && (
        <p>
          <LinkToPath path={addSlidesPath(talk.file)}>Add slides or a recording</LinkToPath>
        </p>
      )}
    </Section>
  );
}

function videoMissing(talk: Talk): string {
  if (talk.withoutVideo === 'not-recorded') return 'The talk was not recorded.';
  if (talk.withoutVideo === 'not-published') return 'The recording was not published.';
  if (talk.state === 'planned') return 'The talk has not been given yet.';
  return 'No recording in the archive.';
}
