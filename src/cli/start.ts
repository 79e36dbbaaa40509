import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import DevServer from '@11ty/eleventy-dev-server';
import { BUILD_RECORD } from '../eleventy/build-archive.ts';
import { emptyOutput, isBuilt } from '../eleventy/run.ts';
import { readSettings } from '../settings.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm start`: builds the site and serves it at the root of this machine's own address, with live reload; PORT names another port.
 * The server stays up while the builder beside it is started anew on every change of our own code, which Eleventy alone would not see.
 */
async function main(): Promise<void> {
  const settings = readSettings();
  const { outputFolder, port, baseUrl } = settings;
  await emptyOutput(settings);

  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  // Eleventy itself builds again when a template changes.
  const unwatched = ['--exclude', 'templates/**'];
  const builder = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', ...unwatched, 'src/cli/watch.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ARCHIVE_BASE_URL: baseUrl ?? `http://localhost:${port}/` },
  });
  builder.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => builder.kill(signal));

  while (!(await isBuilt(outputFolder))) await setTimeout(100);
  DevServer.getServer('start', outputFolder, { watch: [join(outputFolder, BUILD_RECORD)], port }).serve(port);
}

await runCommand(main);
