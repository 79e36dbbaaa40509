import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { checkAsset } from '../../content/file-content.ts';
import { placeOf } from '../../content/layout.ts';
import type { Copy } from '../../import/write-media.ts';

/** Files that the content cannot take, and why as half a sentence: they are larger than is allowed, or not what their name says. */
export async function checkCopies(source: string, copies: readonly Copy[]): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  for (const { from, to } of copies) {
    const place = placeOf(to);
    if (place.kind !== 'asset') continue;
    const path = join(source, from);
    const finding = await checkAsset(path, place.type, lstatSync(path).size);
    if (finding !== undefined)
      refused.set(
        from,
        finding.message.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase()),
      );
  }
  return refused;
}
