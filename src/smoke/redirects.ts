import type { HtmlPage } from './html.ts';
import { addressOf, fileOf } from './links.ts';
import type { Failure } from './report.ts';

/**
 * Finds pages that lead on by themselves, but not to another page of the site in one step, or not to the one that they tell search
 * engines. That there is a page where they lead to is checked with all other links.
 * @param baseUrl the address of the published site, with a slash at its end.
 */
export function checkRedirects(pages: ReadonlyMap<string, HtmlPage>, baseUrl: string): Failure[] {
  return [...pages].flatMap(([file, { refresh, canonical }]) => {
    const from = addressOf(file, baseUrl);
    if (refresh === undefined || !URL.canParse(refresh, from)) return [];
    const to = new URL(refresh, from).href;
    const target = fileOf(to, baseUrl);
    if (target === undefined) return [{ file, message: `leads on to ${JSON.stringify(refresh)}, which is no page of the site.` }];
    const failures: Failure[] = [];
    if (pages.get(target)?.refresh !== undefined) failures.push({ file, message: `leads on to ${target}, which leads on itself.` });
    // A fragment is a place on the page, which search engines are not told.
    if (canonical !== to.replace(/#.*/, '')) failures.push({ file, message: `leads on to ${to}, but its canonical link says otherwise.` });
    return failures;
  });
}
