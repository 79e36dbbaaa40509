import type { VNode } from 'preact';
import type { Album, Meetup } from '../../src/archive/model.ts';
import { counted, hostOf } from '../../src/output/words.ts';
import { ExternalLink, Name } from './link.tsx';
import { ObservedState } from './observed-state.tsx';

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
      <ObservedState observation={observation} of={`“${name}”`} />
    </>
  );
}
