import type { ComponentChildren, VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { type ShownPhoto, shownPhotos } from '../../src/archive/photos.ts';
import { galleryPath, pathOf, photoId, thumbnailId } from '../../src/output/urls.ts';
import { counted } from '../../src/output/words.ts';
import { useSite } from '../site-context.ts';
import { LinkToPath } from './link.tsx';
import { Picture } from './picture.tsx';

/** Widths of the pictures in a row: see photos.css. */
const IN_ROW = '(min-width: 45rem) 24rem, 50vw';
const AMONG_FEW = '(min-width: 40rem) 30rem, 92vw';
const IN_STRIP = '(min-width: 48rem) 9rem, 30vw';
/** So few photos fill no row: they are larger, and nothing is cut off. */
const FEW = 4;
/** Photos on the page of the meetup. */
const STRIP = 6;

/**
 * All photos of a meetup in rows. Each leads to the same one large, at an address of its own, by links alone; where scripts run,
 * they show it in the {@link Lightbox}.
 */
export function Gallery({ photos }: { photos: readonly ShownPhoto[] }): VNode {
  const areFew = photos.length <= FEW;
  return (
    <ul class={areFew ? 'gallery is-few' : 'gallery'} id="gallery">
      {photos.map((photo, index) => (
        <li key={photo.file} id={thumbnailId(index + 1)} class={isUpright(photo) ? 'is-upright' : undefined}>
          <a href={`#${photoId(index + 1)}`} class="gallery-link">
            <Picture picture={photo.picture} alt={photo.alt} sizes={areFew ? AMONG_FEW : IN_ROW} />
          </a>
          <LargePhoto photo={photo} number={index + 1} count={photos.length} />
        </li>
      ))}
    </ul>
  );
}

function isUpright({ picture: { width, height } }: ShownPhoto): boolean {
  return width < 1.1 * height;
}

function LargePhoto({ photo, number, count }: { photo: ShownPhoto; number: number; count: number }): VNode {
  const { alt, credit, picture } = photo;
  const step = (to: number, words: string, name: string): VNode => (
    <a href={`#${photoId(to)}`} class={`photo-step is-${name}`}>
      <Arrow name={name} />
      <span class="visually-hidden">{words}</span>
    </a>
  );
  return (
    <figure id={photoId(number)} class="photo-view">
      <a href={`#${thumbnailId(number)}`} class="photo-step is-close">
        <Arrow name="close" />
        <span class="visually-hidden">Back to all photos</span>
      </a>
      {count > 1 && step(number === 1 ? count : number - 1, 'Previous photo', 'before')}
      <div class="photo-stage">
        <Picture picture={picture} alt={alt} sizes={`min(100vw, ${picture.width}px)`} isWhole />
      </div>
      {count > 1 && step(number === count ? 1 : number + 1, 'Next photo', 'next')}
      <figcaption class="photo-words">
        <span class="photo-number">
          Photo {number} of {count}
        </span>
        <bdi>{alt}</bdi>
        {credit !== undefined && (
          <span class="photo-credit">
            Photo: <bdi>{credit}</bdi>
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** What shows a photo large where scripts run. It is filled from the large photos of the {@link Gallery}. */
export function Lightbox({ name }: { name: string }): VNode {
  const button = (className: string, words: string): VNode => (
    <button type="button" class={`photo-step is-${className}`}>
      <Arrow name={className} />
      <span class="visually-hidden">{words}</span>
    </button>
  );
  return (
    <dialog class="photo-view" id="lightbox" aria-labelledby="lightbox-name">
      <h2 class="photo-name" id="lightbox-name">
        <bdi>{name}</bdi>
      </h2>
      {button('close', 'Close')}
      {button('before', 'Previous photo')}
      <div class="photo-stage" />
      {button('next', 'Next photo')}
      <div class="photo-words" role="status" />
    </dialog>
  );
}

/** The first photos of a meetup in one row, each leading to itself in the gallery. */
export function PhotoStrip({ meetup }: { meetup: Meetup }): VNode | null {
  const { urls } = useSite();
  const photos = shownPhotos(meetup);
  if (photos.length === 0) return null;
  const path = galleryPath(pathOf(meetup));
  return (
    <>
      <ul class="photo-strip">
        {photos.slice(0, STRIP).map((photo, index) => (
          <li key={photo.file}>
            <a href={`${urls.href(path)}#${photoId(index + 1)}`}>
              <Picture picture={photo.picture} alt={photo.alt} sizes={IN_STRIP} />
            </a>
          </li>
        ))}
      </ul>
      <p class="photo-strip-more">
        <LinkToPath path={path}>{photos.length === 1 ? 'The photo, large' : `All ${counted(photos.length, 'photo')}`}</LinkToPath>
      </p>
    </>
  );
}

function Arrow({ name }: { name: string }): ComponentChildren {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={name === 'close' ? 'M5 5l14 14M19 5L5 19' : name === 'before' ? 'M15 4l-8 8 8 8' : 'M9 4l8 8-8 8'} />
    </svg>
  );
}
