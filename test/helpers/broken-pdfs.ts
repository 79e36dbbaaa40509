import { hiddenScriptPdf } from './active-pdfs.ts';
import { contents, drawPdf, pageOf, pdfOfPages } from './pdf-objects.ts';
import { pdfOf, tinyPdf } from './tiny-files.ts';

/** A web page behind the first line of a PDF, as servers send it that answer every address with the same page. */
export function webPageWithPdfHeader(): Buffer {
  return Buffer.from('%PDF-1.4\n<!DOCTYPE html><html><title>404</title><p>The file you asked for is not here.</p></html>\n');
}

/** A PDF without a single byte. */
export function emptyPdf(): Buffer {
  return Buffer.alloc(0);
}

/** The first half of a PDF with ten pages: its table of cross-references is lost, and with it the word where to begin. */
export function halfPdf(): Buffer {
  const whole = longPdf(10);
  return whole.subarray(0, whole.length / 2);
}

/**
 * The first half of a PDF with ten pages that was saved for the web ("linearized": ISO 32000-1, annex F), so that where to begin
 * stands at its front. The first pages are whole, one is cut off in its drawing, the last ones are missing.
 */
export function halfWebPdf(): Buffer {
  const whole = longPdf(10).toString('latin1');
  const begin = 'trailer\n<< /Size 24 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n';
  const withFront = whole.replace('%PDF-1.4\n', `%PDF-1.4\n${begin}`);
  return Buffer.from(withFront.slice(0, withFront.indexOf('7) Tj')), 'latin1');
}

/** The first half of a PDF as pdfkit writes it, with its list of pages at its end. */
export async function halfPdfWithoutPages(): Promise<Buffer> {
  const whole = await drawPdf((document) => {
    for (let page = 1; page <= 10; page += 1) document.addPage().text(`Page ${page}`);
  });
  return whole.subarray(0, whole.length / 2);
}

/** The first half of a PDF whose objects and cross-references are compressed and stand at its end, as new programs write it. */
export function halfCompressedPdf(): Buffer {
  const whole = hiddenScriptPdf();
  return whole.subarray(0, whole.length / 2);
}

/** A whole PDF with a wrong address of its table of cross-references, as mail programs and editors leave it that change line ends. */
export function misplacedTablePdf(): Buffer {
  return Buffer.from(
    tinyPdf('A page')
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1',
  );
}

/** A whole PDF behind 600 bytes of something else, such as the head of an answer of HTTP: allowed within the first 1,024 bytes. */
export function latePdf(): Buffer {
  return Buffer.concat([Buffer.from(`${'x'.repeat(599)}\n`), tinyPdf('A page')]);
}

/** A PDF that asks for a password before it shows anything; the password is "river". */
export function lockedPdf(): Promise<Buffer> {
  return drawPdf((document) => document.addPage().text('Behind a password'), { userPassword: 'river', ownerPassword: 'delta' });
}

/** A PDF that anyone may read and that only its owner may print or change: encrypted, but without a password for readers. Nothing is wrong with it. */
export function readOnlyPdf(): Promise<Buffer> {
  return drawPdf((document) => document.addPage().text('Readable by all'), { ownerPassword: 'delta', permissions: {} });
}

/** A PDF of 3,000 pages: more than any talk has. */
export function longPdf(pages = 3000): Buffer {
  return tinyPdf(...Array.from({ length: pages }, (_, index) => `Page ${index + 1}`));
}

/** A PDF whose one page is 20 metres wide and high: 56,693 points, where 14,400 are allowed (ISO 32000-1, annex C). */
export function hugePagePdf(): Buffer {
  return pdfOfPages(['/MediaBox [0 0 56693 56693]']);
}

/** The same 20 metres, written as 5,669.3 units of ten points each (`UserUnit`, ISO 32000-1, 14.11.1). */
export function hugeUnitPdf(): Buffer {
  return pdfOfPages(['/MediaBox [0 0 5669.3 5669.3] /UserUnit 10']);
}

/** A page that is 1 point wide and 14,000 high: pictures of it as wide as those of others would be 28 million pixels high. */
export function ribbonPdf(): Buffer {
  return pdfOfPages(['/MediaBox [0 0 1 14000]']);
}

/** A page without width and height. */
export function flatPagePdf(): Buffer {
  return pdfOfPages(['/MediaBox [0 0 0 0]']);
}

/** A list of pages that holds itself, over a detour. */
export function circularPdf(): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
  ]);
}

/** A PDF that has no pages. */
export function pagelessPdf(): Buffer {
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
}

/** A PDF that says it has two thousand million pages, and has one. */
export function boastfulPdf(): Buffer {
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', pageOf('')]);
}

/** A PDF of which the second of three pages is not there: its object is missing. */
export function missingPagePdf(): Buffer {
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 9 0 R 4 0 R] /Count 3 >>', pageOf(''), pageOf('')]);
}

/** A PDF whose pages are turned: upright, to the right, upside down, to the left. Nothing is wrong with it. */
export function turnedPdf(): Buffer {
  return pdfOfPages(['', '/Rotate 90', '/Rotate 180', '/Rotate -90']);
}

/** A PDF whose pages are wide, high, square and larger. Nothing is wrong with it. */
export function mixedPdf(): Buffer {
  return pdfOfPages(['', '/MediaBox [0 0 270 480]', '/MediaBox [0 0 300 300]', '/MediaBox [0 0 960 540]']);
}

/** A PDF whose one page is a drawing without a word. Nothing is wrong with it. */
export function wordlessPdf(): Buffer {
  return pdfOfPages(['/Contents 3 0 R'], '', [contents('0 0.45 0.6 rg 40 40 400 190 re f')]);
}
