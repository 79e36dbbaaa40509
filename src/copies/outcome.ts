import type { CopyType, KnownAddress, LinkType } from '../schema/media-lock.ts';
import type { CalendarDate } from '../schema/time.ts';
import type { Services } from './check.ts';
import type { Network } from './network.ts';
import type { Target } from './plan.ts';
import type { Store } from './store.ts';

/** What a run came to at an address. */
export interface Outcome {
  readonly target: Target;
  readonly before: KnownAddress | undefined;
  /** What the list says from now on; nothing when nothing is known. */
  readonly after: KnownAddress | undefined;
  /** `copied`: its copy was not at hand before. `kept`: nothing was asked, nothing changes. `unknown`: it could not be learned. */
  readonly result: 'copied' | 'unchanged' | 'changed' | 'failing' | 'gone' | 'link' | 'kept' | 'unknown';
  /** Bytes that came over the net. */
  readonly received: number;
  /** Whether the copy that the list names is at hand; true when it names none. */
  readonly isAtHand: boolean;
  /** What went wrong, as the end of a sentence. */
  readonly failure?: string;
  /** What it is, where it is not copied. */
  readonly refusal?: { readonly type: CopyType | LinkType; readonly isTooLarge: boolean };
}

/** What looking at an address needs. */
export interface LookOptions {
  readonly network: Network;
  readonly store: Store;
  readonly services: Services;
  readonly today: CalendarDate;
  /** Whether to ask again where somebody asked today already. */
  readonly isAgain: boolean;
  /** Whether what is there now takes the place of a copy of something else. */
  readonly isAccepted: boolean;
  readonly onBytes: (received: number) => void;
}
