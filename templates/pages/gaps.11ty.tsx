import type { VNode } from 'preact';
import type { Meetup, Talk } from '../../src/archive/model.ts';
import { numberRanges } from '../../src/archive/queries.ts';
import { indexPath } from '../../src/output/urls.ts';
import { counted } from '../../src/output/words.ts';
import { Section } from '../components/facts.tsx';
import { Lead } from '../components/lead.tsx';
import { LinkToPath } from '../components/link.tsx';
import { MeetupList } from '../components/meetups.tsx';
import { TalkList } from '../components/talks.tsx';
import { definePage } from '../define-page.ts';
import { Page } from '../layouts/page.tsx';

/** More than these would make the page too large for a phone. */
const SHOWN = 300;

const page = definePage(indexPath('gaps'), ({ archive: { gaps, site } }) => (
  <Page
    title="What is missing"
    description={`What the archive of the ${site.name} does not have yet, and how to help.`}
    path={indexPath('gaps')}
    scripts={['stars']}
  >
    <Lead title="What is missing">
      What the archive does not have, and nobody has said why. If you have slides, a recording or only remember:{' '}
      <LinkToPath path={indexPath('contribute')}>there is a form</LinkToPath>, and every page has a link to report a mistake.
    </Lead>
    <Section id="numbers" title="Numbers without a meetup">
      {gaps.missingNumbers.length === 0 ? (
        <p class="nothing">None.</p>
      ) : (
        <p class="number-list">{ranges(gaps.missingNumbers).join(', ')}</p>
      )}
    </Section>
    <Section id="without-talks" title="Meetups without talks">
      {gaps.meetupsWithoutTalks.length === 0 ? <p class="nothing">None.</p> : <NewestMeetups meetups={gaps.meetupsWithoutTalks} />}
    </Section>
    <Section id="without-venue" title="Meetups without a place">
      {gaps.meetupsWithoutVenue.length === 0 ? <p class="nothing">None.</p> : <NewestMeetups meetups={gaps.meetupsWithoutVenue} />}
    </Section>
    <Section id="without-slides" title={`Talks without slides: ${gaps.talksWithoutDeck.length}`}>
      {gaps.talksWithoutDeck.length === 0 ? <p class="nothing">None.</p> : <Newest talks={gaps.talksWithoutDeck} />}
    </Section>
    <Section id="without-recording" title={`Talks without a recording: ${gaps.talksWithoutRecording.length}`}>
      {gaps.talksWithoutRecording.length === 0 ? (
        <p class="nothing">None.</p>
      ) : (
        <>
          <p class="quiet">
            {counted(gaps.talksWithoutRecording.length, 'talk')} of evenings that have no recording of the whole evening either.
          </p>
          <Newest talks={gaps.talksWithoutRecording} />
        </>
      )}
    </Section>
  </Page>
));

/** The newest of what may be a very long list: whoever wants to fill gaps has enough to begin with. */
function Newest({ talks }: { talks: readonly Talk[] }): VNode {
  return (
    <>
      <TalkList talks={talks.slice(0, SHOWN)} />
      {talks.length > SHOWN && (
        <p class="quiet">
          These are the {SHOWN} newest. The {talks.length - SHOWN} older ones stand, without slides or video, in the{' '}
          <LinkToPath path={indexPath('talks')}>tables of talks</LinkToPath>.
        </p>
      )}
    </>
  );
}

function NewestMeetups({ meetups }: { meetups: readonly Meetup[] }): VNode {
  return (
    <>
      <MeetupList meetups={meetups.slice(0, SHOWN)} />
      {meetups.length > SHOWN && <p class="quiet">and {meetups.length - SHOWN} older ones.</p>}
    </>
  );
}

// [2, 3, 5] => ["2–3", "5"]
function ranges(numbers: readonly number[]): string[] {
  return numberRanges(numbers).map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}

export const data = page.data;
export const render = page.render;
