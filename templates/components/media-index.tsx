import type { ComponentChildren, VNode } from 'preact';
import type { MediaStatus, Meetup, RecordingEntry, Talk } from '../../src/archive/model.ts';
import { effectiveStatus } from '../../src/output/media-status.ts';
import { recordingUrl } from '../../src/output/urls.ts';
import { meetupDate, recordingDetail } from '../../src/output/words.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { LinkTo, Name } from './link.tsx';
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

function RecordingItem({ entry: { recording, meetup, talk } }: { entry: RecordingEntry }): VNode {
  const { urls } = useSite();
  const ownTitle = recording.title;
  const title = ownTitle ?? `The whole evening of ${meetup.name}`;
  const href = recordingUrl(recording, meetup, urls);
  return (
    <MediaIndexItem
      meetup={meetup}
      talk={talk}
      title={title}
      ownTitle={ownTitle}
      href={href}
      status={effectiveStatus(recording)}
      detail={recordingDetail(recording)}
    />
  );
}

interface MediaIndexItemProps {
  readonly meetup: Meetup;
  readonly talk: Talk | undefined;
  /** What it is called where no talk gives it a name. */
  readonly title: string;
  /** A title of its own, which stands among the details beside a talk's title. */
  readonly ownTitle: string | undefined;
  readonly href: SafeUrl;
  readonly status: MediaStatus;
  /** What kind of thing it is, and which part of it. */
  readonly detail: string;
  /** Further links, behind the one to the talk. */
  readonly children?: ComponentChildren;
}

/** A deck or recording in the list of all: its evening, what it shows, by whom, and where else to go. */
function MediaIndexItem({ meetup, talk, title, ownTitle, href, status, detail, children }: MediaIndexItemProps): VNode {
  return (
    <li>
      <span class="media-index-meetup">
        <LinkTo record={meetup}>
          <Name>{meetup.shortName}</Name>
        </LinkTo>
      </span>
      <div>
        <a href={href} class="media-link" rel="noopener">
          {talk === undefined ? <bdi>{title}</bdi> : <TalkTitle talk={talk} />}
        </a>
        <MediaState status={status} />
        <span class="quiet">
          {talk !== undefined && talk.speakers.length > 0 && (
            <>
              <BillingLine billings={talk.speakers} />
              {' · '}
            </>
          )}
          {meetupDate(meetup)} · {detail}
          {ownTitle !== undefined && ownTitle !== (talk?.title ?? title) && (
            <>
              {' · '}
              <bdi>{ownTitle}</bdi>
            </>
          )}
        </span>
        <span class="media-index-links">
          {talk !== undefined && (
            <LinkTo record={talk}>
              The talk<span class="visually-hidden"> “{talk.title}”</span>
            </LinkTo>
          )}
          {children}
        </span>
      </div>
    </li>
  );
}
