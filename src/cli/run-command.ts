import { ContentError } from '../eleventy/build-archive.ts';
import { SiteTooLarge } from '../eleventy/run.ts';
import { SettingsError } from '../settings.ts';

/** Runs a command: what its user can mend is told in plain words, anything else with the place in our code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isPlain = error instanceof ContentError || error instanceof SettingsError || error instanceof SiteTooLarge;
    process.stderr.write(`${isPlain ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
