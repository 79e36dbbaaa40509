import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { shownPhotos } from '../../src/archive/photos.ts';
import { describeGallery } from '../../src/output/descriptions.ts';
import { galleryPath, pathOf } from '../../src/output/urls.ts';
import { counted, creditWords, fullMeetupName, meetupDate } from '../../src/output/words.ts';
import { AlbumList } from '../components/albums.tsx';
import { crumbOf, indexCrumb } from '../components/breadcrumbs.tsx';
import { Section } from '../components/facts.tsx';
import { Gallery, Lightbox } from '../components/gallery.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { RedirectPage } from '../components/redirect-page.tsx';
import { definePages } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

/** A place where the photos of a meetup are, or were. */
interface GalleryPlace {
  readonly meetup: Meetup;
  readonly path: string;
}

const pages = definePages<GalleryPlace>(
  // A meetup without photos has the address too: photos are taken away when somebody asks for it, and no link to them may break.
  ({ archive }) => {
    const taken = new Set(archive.redirects.map(({ from }) => from));
    return archive.meetups.flatMap((meetup) => {
      const former = shownPhotos(meetup).length > 0 ? formerAddresses(meetup).map(galleryPath) : [];
      return [galleryPath(pathOf(meetup)), ...former.filter((path) => !taken.has(path))].map((path) => ({ meetup, path }));
    });
  },
  ({ path }) => path,
  ({ meetup, path }) => {
    const photos = shownPhotos(meetup);
    const now = galleryPath(pathOf(meetup));
    if (photos.length === 0) return <RedirectPage title={fullMeetupName(meetup)} to={pathOf(meetup)} />;
    if (path !== now) return <RedirectPage title={`Photos of ${meetup.name}`} to={now} />;
    return <GalleryPage meetup={meetup} />;
  },
);

function GalleryPage({ meetup }: { meetup: Meetup }): VNode {
  const photos = shownPhotos(meetup);
  const credits = creditWords(photos);
  const title = `Photos of ${meetup.name}`;
  return (
    <Page
      title={title}
      description={describeGallery(meetup)}
      path={galleryPath(pathOf(meetup))}
      crumbs={[indexCrumb('meetups', 'Meetups'), crumbOf(meetup, meetup.name)]}
      file={meetup.file}
      scripts={['photos']}
    >
      <header class="lead">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p>
          {counted(photos.length, 'photo')} of{' '}
          <LinkTo record={meetup}>
            <Name>{fullMeetupName(meetup)}</Name>
          </LinkTo>
          , <time dateTime={meetup.date}>{meetupDate(meetup)}</time>.{' '}
          {credits !== undefined && (
            <>
              Taken by <bdi>{credits}</bdi>.
            </>
          )}
        </p>
      </header>
      <Gallery photos={photos} />
      <Lightbox name={title} />
      {meetup.albums.length > 0 && (
        <Section id="albums" title="More photos elsewhere">
          <AlbumList meetup={meetup} />
        </Section>
      )}
    </Page>
  );
}

/** Where the page of a meetup itself stood before; other former paths are those of talks that are gone. */
function formerAddresses(meetup: Meetup): readonly string[] {
  const steps = pathOf(meetup).split('/').length;
  return meetup.formerPaths.filter((path) => path.split('/').length === steps);
}

export const data = pages.data;
export const render = pages.render;
