import type { ListedTalk } from '../stars/list.ts';
import { HOME } from '../stars/own-list.ts';
import { readTalk } from '../stars/read-talk.ts';
import { addressOfRefresh } from '../stars/talk-path.ts';

/** What the page of a talk says of it now; that there is no such talk any more; or that nobody can tell, since the page cannot be reached. */
export type Found = ListedTalk | 'gone' | 'unknown';

/** How often a page may lead on to another before it is taken for a circle. */
const MOST_STEPS = 5;

/** Reads the page of a talk, where it stands now. It is parsed and thrown away: nothing of it is put into this page. */
export async function lookUp(path: string): Promise<Found> {
  let address = HOME.slice(0, -1) + path;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const page = await load(address);
    if (typeof page === 'string') return page;
    const head = page.querySelector('.talk-head');
    const talk = head && readTalk(head, address);
    if (talk) return { ...talk, language: head.querySelector<HTMLElement>('h1 [lang]')?.lang ?? '' };
    if (head !== null) return 'unknown';
    const refresh = page.querySelector<HTMLMetaElement>('meta[http-equiv=refresh]');
    const next = addressOfRefresh(refresh?.content ?? '', HOME);
    // A page of this site that is not a talk's; anything else may be the sign-in page of a network.
    if (next === undefined) return page.querySelector('main#content') === null ? 'unknown' : 'gone';
    address = next;
  }
  return 'unknown';
}

async function load(address: string): Promise<Document | 'gone' | 'unknown'> {
  try {
    const response = await fetch(address);
    if (response.status === 404 || response.status === 410) return 'gone';
    if (!response.ok) return 'unknown';
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return 'unknown';
  }
}
