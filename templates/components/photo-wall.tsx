import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { shownPhotos } from '../../src/archive/photos.ts';
import { galleryPath, pathOf } from '../../src/output/urls.ts';
import { counted, fullMeetupName, meetupDate } from '../../src/output/words.ts';
import { useSite } from '../site-context.ts';
import { AlbumList } from './albums.tsx';
import { Pattern, toneClass } from './cover.tsx';
import { Name } from './link.tsx';
import { Picture } from './picture.tsx';

/** Meetups as tiles: the first photo where there is one, else a typographic cover, with what there is to see of the evening below. */
export function PhotoWall({ meetups }: { meetups: readonly Meetup[] }): VNode {
  return (
    <ul class="talk-cards photo-wall">
      {meetups.map((meetup) => (
        <PhotoTile key={meetup.slug} meetup={meetup} />
      ))}
    </ul>
  );
}

function PhotoTile({ meetup }: { meetup: Meetup }): VNode {
  const { urls } = useSite();
  const photos = shownPhotos(meetup);
  const [first] = photos;
  const path = first === undefined ? `${pathOf(meetup)}#photos` : galleryPath(pathOf(meetup));
  const title = fullMeetupName(meetup);
  return (
    <li class={`talk-card ${toneClass(meetup)}`}>
      <div class="cover">
        {first === undefined ? (
          <Pattern record={meetup} columns={24} rows={4} />
        ) : (
          <Picture picture={first.picture} alt="" sizes="(min-width: 40rem) 20rem, 100vw" />
        )}
        <h3 class={`cover-title${title.length > 70 ? ' is-long' : ''}`}>
          <a href={urls.href(path)} class="cover-link">
            <Name>{title}</Name>
          </a>
        </h3>
        <p class="cover-by">
          <time dateTime={meetup.date}>{meetupDate(meetup)}</time>
          {photos.length > 0 && ` · ${counted(photos.length, 'photo')}`}
        </p>
      </div>
      {meetup.albums.length > 0 && <AlbumList meetup={meetup} />}
    </li>
  );
}
