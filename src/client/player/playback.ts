/** A recording that has been loaded. */
export interface Playback {
  seek(seconds: number): void;
  play(): void;
  pause(): void;
  /** Whether it tells where it is. */
  readonly isTracked: boolean;
}

/** Called with seconds of the recording's own clock. */
export type Report = (seconds: number) => void;
