import { benchContent, benchSynthetic } from '../bench/run.ts';
import { benchSlides } from '../bench/slides.ts';
import { buildTime } from '../clock.ts';
import { loadArchive } from '../load-archive.ts';
import { dateIn } from '../schema/dates.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { readArguments } from './bench/arguments.ts';
import { findBrowser } from './browser/find.ts';
import { runCommand } from './run-command.ts';

/** `npm run bench`: what a build takes. */
async function main(): Promise<void> {
  const { talks, runs, slides, search } = readArguments(process.argv.slice(2));
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (slides !== undefined) return benchSlides(slides, print);
  if (search !== undefined) {
    // What drives a browser is loaded only where there is something to search.
    const { benchSearch } = await import('../bench/search/run.ts');
    const { cacheFolder } = readSettings();
    return benchSearch(typeof search === 'number' ? { talks: search } : { contentFolder: search, cacheFolder }, {
      browser: findBrowser(),
      print,
    });
  }
  if (talks !== undefined) return benchSynthetic(talks, runs ?? 3, print);
  const { contentFolder } = readSettings();
  const now = buildTime();
  const { archive } = await loadArchive(contentFolder, { today: (timeZone) => dateIn(now, timeZone), keepGoing: true });
  if (archive === undefined) throw new SettingsError(`${contentFolder} cannot be built: npm run check says why.`);
  return benchContent(contentFolder, archive.talks.length, runs ?? 5, print);
}

await runCommand(main);
