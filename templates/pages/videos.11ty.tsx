import type { VNode } from 'preact';
import type { RecordingEntry } from '../../src/archive/model.ts';
import { indexPath, recordingUrl } from '../../src/output/urls.ts';
import { counted, recordingDetail } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { MediaIndexItem } from '../components/media-index.tsx';
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
  const { urls } = useSite();
  const { title: ownTitle, status } = recording;
  const title = ownTitle ?? `The whole evening of ${meetup.name}`;
  const href = recordingUrl(recording, meetup, urls);
  return (
    <MediaIndexItem
      meetup={meetup}
      talk={talk}
      title={title}
      ownTitle={ownTitle}
      href={href}
      status={status}
      detail={recordingDetail(recording)}
    />
  );
}

export const data = page.data;
export const render = page.render;
