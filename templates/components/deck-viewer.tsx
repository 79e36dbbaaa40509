import type { VNode } from 'preact';
import { SMALL_SLIDE_WIDTH } from '../../src/archive/made-media.ts';
import type { Meetup, Slide } from '../../src/archive/model.ts';
import { frameOf, type ShownAt, type ShownDeck, slideAlternative, slidePlace } from '../../src/output/decks.ts';
import { slideId, slidePicturePath } from '../../src/output/urls.ts';
import { formatSeconds } from '../../src/schema/time.ts';
import type { SafeUrl } from '../../src/schema/url.ts';
import { useSite } from '../site-context.ts';
import { DeckSource } from './deck-source.tsx';

/** How wide the picture of a slide is shown: the page without its margins and, from 56rem on, without the column beside it. */
const SIZES = '(min-width: 56rem) min(55rem, 100vw - 29rem), calc(100vw - 2rem)';

interface DeckViewerProps {
  readonly deck: ShownDeck;
  /** Its place among the decks of the page, counted from 1. */
  readonly place: number;
  readonly meetup: Meetup;
  readonly title: string;
  /** Whether the title stands above it, since the heading of the section does not say which deck it is. */
  readonly hasTitle: boolean;
  readonly language: string | undefined;
  /** Where a recording shows the slides, by their numbers. */
  readonly moments: ReadonlyMap<number, ShownAt & { readonly url: SafeUrl }>;
}

/**
 * The slides of a deck, of which one is shown: the one whose address the page was opened at, else the first. It works by links alone;
 * `src/client/viewer/` makes the numbers a strip of pictures and takes care of the rest. Every byte of a slide is there 150 times.
 */
export function DeckViewer({ deck, place, meetup, title, hasTitle, language, moments }: DeckViewerProps): VNode {
  const { urls } = useSite();
  const { document, slides } = deck;
  return (
    <section
      class="deck"
      data-deck={place}
      data-small={urls.href(slidePicturePath(document, '*', 'small'))}
      aria-label={`Slides of “${title}”`}
    >
      {hasTitle && (
        <h3 class="deck-title">
          <bdi>{title}</bdi>
        </h3>
      )}
      <div class="deck-stage">
        <SlideList deck={deck} place={place} language={language} moments={moments} />
        <nav class="deck-numbers" aria-label={`Slides of “${title}” by number`}>
          {slides.map(({ number }) => (
            <a key={number} href={`#${slideId(place, number)}`}>
              {number.toString()}
            </a>
          ))}
        </nav>
      </div>
      <div class="deck-foot">
        <DeckSource deck={deck} meetup={meetup} title={title} />
        {slides.some(({ text }) => text !== '') && (
          <label class="deck-switch">
            <input type="checkbox" /> Show the text of the slides
          </label>
        )}
      </div>
    </section>
  );
}

function SlideList({ deck, place, language, moments }: Pick<DeckViewerProps, 'deck' | 'place' | 'language' | 'moments'>): VNode {
  const { urls } = useSite();
  const { document, slides } = deck;
  const frame = frameOf(slides);
  const picture = (number: number, size: 'large' | 'small'): string => urls.href(slidePicturePath(document, number, size));
  return (
    <ol class="slides">
      {slides.map((slide, index) => {
        const { number, width, height, text } = slide;
        const isOdd = width * frame.height !== height * frame.width;
        const first = index === 0 && {
          srcset: `${picture(number, 'small')} ${SMALL_SLIDE_WIDTH}w, ${picture(number, 'large')} ${width}w`,
        };
        return (
          <li key={number} id={slideId(place, number)} class={isOdd ? 'is-odd' : undefined}>
            {isOdd && <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true" />}
            <img
              src={picture(number, 'large')}
              srcset={first ? first.srcset : undefined}
              sizes={first ? SIZES : undefined}
              alt={slideAlternative(slide)}
              width={width}
              height={height}
              loading="lazy"
              fetchpriority={first ? 'high' : undefined}
            />
            <p>
              <Turn words="Previous" place={place} to={slides[index - 1]} />
              <span>
                {slidePlace(deck, slide)}
                <MomentLink moment={moments.get(number)} />
              </span>
              <Turn words="Next" place={place} to={slides[index + 1]} />
            </p>
            {text !== '' && <div lang={language}>{text}</div>}
          </li>
        );
      })}
    </ol>
  );
}

/** A link to the slide before or after; where there is none, its place stays empty. */
function Turn({ words, place, to }: { words: string; place: number; to: Slide | undefined }): VNode {
  return to === undefined ? <i /> : <a href={`#${slideId(place, to.number)}`}>{words}</a>;
}

/** Where a recording shows the slide. */
function MomentLink({ moment }: { moment: (ShownAt & { readonly url: SafeUrl }) | undefined }): VNode | null {
  if (moment === undefined) return null;
  const { recording, seconds, url } = moment;
  return (
    <a href={url}>
      {formatSeconds(seconds)}
      <span> in {recording === 1 ? 'the recording' : `recording ${recording}`}</span>
    </a>
  );
}
