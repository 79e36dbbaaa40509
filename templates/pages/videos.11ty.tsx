import type { VNode } from 'preact';
import type { RecordingEntry } from '../../src/archive/model.ts';
import { indexPath, recordingUrl } from '../../src/output/urls.ts';
import { counted, meetupDate, recordingCut, recordingHost } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { BillingLine } from '../components/people.tsx';
import { MediaState, titleLanguage } from '../components/talks.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const page = definePage(indexPath('videos'), ({ archive }) => (
  <Page
    title="Videos"
    description={`All recordings in the archive of the ${archive.site.name}: ${counted(archive.figures.recordings, 'recording')} of talks and of whole evenings.`}
    path={indexPath('videos')}
  >
    <Lead title="Videos">{counted(archive.figures.recordings, 'recording')} of talks and of whole evenings, the newest first.</Lead>
    {archive.recordings.length === 0 ? (
      <p class="nothing">No recordings yet.</p>
    ) : (
      <ul class="media-index">
        {archive.recordings.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </ul>
    )}
  </Page>
));

function Entry({ entry: { recording, meetup, talk } }: { entry: RecordingEntry }): VNode {
  const { archive, urls } = useSite();
  const title = talk?.title ?? recording.title ?? `The whole evening of ${meetup.name}`;
  const detail = [recordingHost(recording), recordingCut(recording)].filter((word) => word !== undefined).join(', ');
  return (
    <li>
      <span class="media-index-meetup">
        <LinkTo record={meetup}>
          <Name>{meetup.shortName}</Name>
        </LinkTo>
      </span>
      <div>
        <a href={recordingUrl(recording, meetup, urls)} class="media-link" rel="noopener">
          <bdi lang={talk === undefined ? undefined : titleLanguage(talk, archive.site.language)}>{title}</bdi>
        </a>
        <MediaState status={recording.status} />
        <span class="quiet">
          {talk !== undefined && talk.speakers.length > 0 && (
            <>
              <BillingLine billings={talk.speakers} />
              {' · '}
            </>
          )}
          {meetupDate(meetup)} · {detail}
          {recording.title !== undefined && recording.title !== title && (
            <>
              {' · '}
              <bdi>{recording.title}</bdi>
            </>
          )}
        </span>
        <span class="media-index-links">
          {talk !== undefined && (
            <LinkTo record={talk}>
              The talk<span class="visually-hidden"> “{talk.title}”</span>
            </LinkTo>
          )}
        </span>
      </div>
    </li>
  );
}

export const data = page.data;
export const render = page.render;
