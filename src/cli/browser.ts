import { pathToFileURL } from 'node:url';
import { findBrowser } from './browser/find.ts';
import { installAdvice, installBrowser } from './browser/install.ts';

/** `npm run browser`: prints the path of a Chromium or Chrome for the browser tests, and installs one where none is and that is easy. */
function main(): void {
  try {
    const path = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
    if (path !== undefined) {
      process.stdout.write(`${path}\n`);
      return;
    }
    process.stderr.write(`${installAdvice(process.platform)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
