import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchHtml } from '../output/search-html.ts';
import type { SearchRecord } from '../output/search-records.ts';
import { createWordCount, fitWordList, textsOf } from '../output/word-list.ts';
import { inTurns } from '../schema/in-turns.ts';
import { minifyScript } from './assets.ts';

/** So many records are on their way to Pagefind at once. */
const AT_ONCE = 16;

/** The words that are offered where nothing is found. */
const WORD_LIST = 'words.txt';

/** What Pagefind writes for pages that use its own interface, and for browsers that search without a worker of ours. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
];

/** Milliseconds between two looks whether the process of Pagefind is alive. */
const PULSE = 2000;

/** Says something to the process of Pagefind: what waits for its answers learns only then that it has died, as it may where memory is short. */
async function touchProcess(): Promise<void> {
  const { index } = await createIndex().catch(() => ({ index: undefined }));
  await index?.deleteIndex().catch(() => null);
}

/**
 * Writes the index of the search into a folder, in one piece whatever languages the talks are in: a visitor searches all of them at once.
 * The same records in the same order give the same bytes.
 * @param language whose endings of words do not count: that of the site.
 * @throws Error when Pagefind cannot be run on this machine, dies, or refuses a record.
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord>,
  { folder, language }: { folder: string; language: string },
): Promise<void> {
  const words = createWordCount();
  const pulse = setInterval(() => void touchProcess(), PULSE);
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0] ?? language });
    if (index === undefined) throw new Error(`Pagefind could not make an index: ${errors.join(' ')}`);
    await inTurns(records, AT_ONCE, async (record) => {
      words.add(textsOf(record));
      const { errors: refused } = await index.addHTMLFile({ url: record.path, content: searchHtml(record) });
      if (refused.length > 0) throw new Error(`Pagefind could not read the words of ${record.path}: ${refused.join(' ')}`);
    });
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join(' ')}`);
  } finally {
    clearInterval(pulse);
    // Its process would outlive ours.
    await close();
  }
  await writeFile(join(folder, WORD_LIST), fitWordList(words.list()));
  await minifyScript(join(folder, 'pagefind.js'));
  await Promise.all(UNUSED.map((file) => rm(join(folder, file), { force: true })));
}
