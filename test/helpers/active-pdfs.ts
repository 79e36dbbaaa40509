import { deflateSync } from 'node:zlib';
import { pageOf, pdfOfPages, streamOf } from './pdf-objects.ts';

const SCRIPT = '/S /JavaScript /JS (app.alert\\("Hello"\\))';

/** Where a PDF can carry what runs or leads out of it; each is on a page that is right otherwise. */
export const ACTIVE_PDFS: Readonly<Record<string, () => Buffer>> = {
  'a script that runs when it is opened': () => pdfOfPages([''], `/OpenAction << ${SCRIPT} >>`),
  'a script in its tree of names': () => pdfOfPages([''], `/Names << /JavaScript << /Names [(start) << ${SCRIPT} >>] >> >>`),
  'a script that runs when a page is shown': () => pdfOfPages([`/AA << /O << ${SCRIPT} >> >>`]),
  'a script behind a link': () => pdfOfPages([`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << ${SCRIPT} >> >>]`]),
  'a program that is started': () => pdfOfPages([''], '/OpenAction << /S /Launch /F (calc.exe) >>'),
  'a file inside it': () =>
    pdfOfPages([''], '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 3 0 R >> >>] >> >>', [
      '<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream',
    ]),
  'a script whose name is spelled with numbers': () =>
    pdfOfPages([''], '/OpenAction << /S /J#61vaScript /J#53 (app.alert\\("Hello"\\)) >>'),
  'a script inside a compressed stream of objects': hiddenScriptPdf,
};

/**
 * A script that runs when the file is opened, inside a compressed stream of objects (ISO 32000-1, 7.5.7): the words
 * "OpenAction" and "JavaScript" stand nowhere in the bytes of the file.
 */
export function hiddenScriptPdf(): Buffer {
  const hidden = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    pageOf(''),
    `<< ${SCRIPT} >>`,
  ];
  let offset = 0;
  const places = hidden.map((object, index) => {
    const place = `${index + 1} ${offset}`;
    offset += object.length + 1;
    return place;
  });
  const first = `${places.join(' ')} `;
  const packed = deflateSync(Buffer.from(`${first}${hidden.join(' ')}`, 'latin1'));
  const header = '%PDF-1.5\n';
  const objects = streamOf(packed, `/Type /ObjStm /N ${hidden.length} /First ${first.length} /Filter /FlateDecode`, 5);
  const start = header.length + objects.length;
  // Type 2: in stream 5, at that place; type 1: at that byte of the file (ISO 32000-1, table 18).
  const rows = [[0, 0, 255], ...hidden.map((_, index) => [2, 5, index]), [1, header.length, 0], [1, start, 0]];
  const table = Buffer.concat(rows.map(([type = 0, second = 0, third = 0]) => Buffer.from([type, second >> 8, second & 255, third])));
  const references = streamOf(table, `/Type /XRef /W [1 2 1] /Size 7 /Root 1 0 R`, 6);
  return Buffer.concat([Buffer.from(header), objects, references, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
