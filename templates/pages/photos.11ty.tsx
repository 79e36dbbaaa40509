import { indexPath } from '../../src/output/urls.ts';
import { counted, fullMeetupName, meetupDate } from '../../src/output/words.ts';
import { Lead } from '../components/lead.tsx';
import { ExternalLink, LinkTo, Name } from '../components/link.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

const page = definePage(indexPath('photos'), ({ archive }) => {
  const albums = archive.meetups.flatMap((meetup) => meetup.albums.map((album) => ({ meetup, album })));
  return (
    <Page
      title="Photos"
      description={`Photo albums of the ${archive.site.name}: ${counted(albums.length, 'album')}.`}
      path={indexPath('photos')}
    >
      <Lead title="Photos">{counted(albums.length, 'album')} of photos, the newest evening first.</Lead>
      {albums.length === 0 ? (
        <p class="nothing">No photos yet.</p>
      ) : (
        <ul class="media-index">
          {albums.map(({ meetup, album }) => (
            <li key={album.url}>
              <span class="media-index-meetup">
                <LinkTo record={meetup}>
                  <Name>{meetup.shortName}</Name>
                </LinkTo>
              </span>
              <div>
                <ExternalLink url={album.url} class="media-link">
                  <Name>{fullMeetupName(meetup)}</Name>
                </ExternalLink>
                <span class="quiet">
                  {meetupDate(meetup)}
                  {album.count !== undefined && ` · ${counted(album.count, 'photo')}`}
                  {album.label !== undefined && (
                    <>
                      {' · '}
                      <bdi>{album.label}</bdi>
                    </>
                  )}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
});

export const data = page.data;
export const render = page.render;
