import type { VNode } from 'preact';
import type { Talk } from '../../src/archive/model.ts';
import { byYear, recordingsOfEvening } from '../../src/archive/queries.ts';
import { talksAlternates } from '../../src/output/alternates.ts';
import { deckViewUrl, indexPath, recordingUrl } from '../../src/output/urls.ts';
import { counted, deckFormat, yearRange } from '../../src/output/words.ts';
import { DateCell } from '../components/date-cell.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkTo, Name } from '../components/link.tsx';
import { BillingLine } from '../components/people.tsx';
import { TalkTags, TalkTitle } from '../components/talks.tsx';
import { YearBodies, YearLinks } from '../components/years.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';
import { useSite } from '../site-context.ts';

const COLUMNS = 6;

const page = definePage(indexPath('talks'), ({ archive }) => {
  const years = byYear(archive.talks);
  const { firstYear, lastYear } = archive.figures;
  return (
    <Page
      title="Talks"
      description={`All ${counted(archive.talks.length, 'talk')} of the ${archive.site.name} with date, speaker, title, slides and video.`}
      path={indexPath('talks')}
      alternates={talksAlternates(archive)}
    >
      <Lead title="Talks">
        {counted(archive.talks.length, 'talk')} by {counted(archive.speakers.length, 'speaker')},{' '}
        {firstYear > 0 && `${yearRange(firstYear, lastYear)}, `}the newest evening first.
      </Lead>
      <YearLinks years={years.map(({ year }) => year)} />
      <table class="table talks-table">
        <caption class="visually-hidden">Talks by date, the newest evening first</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col" class="wide">
              No.
            </th>
            <th scope="col" class="wide">
              Speaker
            </th>
            <th scope="col">Title</th>
            <th scope="col" class="wide">
              Slides
            </th>
            <th scope="col" class="wide">
              Video
            </th>
          </tr>
        </thead>
        <YearBodies years={years} columns={COLUMNS} row={(talk) => <Row key={talk.file} talk={talk} />} />
      </table>
    </Page>
  );
});

function Row({ talk }: { talk: Talk }): VNode {
  const { urls } = useSite();
  const deck = talk.decks.find(({ status }) => status === 'available');
  const [recording] = [...talk.recordings, ...recordingsOfEvening(talk)];
  return (
    <tr>
      <DateCell date={talk.date} />
      <td class="wide numeral-cell">
        <LinkTo record={talk.meetup} class={talk.meetup.number === undefined ? 'event-mark' : undefined}>
          <Name>{talk.meetup.shortName}</Name>
        </LinkTo>
      </td>
      <td class="wide speaker-cell">
        <BillingLine billings={talk.speakers} />
      </td>
      <th scope="row" class="title-cell">
        <LinkTo record={talk}>
          <TalkTitle talk={talk} />
        </LinkTo>
        <span class="narrow quiet">
          <bdi>{talk.speakers.map((billing) => billing.person.name).join(', ')}</bdi>
        </span>
        <TalkTags talk={talk} />
      </th>
      <td class="wide">
        {deck !== undefined && (
          <a href={deckViewUrl(deck, talk.meetup, urls)} rel="noopener">
            {deckFormat(deck)}
            <span class="visually-hidden"> slides of “{talk.title}”</span>
          </a>
        )}
      </td>
      <td class="wide">
        {recording !== undefined && (
          <a href={recordingUrl(recording, talk.meetup, urls)} rel="noopener">
            {talk.recordings.length > 0 ? 'Watch' : 'Evening'}
            <span class="visually-hidden">
              {' '}
              {talk.recordings.length > 0 ? `“${talk.title}”` : `recording of ${talk.meetup.name}, with “${talk.title}”`}
            </span>
          </a>
        )}
      </td>
    </tr>
  );
}

export const data = page.data;
export const render = page.render;
