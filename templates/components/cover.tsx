import type { ComponentChildren, VNode } from 'preact';
import type { Deck, Meetup, PdfDocument, Slide, Talk } from '../../src/archive/model.ts';
import { showsSlides } from '../../src/output/decks.ts';
import { coverPattern, coverTone } from '../../src/output/pattern.ts';
import { pathOf, slidePicturePath } from '../../src/output/urls.ts';
import { useSite } from '../site-context.ts';

/**
 * A cover: the first slide where its picture is at hand, else the squares of the talk or meetup, and the title with the names of the speakers.
 * @param children the title, as a link to what the cover stands for.
 */
export function Cover(props: {
  record: Meetup | Talk;
  decks: readonly Deck[];
  isLong: boolean;
  by: ComponentChildren;
  children: ComponentChildren;
}): VNode {
  const first = firstSlideOf(props.decks);
  return (
    <div class={`cover${first === undefined ? '' : ' has-picture'}`}>
      {first === undefined ? (
        <Pattern record={props.record} columns={24} rows={4} />
      ) : (
        <CoverPicture document={first.document} slide={first.slide} />
      )}
      <h3 class={`cover-title${props.isLong ? ' is-long' : ''}`}>{props.children}</h3>
      <p class="cover-by">{props.by}</p>
    </div>
  );
}

/** The picture of a slide: decoration beside a title. */
function CoverPicture({ document, slide }: FirstSlide): VNode {
  const { urls } = useSite();
  const { number, width, height } = slide;
  return (
    <img
      class="cover-picture"
      src={urls.href(slidePicturePath(document, number, 'small'))}
      width={width}
      height={height}
      loading="lazy"
      alt=""
    />
  );
}

interface FirstSlide {
  readonly document: PdfDocument;
  readonly slide: Slide;
}

/** The first slide of which there is a picture. */
function firstSlideOf(decks: readonly Deck[]): FirstSlide | undefined {
  const deck = decks.find(showsSlides);
  const slide = deck?.slides[0];
  return deck === undefined || slide === undefined ? undefined : { document: deck.document, slide };
}

/** The squares that stand for one record: decoration, and always the same for the same page. */
export function Pattern({ record, columns, rows }: { record: Meetup | Talk; columns?: number; rows?: number }): VNode {
  const pattern = coverPattern(pathOf(record), columns, rows);
  return (
    <svg
      class="pattern"
      viewBox={`0 0 ${pattern.columns} ${pattern.rows}`}
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMaxYMin slice"
    >
      <path d={pattern.path} />
    </svg>
  );
}

/** The class that gives a record's colours to a block. */
export function toneClass(record: Meetup | Talk): string {
  return `tone-${coverTone(pathOf(record))}`;
}

/** The mark of the archive: nine squares. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 5 5" aria-hidden="true" focusable="false">
      <path d="M0 0h5v1h-5zM0 1h1v3h-1zM4 1h1v3h-1zM0 4h5v1h-5zM2 2h1v1h-1z" />
    </svg>
  );
}
