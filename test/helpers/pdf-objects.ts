import PDFDocument from 'pdfkit';
import { pdfOf } from './tiny-files.ts';

/** A page of the list of pages of {@link pdfOfPages}: 480 × 270 points unless its entries say otherwise. */
export function pageOf(entries: string): string {
  const size = entries.includes('/MediaBox') ? '' : ' /MediaBox [0 0 480 270]';
  return `<< /Type /Page /Parent 2 0 R${size} ${entries} >>`;
}

/** A PDF with a page for each text of entries; the objects beside them are 3, 4 and so on. */
export function pdfOfPages(pages: readonly string[], catalog = '', objects: readonly string[] = []): Buffer {
  const kids = pages.map((_, index) => `${3 + objects.length + index} 0 R`);
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...objects,
    ...pages.map(pageOf),
  ]);
}

/** An object with the operators that draw a page. */
export function contents(operators: string): string {
  return `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`;
}

/** An object with its number and a stream of bytes. */
export function streamOf(content: Buffer, entries: string, number: number): Buffer {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

export type Options = ConstructorParameters<typeof PDFDocument>[0];

/** Draws a PDF of pages of 480 × 270 points with pdfkit. */
export function drawPdf(draw: (document: PDFKit.PDFDocument) => void, options: Options = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: [480, 270], autoFirstPage: false, ...options });
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(parts)));
    draw(document);
    document.end();
  });
}
