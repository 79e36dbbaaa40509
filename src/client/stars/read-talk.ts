import type { ListedTalk } from './list.ts';
import { HOME } from './own-list.ts';
import { talkPathOf } from './talk-path.ts';

/** The times of a programme are no dates. */
const DATED = 'time[datetime*="-"]';

/**
 * Reads what the head of a talk's own page, a row of a table, an entry of a list or a card says of its talk.
 * @param address of the page; it is the talk's where the talk is named by a heading, which leads nowhere.
 */
export function readTalk(item: Element, address: string): ListedTalk | undefined {
  for (const name of item.querySelectorAll('h1, a')) {
    const path = talkPathOf(name.getAttribute('href') ?? address, HOME);
    if (path === undefined) continue;
    // In a programme the evening's date stands above it.
    const time = item.querySelector(DATED) ?? item.ownerDocument.querySelector(DATED);
    return {
      path,
      title: textOf(name),
      by: [...item.querySelectorAll(`a[href^="${HOME}speakers/"], .cover-by`)].map(textOf).join(', '),
      // "Thursday, 3 May 2018" => "3 May 2018"
      date: textOf(time).replace(/^\D*/, ''),
    };
  }
  return undefined;
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}
