/** What the players and the slides of a talk tell each other, as events of the document. */

/** A slide of a deck. */
export interface SlideChosen {
  /** Its deck's place on the page, counted from 1. */
  readonly deck: number;
  /** Page of the PDF, counted from 1. */
  readonly slide: number;
}

/** A visitor has turned to a slide: {@link SlideChosen}. */
export const SLIDE_CHOSEN = 'slidechosen';
/** A player asks for the slide that is shown now: {@link SlideChosen}. */
export const SHOW_SLIDE = 'showslide';
