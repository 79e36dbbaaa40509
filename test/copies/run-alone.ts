import { createNetwork } from '../../src/copies/network.ts';
import { runCopies } from '../../src/copies/run.ts';
import { openStore } from '../../src/copies/store.ts';
import { resolveExample } from '../helpers/resolve-example.ts';

/**
 * A run in a process of its own, so that a test can kill it: `run-alone.ts FOLDER URL…`. It knows no list, as a run whose predecessor was killed.
 * Prints the list that it would write.
 */
const [folder = '', ...urls] = process.argv.slice(2);
const network = createNetwork({
  userAgent: 'test',
  resolve: resolveExample,
  isAllowed: (address) => address === '127.0.0.1',
  wait: async () => {},
  random: () => 0,
  signal: new AbortController().signal,
});
const { addresses, error } = await runCopies(
  urls.map((url) => ({ url: url as never, kind: 'file', types: ['pdf'], mirrors: [], status: 'available', places: [] })),
  new Map(),
  {
    network,
    store: await openStore(folder),
    services: { youtubeEmbed: '', youtubePictures: '', waybackSearch: '', waybackSnapshots: '' },
    today: '2026-01-01',
    isAgain: false,
    isComplete: true,
    accepted: new Set(),
    onBytes: () => {},
    onOutcome: () => {},
  },
);
await network.close();
if (error !== undefined) throw error;
process.stdout.write(JSON.stringify([...addresses]));
