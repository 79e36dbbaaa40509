import type { VNode } from 'preact';
import type { Poster as PosterOfMeetup } from '../../src/archive/model.ts';
import { picturePath } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';
import { ExternalLink, Name } from './link.tsx';
import { ObservedState } from './observed-state.tsx';
import { Picture } from './picture.tsx';

/** The poster of a meetup as a picture that leads to itself, large; where none could be made, a link to where it is. */
export function Poster({ poster }: { poster: PosterOfMeetup }): VNode {
  const { urls } = useSite();
  const { url, alt, picture, observation } = poster;
  const isGone = observation?.state === 'gone';
  return (
    <>
      {picture !== undefined && (
        <a href={urls.href(picturePath(picture, picture.width, 'jpg'))} class="poster">
          <Picture picture={picture} alt={alt} sizes="(min-width: 56rem) 18rem, 20rem" />
        </a>
      )}
      {url !== undefined && !isGone && (
        <ExternalLink url={url} class={picture === undefined ? undefined : 'small-link'}>
          {picture === undefined ? <Name>{alt}</Name> : 'Where the poster was published'}
        </ExternalLink>
      )}
      {isGone && picture === undefined && <Name>{alt}</Name>}
      <ObservedState observation={observation} of="the poster" />
    </>
  );
}
