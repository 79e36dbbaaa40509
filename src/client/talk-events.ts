/** The player is at a second of a recording. */
export interface RecordingTime {
  readonly recording: number;
  readonly seconds: number;
}

/** A slide of a deck; both count from 1. */
export interface SlideChosen {
  readonly deck: number;
  readonly slide: number;
}

/** What the player tells while it plays and when it has jumped: a `RecordingTime`. */
export const RECORDING_TIME = 'recordingtime';
/** What the viewer tells when a visitor has turned to a slide: a `SlideChosen`. */
export const SLIDE_CHOSEN = 'slidechosen';
/** What the player asks of the viewer: to show a `SlideChosen`. */
export const SHOW_SLIDE = 'showslide';
