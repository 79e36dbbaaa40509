import type { VNode } from 'preact';
import type { Meetup } from '../../src/archive/model.ts';
import { counted, meetupDate } from '../../src/output/words.ts';
import { LinkTo, Name } from './link.tsx';

/** Meetups as lines: number, title, date and how many talks. */
export function MeetupList({ meetups }: { meetups: readonly Meetup[] }): VNode {
  return (
    <ul class="meetup-list">
      {meetups.map((meetup) => (
        <li key={meetup.slug}>
          <span class="meetup-list-number" aria-hidden="true">
            {meetup.number ?? '–'}
          </span>
          <div>
            <LinkTo record={meetup} class="talk-list-title">
              <Name>{meetup.title ?? meetup.name}</Name>
            </LinkTo>
            <span class="quiet">
              {meetup.title !== undefined && (
                <>
                  <bdi>{meetup.name}</bdi>,{' '}
                </>
              )}
              <time dateTime={meetup.date}>{meetupDate(meetup)}</time>
              {meetup.talks.length > 0 && `, ${counted(meetup.talks.length, 'talk')}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
