import type { VNode } from 'preact';
import type { Album, Meetup } from '../../src/archive/model.ts';
import { copyWords, counted, hostOf, OBSERVED_STATE_WORDS } from '../../src/output/words.ts';
import { ExternalLink, Name } from './link.tsx';

/** The albums of a meetup, each with where it is and whether it is still there. */
export function AlbumList({ meetup }: { meetup: Meetup }): VNode {
  return (
    <ul class="plain-list">
      {meetup.albums.map((album) => (
        <li key={album.url}>
          <AlbumLink album={album} meetup={meetup} />
        </li>
      ))}
    </ul>
  );
}

function AlbumLink({ album: { url, label, count, observation }, meetup }: { album: Album; meetup: Meetup }): VNode {
  const name = label ?? `Photos of ${meetup.name}`;
  const state = OBSERVED_STATE_WORDS[observation?.state ?? 'available'];
  const isGone = observation?.state === 'gone';
  return (
    <>
      {isGone ? (
        <Name>{name}</Name>
      ) : (
        <ExternalLink url={url}>
          <Name>{name}</Name>
        </ExternalLink>
      )}{' '}
      <span class="quiet">
        {count !== undefined && `${counted(count, 'photo')}, `}
        {isGone ? 'was on' : 'on'} {hostOf(url)}
      </span>
      {state !== '' && (
        <>
          {' '}
          <span class={isGone ? 'tag is-off' : 'tag'}>{state}</span>
        </>
      )}
      {(isGone || observation?.state === 'failing') &&
        observation.copies.map((copy) => (
          <ExternalLink key={copy} url={copy} class="small-link">
            {copyWords(copy)}
            <span class="visually-hidden"> of “{name}”</span>
          </ExternalLink>
        ))}
    </>
  );
}
