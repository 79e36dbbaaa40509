import { mkdir, readdir, readFile, rm, watch, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import Eleventy from '@11ty/eleventy';
import { counted } from '../output/words.ts';
import { readSettings, type Settings } from '../settings.ts';
import { BUILD_RECORD, ContentError, currentSite } from './build-archive.ts';
import type { EleventyInstance } from './types.ts';

const UNFINISHED = '{ "unfinished": true }\n';

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
  const { meetups, talks, speakers } = archive.figures;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  return `Built ${counted(meetups, 'meetup')}, ${counted(talks, 'talk')} and ${counted(speakers, 'speaker')} into ${settings.outputFolder} in ${seconds} s.`;
}

/** Builds the site, and builds it again whenever content, templates or public files change. Runs until it is stopped. */
export async function watchSite(settings: Settings = readSettings()): Promise<void> {
  await contentWithoutErrors(settings);
  const eleventy = createEleventy(settings);
  await eleventy.init();
  await eleventy.watch();
}

/** Eleventy would end at an error before its first build; so the content is read until it is right. */
async function contentWithoutErrors(settings: Settings): Promise<void> {
  for (;;) {
    try {
      await currentSite(settings);
      return;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      process.stderr.write(`${error.message}\nWaiting for a change in ${settings.contentFolder} …\n`);
      for await (const _ of watch(settings.contentFolder, { recursive: true })) break;
    }
  }
}

function createEleventy({ outputFolder }: Settings): EleventyInstance {
  return new Eleventy('templates/pages', outputFolder, { configPath: '.eleventy.ts', quietMode: true });
}

/**
 * Empties the output folder and marks it as ours, so that a build that is stopped half way does not stand in the way of the next.
 * @throws when the folder holds anything that is not from a build of ours; it is left as it is then.
 */
export async function emptyOutput(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder);
  if (entries.length > 0 && (!entries.includes(BUILD_RECORD) || resolve(folder) === process.cwd())) {
    throw new Error(`${folder} holds files that no build of ours has written. Empty it, or name another folder in ARCHIVE_OUTPUT.`);
  }
  await Promise.all(entries.map((entry) => rm(join(folder, entry), { recursive: true })));
  await writeFile(join(folder, BUILD_RECORD), UNFINISHED);
}

/** Whether a build has been written to its end. */
export async function isBuilt(folder: string): Promise<boolean> {
  const record = await readFile(join(folder, BUILD_RECORD), 'utf8').catch(() => UNFINISHED);
  return record !== UNFINISHED;
}
