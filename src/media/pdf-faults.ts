import { aboutFile, type Finding } from '../content/finding.ts';
import { anyOf } from '../schema/text.ts';

/** The most pages a PDF may have: the longest talk of ten years has fewer than 200 slides. */
export const MAX_PAGES = 500;
/** The longest side a page may have, in points (1/72 inch): what PDF itself allows without a unit of its own (ISO 32000-1, annex C.2). */
export const MAX_SIDE = 14_400;

/** What is wrong with a PDF. */
export type PdfFault =
  | { readonly kind: 'no-pdf' | 'encrypted' | 'unreadable' | 'truncated' | 'no-pages' | 'too-much-memory' }
  | { readonly kind: 'too-many-pages'; readonly pages: number }
  /** The longer side of the page in points. */
  | { readonly kind: 'page-too-large'; readonly page: number; readonly side: number }
  | { readonly kind: 'page-unreadable'; readonly page: number }
  | { readonly kind: 'too-slow'; readonly page: number | undefined; readonly seconds: number }
  /** What it holds beside pages, in words. A viewer may run it; we never do. */
  | { readonly kind: 'active-content'; readonly found: readonly string[] };

/** Whether pictures can be made in spite of a fault. */
export function isHarmless({ kind }: PdfFault): boolean {
  return kind === 'active-content';
}

/** A fault in words: what was found, what is allowed, and what to do. */
export function describePdfFault(fault: PdfFault): Finding {
  switch (fault.kind) {
    case 'no-pdf':
      return aboutFile('pdf-unreadable', 'The file is no PDF, though it is named like one.', `Export the slides anew as PDF. ${LINK}`);
    case 'unreadable':
      return aboutFile('pdf-unreadable', 'The PDF is damaged: it cannot be opened.', `Export the slides anew as PDF. ${LINK}`);
    case 'truncated':
      return aboutFile(
        'pdf-truncated',
        'The PDF ends in the middle: a part of the file is missing.',
        'Copy the whole file into the folder again.',
      );
    case 'encrypted':
      return aboutFile('pdf-encrypted', 'The PDF can only be opened with a password.', 'Export it without a password.');
    case 'no-pages':
      return aboutFile('pdf-unreadable', 'The PDF has no pages.', `Export the slides anew as PDF. ${LINK}`);
    case 'too-much-memory':
      return aboutFile(
        'pdf-too-large',
        'A page of the PDF needs more memory than there is.',
        'Look for a very large picture in it, and export the slides anew with smaller pictures.',
      );
    case 'too-many-pages':
      return aboutFile(
        'pdf-too-many-pages',
        `The PDF has ${fault.pages} pages.`,
        `A PDF has at most ${MAX_PAGES} pages. Cut the pages of the talk out of it.`,
      );
    case 'page-too-large':
      return aboutFile(
        'pdf-page-size',
        `Page ${fault.page} of the PDF is ${metres(fault.side)} long.`,
        `A page is at most ${metres(MAX_SIDE)} long. Export the slides anew in the usual size of a slide.`,
      );
    case 'page-unreadable':
      return aboutFile('pdf-unreadable', `Page ${fault.page} of the PDF cannot be read.`, `Export the slides anew as PDF. ${LINK}`);
    case 'too-slow':
      return aboutFile(
        'pdf-too-slow',
        fault.page === undefined
          ? `The PDF takes more than ${fault.seconds} seconds to draw.`
          : `Page ${fault.page} of the PDF takes more than ${fault.seconds} seconds to draw.`,
        'Export the slides anew, with the drawings on it as pictures.',
      );
    case 'active-content':
      return aboutFile(
        'pdf-active-content',
        `The PDF holds ${anyOf(fault.found, 'and')}, which a program that shows it may run.`,
        'Nothing of it is run here. Export the slides anew as a plain PDF, by printing it into a file.',
      );
  }
}

const LINK = 'Or link to them with "url".';

// 56693 => "20.0 m"
function metres(points: number): string {
  return `${((points / 72) * 0.0254).toFixed(1)} m`;
}
