import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { AgendaEntry, Meetup, Talk } from '../../src/archive/model.ts';
import { formatDate } from '../../src/schema/dates.ts';
import { AGENDA_KIND_WORDS } from '../../src/schema/kind-words.ts';
import type { ClockTime } from '../../src/schema/time.ts';
import { LinkTo, Name } from './link.tsx';
import { Affiliations, BillingLine } from './people.tsx';
import { StarPlace } from './star-place.tsx';
import { TalkTags, TalkTitle, TopicChips } from './talks.tsx';

/** An evening in its order: talks with all that is known of them, and the rest in between. */
export function Agenda({ meetup }: { meetup: Meetup }): VNode {
  const hasTimes = meetup.agenda.some((entry) => entry.time !== undefined);
  return (
    <ol class={hasTimes ? 'agenda has-times' : 'agenda'}>
      {meetup.agenda.map((entry, index) => (
        <li key={entry.type === 'talk' ? entry.talk.slug : `item-${index}`} class={entry.type === 'talk' ? 'agenda-talk' : 'agenda-item'}>
          {hasTimes && <Times entry={entry} />}
          {entry.type === 'talk' ? <AgendaTalk talk={entry.talk} /> : <AgendaItem entry={entry} />}
        </li>
      ))}
    </ol>
  );
}

function Times({ entry }: { entry: AgendaEntry }): VNode {
  return (
    <div class="agenda-time">
      {entry.type === 'talk' && entry.day !== undefined && <time dateTime={entry.day}>{formatDate(entry.day)}</time>}
      {entry.time !== undefined && <Clock time={entry.time} end={entry.end} />}
    </div>
  );
}

function Clock({ time, end }: { time: ClockTime; end: ClockTime | undefined }): VNode {
  return (
    <span>
      <time dateTime={time}>{time}</time>
      {end !== undefined && (
        <span class="agenda-end">
          –<time dateTime={end}>{end}</time>
        </span>
      )}
    </span>
  );
}

function AgendaTalk({ talk }: { talk: Talk }): VNode {
  return (
    <article class={isGiven(talk) ? 'has-star' : 'has-star is-off'}>
      <h3>
        <LinkTo record={talk}>
          <TalkTitle talk={talk} />
        </LinkTo>
      </h3>
      <StarPlace />
      {talk.speakers.length > 0 && (
        <ul class="agenda-speakers">
          {talk.speakers.map(({ person, part, affiliations }) => (
            <li key={person.slug}>
              <LinkTo record={person}>
                <Name>{person.name}</Name>
              </LinkTo>
              {part === 'moderator' && <span class="tag">Moderator</span>}
              {affiliations.length > 0 && (
                <span class="quiet">
                  <Affiliations affiliations={affiliations} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="agenda-tags">
        <TalkTags talk={talk} />
      </p>
      <TopicChips topics={talk.topics} />
    </article>
  );
}

function AgendaItem({ entry }: { entry: Extract<AgendaEntry, { type: 'item' }> }): VNode {
  return (
    <p>
      {entry.title === undefined ? AGENDA_KIND_WORDS[entry.kind] : <bdi>{entry.title}</bdi>}
      {entry.speakers.length > 0 && (
        <span class="quiet">
          {' '}
          <BillingLine billings={entry.speakers} />
        </span>
      )}
    </p>
  );
}
