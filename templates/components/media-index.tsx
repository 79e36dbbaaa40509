import type { VNode } from 'preact';
import type { RecordingEntry } from '../../src/archive/model.ts';
import { effectiveStatus } from '../../src/output/media-status.ts';
import { pathOf, recordingUrl } from '../../src/output/urls.ts';
import { meetupDate, recordingCut, recordingDetail, recordingHost } from '../../src/output/words.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink, LinkTo, LinkToPath, Name } from './link.tsx';
import { BillingLine } from './people.tsx';
import { MediaState, TalkTitle } from './talks.tsx';

/** A list of recordings. */
export function RecordingIndex({ entries }: { entries: readonly RecordingEntry[] }): VNode {
  return (
    <ul class="media-index">
      {entries.map((entry, index) => (
        <RecordingItem key={index} entry={entry} />
      ))}
    </ul>
  );
}

/** A recording in the list of all: its evening, what it shows and by whom. It leads to where its talk or evening shows it, and to its provider. */
function RecordingItem({ entry: { recording, meetup, talk } }: { entry: RecordingEntry }): VNode {
  const { urls } = useSite();
  const host = recordingHost(recording);
  const status = effectiveStatus(recording);
  const isLinked = host !== undefined && status !== 'gone';
  const evening = recording.title ?? `The whole evening of ${meetup.name}`;
  // The link names the provider.
  const detail = isLinked ? recordingCut(recording) : recordingDetail(recording);
  return (
    <li>
      <span class="media-index-meetup">
        <LinkTo record={meetup}>
          <Name>{meetup.shortName}</Name>
        </LinkTo>
      </span>
      <div>
        <LinkToPath path={talk === undefined ? `${pathOf(meetup)}#recordings` : `${pathOf(talk)}#video`} class="media-link">
          {talk === undefined ? <bdi>{evening}</bdi> : <TalkTitle talk={talk} />}
        </LinkToPath>{' '}
        <MediaState status={status} />
        <span class="quiet">
          {talk !== undefined && talk.speakers.length > 0 && (
            <>
              <BillingLine billings={talk.speakers} />
              {' · '}
            </>
          )}
          {meetupDate(meetup)}
          {detail && ` · ${detail}`}
          {talk !== undefined && recording.title !== undefined && recording.title !== talk.title && (
            <>
              {' · '}
              <bdi>{recording.title}</bdi>
            </>
          )}
        </span>
        {isLinked && (
          <span class="media-index-links">
            <ExternalLink url={recordingUrl(recording, meetup, urls)}>
              Watch on {host}
              <span class="visually-hidden">: “{talk?.title ?? evening}”</span>
            </ExternalLink>
          </span>
        )}
      </div>
    </li>
  );
}
