import { buildSite } from '../eleventy/run.ts';
import { runCommand } from './run-command.ts';

/** `npm run build`: writes the site, or says what keeps it from being written. */
await runCommand(async () => {
  process.stdout.write(`${await buildSite()}\n`);
});
