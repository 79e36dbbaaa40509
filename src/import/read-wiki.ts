import { SHELF_OF } from '../content/layout.ts';
import { writeRecord } from '../content/write-record.ts';
import { readBlocks, textOf } from '../markdown/blocks.ts';
import type { ProposedFile } from '../proposal/proposed-file.ts';
import { recordOf } from '../proposal/record-of.ts';
import { shorten, slugify } from '../schema/text.ts';
import type { SourcePage } from './found.ts';
import type { Targets } from './targets.ts';
import { cleanText } from './write-text.ts';

/** A page of a wiki as a page of the content; none for what only helps its pages, such as "_Sidebar.md". */
export function readWikiPage({ file, text }: SourcePage, targets: Targets): ProposedFile[] {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const id = slugify(stem);
  if (stem.startsWith('_') || id === '' || /^readme$/i.test(stem)) return [];
  const [first] = readBlocks(text);
  const isTitled = first?.kind === 'heading' && first.level === 1;
  const title = isTitled ? first.lines.map(textOf).join(' ') : stem.replace(/[-_]+/g, ' ');
  const body = isTitled ? text.split('\n').slice(first.end).join('\n') : text;
  const { fields, body: cleaned } = recordOf('wiki', { title: shorten(title, 300) }, cleanText(body, file, targets).text);
  return [{ file: `${SHELF_OF.wiki}/${id}.md`, text: writeRecord(fields, cleaned) }];
}
