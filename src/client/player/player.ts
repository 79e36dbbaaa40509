import { formatSeconds } from '../../schema/time.ts';
import { isPlainClick } from '../plain-click.ts';
import { SHOW_SLIDE, type SlideChosen } from '../talk-events.ts';
import { offerLink } from './copy-link.ts';
import { playFile } from './file.ts';
import { type Float, keepInSight } from './float.ts';
import { indexAt, momentLink, withinCut } from './moment.ts';
import { playPlainFrame } from './plain-frame.ts';
import type { Playback } from './playback.ts';
import { followTranscript } from './transcript.ts';
import { playVimeo } from './vimeo.ts';
import { playYoutube } from './youtube.ts';

/** The player of one recording. */
export interface Player {
  /** Where it is seen. */
  readonly stage: HTMLElement;
  /** Its place on the page, counted from 1. */
  readonly recording: number;
  /** Loads it where that has not been done, and plays from a second on. */
  playFrom(seconds: number): void;
  /** Goes to a second; before it is loaded, that is where it will begin. */
  goTo(seconds: number): void;
  /** Plays from a second on where that asks nothing of another host that has not been asked before; else it will begin there. */
  follow(seconds: number): void;
  readonly isLoaded: () => boolean;
  /** The first second at which a slide is shown, if it knows one. */
  momentOf(slide: SlideChosen): number | undefined;
}

/** Seconds between two reports of a recording that plays on, at most: more is a jump. */
const STEP = 3;

type Moment = readonly [at: number, slide: number, deck: number];

/** Makes a player of a block that has one; see templates/components/recording.tsx. */
export function createPlayer(block: HTMLElement): Player | undefined {
  const { kind, frame: address = '' } = block.dataset;
  const recording = Number(block.dataset.recording);
  const start = Number(block.dataset.start ?? 0);
  const end = Number(block.dataset.end ?? Number.POSITIVE_INFINITY);
  const moments: readonly Moment[] = JSON.parse(block.dataset.moments ?? '[]');
  const stage = block.querySelector<HTMLElement>('.player');
  const poster = block.querySelector<HTMLElement>('.player-poster');
  const template = block.querySelector('template');
  const tools = block.querySelector<HTMLElement>('.recording-tools');
  if (stage === null || poster === null || template === null) return undefined;

  const mark = followTranscript(block);
  const times = moments.map(([at]) => at);
  let playback: Playback | undefined;
  let float: Float | undefined;
  let picture: HTMLElement = poster;
  let position = start;
  let shown = -1;

  const ask = (detail: SlideChosen): void => void document.dispatchEvent(new CustomEvent(SHOW_SLIDE, { detail }));

  const report = (seconds: number): void => {
    // What goes on behind the end is another talk; who jumps there may hear it.
    if (position < end && seconds >= end && seconds - position < STEP) playback?.pause();
    if (seconds > position && seconds - position < STEP) float?.playsOn();
    position = seconds;
    mark(seconds);
    const moment = indexAt(times, seconds);
    const [, slide, deck] = moments[moment] ?? [];
    if (moment !== shown && slide !== undefined && deck !== undefined) ask({ deck, slide });
    shown = moment;
  };

  const put = (from: number): Element => {
    const element = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
    if (element instanceof HTMLIFrameElement)
      element.src = address.replace('{start}', String(from)).replace('{origin}', encodeURIComponent(location.origin));
    picture.replaceWith(element);
    picture = element;
    element.focus({ preventScroll: true });
    return element;
  };

  const load = (from: number): void => {
    position = from;
    float ??= keepInSight(stage, () => playback?.pause());
    const element = put(from);
    if (element instanceof HTMLVideoElement) {
      playback = playFile(element, report);
      playback.seek(from);
      playback.play();
    } else if (element instanceof HTMLIFrameElement) {
      const play = kind === 'youtube' ? playYoutube : kind === 'vimeo' ? playVimeo : undefined;
      playback = play?.(element, report) ?? playPlainFrame(put);
    }
  };

  const goTo = (seconds: number): void => {
    const to = withinCut(seconds, start, end);
    position = to;
    if (playback !== undefined) playback.seek(to);
    else poster.querySelector('.play-words')?.replaceChildren(`Play from ${formatSeconds(to)}`);
    // What does not tell where it is, is where it was sent; slides and words show that before it is loaded, too.
    if (playback?.isTracked !== true) report(to);
  };

  const playFrom = (seconds: number): void => {
    if (playback === undefined) load(withinCut(seconds, start, end));
    else goTo(seconds);
    playback?.play();
  };

  poster.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    load(position);
  });
  if (tools !== null)
    offerLink(tools, () => ({ href: momentLink(location.href, { recording, seconds: position }), seconds: Math.floor(position) }));

  return {
    stage,
    recording,
    playFrom,
    goTo,
    follow(seconds) {
      if (playback !== undefined || kind === 'file') playFrom(seconds);
      else {
        goTo(seconds);
        tools?.querySelector('[role=status]')?.replaceChildren(`Press play to begin at ${formatSeconds(position)}.`);
      }
    },
    isLoaded: () => playback !== undefined,
    momentOf: ({ deck, slide }) => moments.find((moment) => moment[1] === slide && moment[2] === deck)?.[0],
  };
}
