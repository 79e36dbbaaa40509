import type { Meetup, Photo, Picture, Poster } from './model.ts';

/** A photo of which pictures have been made. */
export type ShownPhoto = Photo & { readonly picture: Picture };

/** The photos of a meetup that can be shown, in the order of its file: a photo is published only after it was made anew. */
export function shownPhotos({ photos }: Meetup): ShownPhoto[] {
  return photos.filter((photo): photo is ShownPhoto => photo.picture !== undefined);
}

/** Whether there is anything to see of an evening, here or at another place. */
export function hasPhotos(meetup: Meetup): boolean {
  return meetup.albums.length > 0 || meetup.photos.some(({ picture }) => picture !== undefined);
}

/** Whether there is a poster to look at, here or at another place. */
export function canBeSeen({ picture, url }: Poster): boolean {
  return picture !== undefined || url !== undefined;
}
