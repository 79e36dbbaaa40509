import type { VNode } from 'preact';
import type { Meetup, Recording, Talk } from '../../src/archive/model.ts';
import { effectiveStatus } from '../../src/output/media-status.ts';
import { playerOf } from '../../src/output/player.ts';
import { captionWords, recordingCopies, stateWords } from '../../src/output/recording-state.ts';
import { filePath, recordingUrl, recordingUrlAt } from '../../src/output/urls.ts';
import { recordingCut, recordingHost } from '../../src/output/words.ts';
import { formatSeconds } from '../../src/schema/time.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink, Name } from './link.tsx';
import { PlayerStage } from './player-stage.tsx';
import { TranscriptText } from './transcript.tsx';

interface RecordingBlockProps {
  readonly recording: Recording;
  /** Its place on the page, counted from 1: part of the addresses of its moments. */
  readonly number: number;
  /** Whether it is the only one, so that nothing has to tell it from others. */
  readonly isOnly: boolean;
  /** The talk or evening that it shows. */
  readonly of: Talk | Meetup;
  /** Whether it is shown on the page of a part of it: its words and slides are on the page of the whole. */
  readonly isGuest?: boolean;
}

/** A recording: its player or where else to find it, what became of it, its chapters and what is said in it. */
export function RecordingBlock({ recording, number, isOnly, of, isGuest = false }: RecordingBlockProps): VNode {
  const { archive } = useSite();
  const { chapters, moments, transcript } = recording;
  const name = recording.title ?? (of.type === 'talk' ? of.title : of.name);
  const player = playerOf(recording, archive.site.videoHosts);
  const state = stateWords(recording);
  return (
    <div
      class={player === undefined ? 'recording is-elsewhere' : 'recording'}
      data-recording={number}
      data-kind={player?.kind}
      data-frame={player !== undefined && 'frame' in player ? player.frame : undefined}
      data-start={recording.start}
      data-end={recording.end}
      data-moments={isGuest || moments.length === 0 ? undefined : JSON.stringify(moments.map(({ at, slide, deck }) => [at, slide, deck]))}
    >
      {player !== undefined && (!isOnly || recording.title !== undefined) && (
        <h3 class="recording-title">
          <Name>{name}</Name>
        </h3>
      )}
      {player !== undefined && <PlayerStage recording={recording} player={player} name={name} of={of} />}
      {player === undefined && <Elsewhere recording={recording} name={name} of={of} />}
      {state !== undefined && <p class="recording-state">{state}</p>}
      <Details recording={recording} name={name} of={of} hasPlayer={player !== undefined} />
      {player !== undefined && (
        <p class="recording-tools">
          <button type="button" class="small-button">
            {player.kind === 'frame' ? 'Copy link to where it begins' : 'Copy link at this moment'}
          </button>
          <span role="status" />
        </p>
      )}
      {chapters.length > 0 && (
        <div>
          <p class="kicker" id={`chapters-${number}`}>
            Chapters
          </p>
          <ol class="chapters" aria-labelledby={`chapters-${number}`}>
            {chapters.map(({ at, title }) => (
              <li key={at}>
                <Chapter recording={recording} at={at} title={title} of={of} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {transcript !== undefined && !isGuest && (
        <TranscriptText
          transcript={transcript}
          recording={recording}
          number={number}
          name={name}
          language={of.type === 'talk' ? of.language : archive.site.language}
        />
      )}
    </div>
  );
}

function meetupOf(record: Talk | Meetup): Meetup {
  return record.type === 'talk' ? record.meetup : record;
}

/** A recording that cannot be played in the page: a link to it, where there is something behind it. */
function Elsewhere({ recording, name, of }: { recording: Recording; name: string; of: Talk | Meetup }): VNode {
  const { urls } = useSite();
  return (
    <p class="media-name">
      {effectiveStatus(recording) === 'gone' ? (
        <span class="media-link">
          Video: <bdi>{name}</bdi>
        </span>
      ) : (
        <a href={recordingUrl(recording, meetupOf(of), urls)} class="media-link" rel="noopener">
          Video: <bdi>{name}</bdi>
        </a>
      )}
    </p>
  );
}

function Details({
  recording,
  name,
  of,
  hasPlayer,
}: {
  recording: Recording;
  name: string;
  of: Talk | Meetup;
  hasPlayer: boolean;
}): VNode | null {
  const { urls } = useSite();
  const { transcript, url } = recording;
  const meetup = meetupOf(of);
  const host = recordingHost(recording);
  const about = <span class="visually-hidden">: “{name}”</span>;
  const watch = recordingUrl(recording, meetup, urls);
  const words = [hasPlayer ? undefined : host, recordingCut(recording), captionWords(recording)].filter((word) => word !== undefined);
  return (
    <p class="media-detail">
      {hasPlayer && url !== undefined && (
        <ExternalLink url={watch}>
          Watch on {host}
          {about}
        </ExternalLink>
      )}
      {url === undefined && (
        <a href={urls.href(filePath(meetup, recording.file ?? ''))} download>
          Download ({recording.file?.endsWith('.mp4') ? 'MP4' : 'WebM'}){about}
        </a>
      )}
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
      {transcript !== undefined && <a href={urls.href(filePath(meetup, transcript.file))}>Transcript (WebVTT){about}</a>}
      {recordingCopies(recording).map((copy) => (
        <ExternalLink key={copy.url} url={copy.url}>
          {copy.label}
          <span class="visually-hidden"> of “{name}”</span>
        </ExternalLink>
      ))}
    </p>
  );
}

/** A chapter leads to its second, where there is something to play; a script has the player go there. */
function Chapter({ recording, at, title, of }: { recording: Recording; at: number; title: string; of: Talk | Meetup }): VNode {
  const { urls } = useSite();
  const words = (
    <>
      <span class="chapter-time">{formatSeconds(at)}</span> <bdi>{title}</bdi>
    </>
  );
  if (effectiveStatus(recording) === 'gone') return words;
  return (
    <a href={recordingUrlAt(recording, at, meetupOf(of), urls)} rel="noopener" data-at={at}>
      {words}
    </a>
  );
}
