import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fileKind, serveCounting } from '../../../src/bench/search/wire.ts';
import { temporaryFolder } from '../../helpers/build-site.ts';

it.each([
  ['assets/search-dialog-ABC.js', 'script'],
  ['pagefind/pagefind.js', 'script'],
  ['pagefind/wasm.en.pagefind', 'program'],
  ['pagefind/pagefind-entry.json', 'list of pages'],
  ['pagefind/pagefind.en_1a2b.pf_meta', 'list of pages'],
  ['pagefind/index/en_1a2b.pf_index', 'words'],
  ['pagefind/fragment/en_1a2b.pf_fragment', 'texts'],
  ['pagefind/filter/en_1a2b.pf_filter', 'facets'],
  ['media/slides/1a2b/3-small.webp', 'picture'],
  ['pagefind/words.txt', 'other'],
])('%s is a file of the kind: %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind);
});

it('the server sends what compresses compressed, all else as it is, and counts the bytes of both', async () => {
  const folder = await temporaryFolder('wire');
  await mkdir(join(folder, 'index'));
  const text = 'rivers and '.repeat(1000);
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, 'index/a.pf_index'), text);
  await writeFile(join(folder, 'elsewhere.json'), '{}');
  const server = await serveCounting(folder, '/archive/', new Map([['bench/index.json', join(folder, 'elsewhere.json')]]));
  try {
    const bodies: string[] = [];
    for (const path of ['', 'index/a.pf_index', 'bench/index.json', 'no-such-file', '%2e%2e/wire'])
      bodies.push(await (await fetch(server.url + path)).text());
    expect(bodies).toEqual([text, text, '{}', '', '']);
    expect(server.transfers.slice(0, 4)).toEqual([
      { path: 'index.html', bytes: gzipSync(text).length, status: 200 },
      { path: 'index/a.pf_index', bytes: text.length, status: 200 },
      { path: 'bench/index.json', bytes: gzipSync('{}').length, status: 200 },
      { path: 'no-such-file', bytes: 0, status: 404 },
    ]);
    expect(server.transfers[4]?.status).toBe(404);
  } finally {
    await server.close();
  }
});
