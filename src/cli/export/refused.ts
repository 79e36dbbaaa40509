/** An export that cannot be written; the message says why, and what to do. Nothing was changed. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
}
