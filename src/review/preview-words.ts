import { counted } from '../output/words.ts';
import type { ReviewedPage } from './pages.ts';

export const WHY_WORDS: Readonly<Record<ReviewedPage['why'], string>> = {
  new: 'New page',
  changed: 'Changed page',
  affected: 'Shows something of it',
};

/** The head of a preview: that it is one, and of what. */
export function banner(site: { readonly name: string; readonly baseUrl: string }, commit: string | undefined): string {
  const of = commit === undefined ? '' : ` They are made of commit <code>${escapeHtml(commit.slice(0, 12))}</code>.`;
  const home = `<a href="${escapeHtml(site.baseUrl)}" rel="noopener noreferrer"><bdi>${escapeHtml(site.name)}</bdi></a>`;
  return [
    '<header class="preview-banner" id="top">',
    '<h1>Preview of a proposal</h1>',
    `<p>Nothing here is published. These are the pages as they would be if the proposal were taken.${of}</p>`,
    `<p>Links to pages that are not in this file lead to ${home} as it is now. Nothing plays, sorts or searches here.</p>`,
    '</header>',
  ].join('');
}

/** The pages of a preview, each with a link to its place in it. */
export function listOfPages(shown: readonly { readonly page: ReviewedPage; readonly number: number }[]): string {
  if (shown.length === 0) return noteOf('There is no page to show.');
  const items = shown.map(
    ({ page: { title, why }, number }) =>
      `<li><a href="#page-${number}"><bdi>${escapeHtml(title)}</bdi></a> <span class="quiet">${WHY_WORDS[why]}</span></li>`,
  );
  return `<nav aria-labelledby="pages"><h2 id="pages">${counted(shown.length, 'page')}</h2><ol class="preview-list">${items.join('')}</ol></nav>`;
}

/** What stands above each page of a preview. */
export function barOf({ path, why }: ReviewedPage): string {
  return `<p class="preview-bar"><span>${WHY_WORDS[why]}</span> <code>${escapeHtml(path)}</code> <a href="#top">All pages</a></p>`;
}

const MOST_LINES = 50;

/** What a preview does not show: files with errors, pages and pictures for which there is no room. Empty when it shows everything. */
export function notesOf(missing: readonly string[], leftOut: readonly ReviewedPage[], pictures: number): string {
  const one = (count: number, singular: string, plural: string): string => (count === 1 ? singular : plural);
  const notes = [
    missing.length === 0
      ? ''
      : noteOf(`${counted(missing.length, 'file')} of the content ${one(missing.length, 'is', 'are')} missing here:`, missing),
    leftOut.length === 0
      ? ''
      : noteOf(
          `${counted(leftOut.length, 'more page')} ${one(leftOut.length, 'does', 'do')} not fit into this file:`,
          leftOut.map(({ title, path }) => `${title} (${path})`),
        ),
    pictures === 0
      ? ''
      : noteOf(
          `${counted(pictures, 'picture')} ${one(pictures, 'does', 'do')} not fit into this file, or cannot be read: words stand in place of ${one(pictures, 'it', 'them')}.`,
        ),
  ];
  return notes.join('');
}

function noteOf(heading: string, lines: readonly string[] = []): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => `<li><bdi>${escapeHtml(line)}</bdi></li>`);
  const more = lines.length > MOST_LINES ? `<li>… and ${lines.length - MOST_LINES} more</li>` : '';
  const list = lines.length === 0 ? '' : `<ul>${shown.join('')}${more}</ul>`;
  return `<div class="preview-note"><p>${escapeHtml(heading)}</p>${list}</div>`;
}

/** A text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
