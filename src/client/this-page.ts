/** Whether a link leads to the page one is on, or to a place of it, however its address is written. */
export function leadsToThisPage({ origin, pathname, search }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname && search === location.search;
}

/** The fragment that a link leads to on the page one is on, with its "#"; empty for all other links. */
export function fragmentOfThisPage(link: HTMLAnchorElement): string {
  return leadsToThisPage(link) ? link.hash : '';
}
