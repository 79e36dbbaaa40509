import { createHash } from 'node:crypto';
import { indexPath } from '../archive/paths.ts';
import { type PageContent, readContent, type Surroundings, writeContent } from './page-content.ts';
import type { ReviewedPage } from './pages.ts';
import { createPictures } from './preview-pictures.ts';
import { banner, barOf, escapeHtml, listOfPages, notesOf } from './preview-words.ts';

/** A preview shows so many pages at most, and is so large. */
export interface PreviewLimits {
  readonly pages: number;
  readonly bytes: number;
}

export const PREVIEW_LIMITS: PreviewLimits = { pages: 30, bytes: 10_000_000 };
/** The part of it that the text of pages may take; pictures have the rest. */
const TEXT_SHARE = 0.6;

export interface PreviewInput {
  /** The pages to show, the most important first. */
  readonly pages: readonly ReviewedPage[];
  /** The HTML of a built page; nothing where it was not built. */
  readonly page: (path: string) => string | undefined;
  /** A file of the built site. */
  readonly file: (path: string) => Buffer | undefined;
  /** The style sheet, which loads nothing. */
  readonly styles: string;
  /** What is published; `baseUrl` ends in a slash. */
  readonly site: { readonly name: string; readonly language: string; readonly baseUrl: string };
  /** The address that the built site has, with a slash at its end. */
  readonly builtFor: string;
  /** Whether a path leads to something on the published site. */
  readonly isPublished: (path: string) => boolean;
  /** What is not in the site because of errors, each in a line. */
  readonly missing: readonly string[];
  /** The commit that the pages are made of, where one is known. */
  readonly commit: string | undefined;
  readonly limits?: PreviewLimits;
}

export interface Preview {
  readonly html: string;
  readonly shown: readonly ReviewedPage[];
  readonly leftOut: readonly ReviewedPage[];
}

interface Shown {
  readonly page: ReviewedPage;
  readonly content: PageContent;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * Makes one HTML file of some pages of a built site: it loads nothing, runs nothing, and shows the same from any place.
 * Links between its pages stay in it, all others lead to the published site.
 */
export function makePreview(input: PreviewInput): Preview {
  const { site, missing, commit, limits = PREVIEW_LIMITS } = input;
  const style = input.styles.replaceAll('</', '<\\/');
  const { shown, leftOut, bytes } = choosePages(input, limits);
  const pictures = createPictures(input.builtFor, input.file, limits.bytes - bytes - Buffer.byteLength(style));
  const byPath = new Map(shown.map((one) => [one.page.path, one]));
  const sections = shown.map((one) =>
    sectionOf(one, { prefix: prefixOf(one), link: createLinks(one.page, byPath, input), picture: pictures.take }),
  );
  const html = [
    '<!doctype html>',
    `<html lang="${escapeHtml(site.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>Preview of a proposal – ${escapeHtml(site.name)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<style>${style}</style>`,
    '</head>',
    '<body class="preview">',
    '<main>',
    banner(site, commit),
    listOfPages(shown),
    notesOf(missing, leftOut, pictures.missed()),
    ...sections,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { html, shown: shown.map(({ page }) => page), leftOut };
}

/** Takes pages as long as there is room for their text. */
function choosePages({ pages, page }: PreviewInput, limits: PreviewLimits): { shown: Shown[]; leftOut: ReviewedPage[]; bytes: number } {
  const shown: Shown[] = [];
  const leftOut: ReviewedPage[] = [];
  let bytes = 0;
  for (const one of pages) {
    const html = page(one.path);
    if (html === undefined) continue;
    const content = readContent(html);
    // What only leads to another page shows nothing itself.
    if (content === undefined) continue;
    const size = Buffer.byteLength(html);
    if (shown.length >= limits.pages || bytes + size > limits.bytes * TEXT_SHARE) leftOut.push(one);
    else {
      bytes += size;
      shown.push({ page: one, content, number: shown.length + 1 });
    }
  }
  return { shown, leftOut, bytes };
}

function sectionOf({ page, content, number }: Shown, surroundings: Surroundings): string {
  return `<section class="preview-page" id="page-${number}" aria-label="${escapeHtml(page.title)}">${barOf(page)}${writeContent(content, surroundings)}</section>`;
}

function prefixOf({ number }: Shown): string {
  return `p${number}-`;
}

/** Links of a page to a part of the preview, a place of the published site, an address elsewhere, or nowhere. */
function createLinks({ path }: ReviewedPage, shown: ReadonlyMap<string, Shown>, input: PreviewInput): Surroundings['link'] {
  const base = new URL(input.builtFor);
  const here = new URL(path.slice(1), base);
  return (href) => {
    if (!URL.canParse(href, here)) return undefined;
    const url = new URL(href, here);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
      return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
    const below = url.pathname.slice(base.pathname.length);
    // The form knows nothing of what is not published.
    if (`/${below}` === indexPath('contribute') && url.search !== '') return false;
    const target = shown.get(`/${below}`);
    if (target === undefined)
      return input.isPublished(`/${below}`) ? new URL(`${below}${url.search}${url.hash}`, input.site.baseUrl).href : undefined;
    const id = url.hash.slice(1);
    return target.content.ids.has(id) ? `#${prefixOf(target)}${id}` : `#page-${target.number}`;
  };
}

/** Nothing but this one style sheet, and what stands in the file itself (https://www.w3.org/TR/CSP3/). */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
}
