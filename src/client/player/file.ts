import type { Playback, Report } from './playback.ts';

/** Plays a file of the site. */
export function playFile(video: HTMLVideoElement, report: Report): Playback {
  for (const event of ['timeupdate', 'seeking', 'seeked']) video.addEventListener(event, () => report(video.currentTime));
  return {
    isTracked: true,
    seek(seconds) {
      const go = (): void => {
        video.currentTime = seconds;
      };
      go();
      // Safari forgets what it was told before it knew the file.
      if (video.readyState === HTMLMediaElement.HAVE_NOTHING) video.addEventListener('loadedmetadata', go, { once: true });
    },
    play() {
      // A browser may refuse, or the file be gone: the controls say so.
      video.play().catch(() => undefined);
    },
    pause: () => video.pause(),
  };
}
