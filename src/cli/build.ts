import { pathToFileURL } from 'node:url';
import { ContentError } from '../eleventy/build-archive.ts';
import { buildSite } from '../eleventy/run.ts';

/** `npm run build`: writes the site, or says what keeps it from being written. */
async function main(): Promise<void> {
  try {
    process.stdout.write(`${await buildSite()}\n`);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ContentError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
