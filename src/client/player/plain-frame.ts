import type { Playback } from './playback.ts';

/** Plays in a frame that tells nothing and obeys to nothing: to seek is to load it anew. */
export function playPlainFrame(load: (seconds: number) => void): Playback {
  return { isTracked: false, seek: load, play: () => undefined, pause: () => undefined };
}
