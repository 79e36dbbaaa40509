/**
 * A PDF of one page for each text, 480 × 270 points, with that text on it in large letters. Texts are ASCII without brackets and
 * backslashes. PDF 1.4, with a right table of cross-references (ISO 32000-1, 7.5.4).
 */
export function tinyPdf(...texts: readonly string[]): Buffer {
  const pages = texts.map((_, index) => `${4 + 2 * index} 0 R`);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${texts.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...texts.flatMap((text, index) => {
      const content = `BT /F1 24 Tf 40 200 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 270] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
}

/**
 * A PDF of the objects given, the first of which is its catalog. Each character is a byte (Latin-1).
 * @param trailer entries of the trailer beside `Size` and `Root`.
 */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}`;
  return Buffer.from(
    `${text}${end}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF of one page. */
export const TINY_PDF: Buffer = tinyPdf('A page');

/** A JPEG picture of 64 × 48 pixels, without metadata. */
export const TINY_JPEG: Buffer = decode(`
/9j/2wBDABAQEBAREBIUFBIZGxgbGSUiHx8iJTgoKygrKDhVNT41NT41VUtbSkVKW0uHal5eaoecg3yDnL2pqb3u4u7/////2wBDARAQEBAREBIUFBIZGxgb
GSUiHx8iJTgoKygrKDhVNT41NT41VUtbSkVKW0uHal5eaoecg3yDnL2pqb3u4u7/////wgARCAAwAEADASIAAhEBAxEB/8QAGQABAQEBAQEAAAAAAAAAAAAA
AAYFBAEH/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUE/9oADAMBAAIQAxAAAADKFSCAAABo2fDrT63PGXeQRQoSQKmj+abuTfXTnJhHg14P/8QAIBAAAgIBBAMB
AAAAAAAAAAAAAQIDBAUAEBEyIDFhQP/aAAgBAQABPwD8WNx7XZSCSI17HUFSvXUCKJV1PUr2FIliVtZLHtSlABJjbqfHCIFx6Ee3Zid84gbHuT7RlI8cBbUo
1ZjwwJZN8/bUItZTyxIZ/FWZGDKSCDyCNQZ+yigSxrJ96nU+fsupEUax/ex0zM7FmJJJ5JO//8QAGhEAAwEBAQEAAAAAAAAAAAAAAQIDQQAQIP/aAAgBAgEB
PwD5tRmcjB0aMrgYfawYsWXelBgwZs8//8QAHhEAAgIBBQEAAAAAAAAAAAAAAQIEEQMAECIxQSD/2gAIAQMBAT8A+Y2JUxq1ciLvUnEr42auQF3vHlKqBH86
OpEpWQonvZ2//9k=
`);

/** A PNG picture of 64 × 48 pixels, without metadata. */
export const TINY_PNG: Buffer = decode(`
iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwBAMAAABTZWEsAAAAMFBMVEUAcpv07+bO3Nvr6+Mvi6rh5eF7scE7ka620NO+1NZQnLQfgqXR3dshg6ZOmrNyrb5T
2UCbAAAACXBIWXMAAAsTAAALEwEAmpwYAAAArklEQVQ4jWNgGAWjABdgyVA2anPAKc3AdVBQUFBQaAEued6JIHlBQckNOBSUQuQFBcOxy7MbwhQIF2BVsBUm
LygYi1XBRIQCSaxeEEQC2DzCg6xAAYsCR2QFIlgUJCIrEMOioBFZgQQWBQeRFQhhUWCIrECYHAUHCVnRSMiRiYS86UgooJgIBTUXsoIH5EQ3A8EEw04oyTEQ
SrQM3ISSPQOXIjiYsXoBAghlvQECADr/JxmmauZkAAAAAElFTkSuQmCC
`);

/** A WebP picture of 64 × 48 pixels, without metadata. */
export const TINY_WEBP: Buffer = decode(`
UklGRtIAAABXRUJQVlA4IMYAAADwBgCdASpAADAAPu1orU+ppiQiLVzIATAdiWIA0EfC/AcP9kBtmgLc9ffH/3RIr1jQLyc6Q68ppXmB5kZqtQYAAP7o1x/F
XZIz/9zM8QgWO8Oc1faICDIREwEKggYD/ytFv7llhm4mvmgZ+Dns5aN4V76hAZBWTFLCHltE83GcPMs/x/V0Rlp/xz6PNpZO0rZTIsdc30IdB+Ju2s2nP9qQ
/l0RwhJ3lLsqko1nvH+3RdZAxRlE81v35gPBscz/rDvrDGjIAAA=
`);

function decode(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
