import { deflateSync } from 'node:zlib';
import { packedZeros } from './packed-zeros.ts';
import { contents, pdfOfPages } from './pdf-objects.ts';

/**
 * A page with a picture of 20,000 × 20,000 pixels that is 1.2 GB large when it is unpacked, and a few kilobytes in the file:
 * its zeros are packed twice.
 */
export function pictureBombPdf(side = 20_000): Buffer {
  const packed = deflateSync(packedZeros(side * side * 3), { level: 9 });
  const picture =
    `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 ` +
    `/Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
  return pdfOfPages(['/Resources << /XObject << /P 4 0 R >> >> /Contents 3 0 R'], '', [contents('480 0 0 270 0 0 cm /P Do'), picture]);
}

/** A page whose drawing is 1.2 GB of blanks when it is unpacked, and a few kilobytes in the file. */
export function drawingBombPdf(bytes = 1_200_000_000): Buffer {
  const packed = deflateSync(packedZeros(bytes), { level: 9 });
  const drawing = `<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
  return pdfOfPages(['/Contents 3 0 R'], '', [drawing]);
}

/**
 * A page that takes minutes to draw and little memory: 500 times it is filled with a colour that a little program works out
 * for each of its points (a shading of type 1 with a function of type 4; ISO 32000-1, 8.7.4.5.2 and 7.10.5).
 */
export function slowPdf(fillings = 500): Buffer {
  const program = `{ ${'sin 360 mul exch cos 360 mul exch '.repeat(200)} pop dup dup }`;
  return pdfOfPages(
    [
      '/Resources << /Shading << /S << /ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1 0 1] /Matrix [480 0 0 270 0 0] /Function 4 0 R >> >> >> /Contents 3 0 R',
    ],
    '',
    [
      contents('/S sh '.repeat(fillings)),
      `<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1] /Length ${program.length} >>\nstream\n${program}\nendstream`,
    ],
  );
}

/** A page of drawings inside drawings: each of nine holds the next one ten times, a thousand million in all. */
export function nestedPdf(levels = 9): Buffer {
  const form = (next: number): string => {
    const draw = '/F Do '.repeat(10);
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 480 270] /Resources << /XObject << /F ${next} 0 R >> >> /Length ${draw.length} >>\nstream\n${draw}\nendstream`;
  };
  const last = '<< /Type /XObject /Subtype /Form /BBox [0 0 480 270] /Length 13 >>\nstream\n0 0 9 9 re f \nendstream';
  return pdfOfPages(['/Resources << /XObject << /F 4 0 R >> >> /Contents 3 0 R'], '', [
    contents('/F Do'),
    ...Array.from({ length: levels }, (_, index) => form(index + 5)),
    last,
  ]);
}
