import type { SlideChosen } from '../talk-events.ts';

/** A second of one of the recordings of a page. */
export interface MomentAddress {
  /** Its place on the page, counted from 1. */
  readonly recording: number;
  /** Whole seconds of the recording's own clock. */
  readonly seconds: number;
}

/** 99:59:59, the last second that a content file can name. */
const LAST_SECOND = 359_999;

/** Reads `?t=750` and `?video=2&t=750`; nothing for what is no whole second of a recording. */
export function readMomentQuery(search: string): MomentAddress | undefined {
  const parameters = new URLSearchParams(search);
  return momentOf(parameters.get('video') ?? '1', parameters.get('t') ?? '');
}

/** Reads `#t-750` and `#video-2-t-750`: the id of a paragraph, or of a second that has none. */
export function readMomentHash(hash: string): MomentAddress | undefined {
  const [, recording = '1', seconds = ''] = /^#(?:video-(\d+)-)?t-(\d+)$/.exec(hash) ?? [];
  return momentOf(recording, seconds);
}

/** Reads `#slide-12` and `#deck-2-slide-12`: the id of a slide. */
export function readSlideHash(hash: string): SlideChosen | undefined {
  const [, deck = '1', slide] = /^#(?:deck-([1-9]\d{0,3})-)?slide-([1-9]\d{0,5})$/.exec(hash) ?? [];
  return slide === undefined ? undefined : { deck: Number(deck), slide: Number(slide) };
}

function momentOf(recording: string, seconds: string): MomentAddress | undefined {
  const isRight = /^[1-9]\d?$/.test(recording) && /^\d{1,6}$/.test(seconds) && Number(seconds) <= LAST_SECOND;
  return isRight ? { recording: Number(recording), seconds: Number(seconds) } : undefined;
}

/** The address of a page at which a recording begins at a second. */
// "https://example.org/talk/?x#y", 2, 750.4 => "https://example.org/talk/?video=2&t=750"
export function momentLink(page: string, { recording, seconds }: MomentAddress): string {
  const url = new URL(page);
  url.hash = '';
  url.search = `${recording === 1 ? '' : `video=${recording}&`}t=${Math.floor(seconds)}`;
  return url.href;
}

/** The second to begin at: the one that is asked for, where it lies within the cut; else the first of the cut. */
export function withinCut(seconds: number, start: number, end: number): number {
  return seconds >= start && seconds < end ? seconds : start;
}

/** The last of the seconds, which are in order, that is not after the time; -1 before the first. */
export function indexAt(seconds: readonly number[], time: number): number {
  let [low, high] = [0, seconds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seconds[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
