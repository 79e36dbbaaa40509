import type { Playback, Report } from './playback.ts';

/** Plays a file of the site. */
export function playFile(video: HTMLVideoElement, report: Report): Playback {
  for (const event of ['timeupdate', 'seeking', 'seeked']) video.addEventListener(event, () => report(video.currentTime));
  return {
    isTracked: true,
    seek(seconds) {
      video.currentTime = seconds;
    },
    play() {
      // A browser may refuse, or the file be gone: the controls say so.
      video.play().catch(() => undefined);
    },
    pause: () => video.pause(),
  };
}
