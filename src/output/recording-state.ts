import type { Recording } from '../archive/model.ts';
import { formatDate } from '../schema/dates.ts';
import type { SafeUrl } from '../schema/url.ts';
import { effectiveStatus } from './media-status.ts';
import { copyWords } from './words.ts';

/** What has to be said of a recording that is not simply there. */
// gone, last seen in 2024 => "No longer online. It was last seen on 3 March 2024."
export function stateWords(recording: Recording): string | undefined {
  const { observation } = recording;
  switch (effectiveStatus(recording)) {
    case 'private':
      return 'Private: only those who published it can open it to others.';
    case 'moved':
      return 'No longer at this address; where it has moved to is not known here.';
    case 'gone': {
      const seen = observation?.state === 'gone' ? observation.lastSeen : undefined;
      return seen === undefined ? 'No longer online.' : `No longer online. It was last seen on ${formatDate(seen)}.`;
    }
    case 'available':
      return observation?.state === 'failing' ? 'It could not be reached of late.' : undefined;
  }
}

/** Whether a recording can be followed without hearing it, where that is known. */
export function captionWords({ captions, transcript, file }: Recording): string | undefined {
  if (captions === true || (file !== undefined && transcript !== undefined)) return 'With captions';
  return captions === false || (file !== undefined && transcript === undefined) ? 'No captions' : undefined;
}

/** Other places where a recording can be found, with what to call each. */
// "https://web.archive.org/web/2024/https://…" => "Copy in the Wayback Machine"
export function recordingCopies({ observation }: Recording): { readonly url: SafeUrl; readonly label: string }[] {
  return (observation?.copies ?? []).map((url) => ({ url, label: copyWords(url) }));
}
