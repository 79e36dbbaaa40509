import type { VNode } from 'preact';
import type { Talk } from '../../src/archive/model.ts';
import { familyName } from '../../src/archive/people.ts';
import { recordingsOfEvening } from '../../src/archive/queries.ts';
import { canBeSeen, viewUrl } from '../../src/output/decks.ts';
import { isThere } from '../../src/output/media-status.ts';
import { searchWordsOfTalk } from '../../src/output/search-words.ts';
import { pathOf, recordingUrl } from '../../src/output/urls.ts';
import { deckFormat } from '../../src/output/words.ts';
import { countRows, type YearPages, yearsOnPage } from '../../src/output/year-pages.ts';
import { TALK_KIND_WORDS } from '../../src/schema/kind-words.ts';
import type { TalkKind } from '../../src/schema/talk.ts';
import { useSite } from '../site-context.ts';
import { DateCell } from './date-cell.tsx';
import { type Choice, Filters, NothingFound, severalOf, topicChoice, yearChoice } from './filters.tsx';
import { LinkTo, Name } from './link.tsx';
import { BillingLine } from './people.tsx';
import { StarPlace } from './star-place.tsx';
import { type Column, TableHead } from './table-head.tsx';
import { TalkTags, TalkTitle } from './talks.tsx';
import { YearBodies, YearLinks } from './years.tsx';

const COLUMNS: readonly Column[] = [
  { name: 'date', label: 'Date', type: 'date', isSearched: true },
  { name: 'number', label: 'No.', longLabel: 'Number', type: 'number', isWide: true, isSearched: true },
  { name: 'speaker', label: 'Speaker', type: 'text', isWide: true, isSearched: true },
  { name: 'title', label: 'Title', type: 'text', isSearched: true },
  { name: 'slides', label: 'Slides', type: 'media', isWide: true },
  { name: 'video', label: 'Video', type: 'media', isWide: true },
];

/** The table of talks with its filters. @param year the year of the page, where each has its own. */
export function TalksTable({ pages, year }: { pages: YearPages<Talk>; year?: number }): VNode {
  const { archive } = useSite();
  const { shown, ownYear } = yearsOnPage(pages, year);
  const count = countRows(shown);
  if (count === 0) return <p class="nothing">No talks yet.</p>;
  return (
    <>
      {count > 0 && (
        <Filters
          list="talks"
          noun={['talk', 'talks']}
          count={count}
          hint="Title, speaker, topic, venue, date"
          choices={[yearChoice('talks', pages), topicChoice(archive.topics), kindChoice(archive.talks)]}
          flags={[
            ['slides', 'Has slides'],
            ['video', 'Has video'],
          ]}
          columns={COLUMNS}
          year={ownYear}
        />
      )}
      <YearLinks table="talks" pages={pages} year={ownYear} />
      <table id="talks" class="table talks-table">
        <caption class="visually-hidden">Talks by date, the newest evening first</caption>
        <TableHead columns={COLUMNS} />
        <YearBodies years={shown} columns={COLUMNS.length} row={(talk) => <Row key={talk.file} talk={talk} />} />
      </table>
      <NothingFound list="talks" noun="talk" />
    </>
  );
}

function kindChoice(talks: readonly Talk[]): Choice {
  const used = new Set(talks.map(({ kind }) => kind));
  const kinds = (Object.keys(TALK_KIND_WORDS) as TalkKind[]).filter((kind) => used.has(kind));
  // A row says of what kind it is unless it is the usual one.
  const values = severalOf(kinds).map((kind) => ({
    value: kind,
    label: TALK_KIND_WORDS[kind],
    ...(kind === 'talk' ? {} : { words: TALK_KIND_WORDS[kind] }),
  }));
  return { name: 'kind', label: 'Kind', any: 'All kinds', values };
}

function Row({ talk }: { talk: Talk }): VNode {
  const { urls } = useSite();
  const deck = talk.decks.find(canBeSeen);
  const ofEvening = recordingsOfEvening(talk);
  const recording = [...talk.recordings, ...ofEvening].find(isThere);
  const isOfEvening = recording !== undefined && ofEvening.includes(recording);
  return (
    <tr
      data-kind={talk.kind}
      data-topic={talk.topics.map(({ slug }) => slug).join(' ') || undefined}
      data-has={[...(deck ? ['slides'] : []), ...(recording ? ['video'] : [])].join(' ') || undefined}
      data-words={searchWordsOfTalk(talk)}
    >
      <DateCell date={talk.date} />
      <td class="wide numeral-cell">
        <LinkTo record={talk.meetup} class={talk.meetup.number === undefined ? 'event-mark' : undefined}>
          <Name>{talk.meetup.shortName}</Name>
        </LinkTo>
      </td>
      <td
        class="wide speaker-cell"
        data-sort={talk.speakers[0] && `${familyName(talk.speakers[0].person.name)} ${talk.speakers[0].person.name}`}
      >
        <BillingLine billings={talk.speakers} />
      </td>
      <th scope="row" class="title-cell has-star">
        <LinkTo record={talk}>
          <TalkTitle talk={talk} />
        </LinkTo>
        <StarPlace />
        <span class="narrow quiet">
          <bdi>{[...talk.speakers.map((billing) => billing.person.name), talk.meetup.name].join(', ')}</bdi>
        </span>
        <TalkTags talk={talk} hasEvening={isOfEvening} />
      </th>
      <td class="wide" data-sort={deck && 'yes'}>
        {deck !== undefined && (
          <a href={viewUrl(deck, talk.meetup, urls) ?? urls.href(pathOf(talk))} rel="noopener">
            {deckFormat(deck)}
            <span class="visually-hidden"> of “{talk.title}”, slides</span>
          </a>
        )}
      </td>
      <td class="wide" data-sort={recording && 'yes'}>
        {recording !== undefined && (
          <a href={recordingUrl(recording, talk.meetup, urls)} rel="noopener">
            {isOfEvening ? 'Evening' : 'Watch'}
            <span class="visually-hidden">
              {' '}
              {isOfEvening ? `recording of ${talk.meetup.name}, with “${talk.title}”` : `“${talk.title}”`}
            </span>
          </a>
        )}
      </td>
    </tr>
  );
}
