import type { MediaStatus } from '../archive/model.ts';
import type { Observation } from '../content/records.ts';

/** What became of a deck or recording: what its file says, and where that says nothing, what was seen at its address. */
export function effectiveStatus({
  status,
  observation,
}: {
  readonly status: MediaStatus;
  readonly observation?: Observation;
}): MediaStatus {
  return status === 'available' && observation?.state === 'gone' ? 'gone' : status;
}

/** Whether a deck or recording can be had, as far as is known. */
export function isThere(media: Parameters<typeof effectiveStatus>[0]): boolean {
  return effectiveStatus(media) === 'available';
}
