import type { VNode } from 'preact';
import { isGiven } from '../../src/archive/figures.ts';
import type { Talk, Topic } from '../../src/archive/model.ts';
import { canBeSeen } from '../../src/output/decks.ts';
import { isThere } from '../../src/output/media-status.ts';
import { MEDIA_STATUS_WORDS } from '../../src/output/words.ts';
import { formatDate } from '../../src/schema/dates.ts';
import { TALK_KIND_WORDS } from '../../src/schema/kind-words.ts';
import { useSite } from '../site-context.ts';
import { Cover, toneClass } from './cover.tsx';
import { LinkTo, Name } from './link.tsx';
import { BillingLine } from './people.tsx';
import { StarPlace } from './star-place.tsx';

/** A talk's title, in the language of its own where that is not the site's. */
export function TalkTitle({ talk }: { talk: Talk }): VNode {
  const { language } = useSite().archive.site;
  return <bdi lang={talk.language === language ? undefined : talk.language}>{talk.title}</bdi>;
}

/** A talk as a card: a cover that is the link, with what there is to see of it below. */
function TalkCard({ talk }: { talk: Talk }): VNode {
  return (
    <article class={`talk-card ${toneClass(talk)}`}>
      <Cover
        record={talk}
        decks={talk.decks}
        isLong={talk.title.length > 70}
        by={<bdi>{talk.speakers.map(({ person }) => person.name).join(', ')}</bdi>}
      >
        <LinkTo record={talk} class="cover-link">
          <TalkTitle talk={talk} />
        </LinkTo>
      </Cover>
      <p class="talk-card-meta">
        <LinkTo record={talk.meetup}>
          <Name>{talk.meetup.name}</Name>
        </LinkTo>
        <time dateTime={talk.date}>{formatDate(talk.date)}</time>
        <TalkTags talk={talk} />
        <StarPlace />
      </p>
    </article>
  );
}

/** Talks as cards side by side. */
export function TalkCards({ talks }: { talks: readonly Talk[] }): VNode {
  return (
    <div class="talk-cards">
      {talks.map((talk) => (
        <TalkCard key={talk.file} talk={talk} />
      ))}
    </div>
  );
}

/** Talks as lines: date, title, speakers, and what there is to see. */
export function TalkList({ talks }: { talks: readonly Talk[] }): VNode {
  return (
    <ul class="talk-list">
      {talks.map((talk) => (
        <li key={talk.file}>
          <time dateTime={talk.date} class="talk-list-date">
            {formatDate(talk.date)}
          </time>
          <div class="has-star">
            <LinkTo record={talk} class="talk-list-title">
              <TalkTitle talk={talk} />
            </LinkTo>
            <StarPlace />
            <span class="talk-list-by">
              <BillingLine billings={talk.speakers} /> <TalkTags talk={talk} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What kind of talk it is, whether it took place, and what there is to see of it. @param hasEvening it is in a recording of the whole evening. */
export function TalkTags({ talk, hasEvening = false }: { talk: Talk; hasEvening?: boolean }): VNode {
  return (
    <span class="tags">
      {talk.kind !== 'talk' && <span class="tag">{TALK_KIND_WORDS[talk.kind]}</span>}
      {!isGiven(talk) && <span class="tag is-off">{talk.state}</span>}
      {talk.decks.some(canBeSeen) && <span class="tag has-media">Slides</span>}
      {talk.recordings.some(isThere) && <span class="tag has-media">Video</span>}
      {hasEvening && <span class="tag has-media">Video of the evening</span>}
    </span>
  );
}

/** Links to topics. */
export function TopicChips({ topics }: { topics: readonly Topic[] }): VNode | null {
  if (topics.length === 0) return null;
  return (
    <ul class="chips">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <LinkTo record={topic} class="chip">
            <Name>{topic.name}</Name>
          </LinkTo>
        </li>
      ))}
    </ul>
  );
}

/** A word on a deck or recording that cannot be had any more. */
export function MediaState({ status }: { status: keyof typeof MEDIA_STATUS_WORDS }): VNode | null {
  const word = MEDIA_STATUS_WORDS[status];
  return word === '' ? null : <span class="tag is-off">{word}</span>;
}
