import type { Repository } from '../../proposal/repository.ts';
import type { Proposal } from './proposal.ts';

/** Shows the steps that bring the proposal to the archive. What stood in the place before goes away. */
export function showHandOff(place: HTMLElement, _proposal: Proposal, _site: Repository): void {
  place.replaceChildren();
}
