import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import Eleventy from '@11ty/eleventy';
import { counted } from '../output/words.ts';
import { readSettings, type Settings } from '../settings.ts';
import { currentSite } from './build-archive.ts';
import type { EleventyInstance } from './types.ts';

/** Written into every output folder: what a smoke test asks for, and the sign that the folder may be emptied. */
const BUILD_RECORD = 'build.json';

/**
 * Builds the site into the output folder, which is emptied first.
 * @returns a line that says what was built.
 * @throws ContentError when the content has errors; nothing is written then.
 */
export async function buildSite(settings: Settings = readSettings()): Promise<string> {
  const begin = performance.now();
  await emptyOutput(settings.outputFolder);
  const { archive } = await currentSite(settings);
  await createEleventy(settings).write();
  await writeBuildRecord(settings, archive.figures);
  const { meetups, talks, speakers } = archive.figures;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  return `Built ${counted(meetups, 'meetup')}, ${counted(talks, 'talk')} and ${counted(speakers, 'speaker')} into ${settings.outputFolder} in ${seconds} s.`;
}

/** Builds the site, serves it with live reload, and builds it again when content or templates change. */
export async function serveSite(port: number, settings: Settings = readSettings()): Promise<void> {
  await emptyOutput(settings.outputFolder);
  const eleventy = createEleventy(settings);
  await eleventy.init();
  await eleventy.watch();
  await writeBuildRecord(settings, {});
  await eleventy.serve(port);
}

function createEleventy({ outputFolder }: Settings): EleventyInstance {
  return new Eleventy('templates/pages', outputFolder, { configPath: '.eleventy.ts', quietMode: true });
}

async function writeBuildRecord({ outputFolder }: Settings, figures: object): Promise<void> {
  await writeFile(join(outputFolder, BUILD_RECORD), `${JSON.stringify({ commit: process.env.GITHUB_SHA ?? null, figures }, null, 2)}\n`);
}

/** Empties a folder of an earlier build. Anything else that is not empty is left alone. */
async function emptyOutput(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const entries = await readdir(folder);
  if (entries.length === 0) return;
  if (!entries.includes(BUILD_RECORD) || resolve(folder) === process.cwd()) {
    throw new Error(`${folder} holds files that no build of ours has written. Empty it, or name another folder in ARCHIVE_OUTPUT.`);
  }
  await Promise.all(entries.map((entry) => rm(join(folder, entry), { recursive: true })));
}
