import type { KnownArchive } from '../../schema/known-archive.ts';
import type { Proposal } from './proposal.ts';

/** Shows what the proposal will look like, and its files. What stood in the place before goes away. */
export function showPreview(place: HTMLElement, _proposal: Proposal, _known: KnownArchive): void {
  place.replaceChildren();
}
