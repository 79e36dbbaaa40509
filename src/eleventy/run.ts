import { lstat, mkdir, readdir, readFile, realpath, rm, watch, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import Eleventy from '@11ty/eleventy';
import type { Archive } from '../archive/model.ts';
import { listFiles } from '../list-files.ts';
import { readBuildRecord } from '../output/build-record.ts';
import { checkSizes } from '../output/site-size.ts';
import { countRecords } from '../output/words.ts';
import { show } from '../schema/text.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';
import { BUILD_RECORD, ContentError, currentArchive } from './build-archive.ts';
import type { EleventyInstance } from './types.ts';

/** A site that is larger than what can be published; the message says what is largest. */
export class SiteTooLarge extends Error {
  override readonly name = 'SiteTooLarge';
}

const UNFINISHED = '{ "unfinished": true }\n';

// A page is soon forgotten, but by default V8 lets what was kept a little longer grow to several times what is in use before it looks:
// at ten thousand talks that is 400 MB. Looking earlier costs no time that could be measured.
setFlagsFromString('--heap-growing-percent=40');

/**
 * Builds the site into the output folder, which is emptied first.
 * @returns a line that says what was built.
 * @throws ContentError when the content has errors, and SettingsError when the folder is not ours to empty; nothing is touched then.
 */
export async function buildSite(settings: Settings = readSettings()): Promise<string> {
  const begin = performance.now();
  const archive = await currentArchive(settings);
  await emptyOutput(settings);
  await createEleventy(settings).write();
  await checkSize(archive, settings);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  return `Built ${countRecords(archive)} into ${settings.outputFolder} in ${seconds} s.`;
}

/** @throws SiteTooLarge when the site could not be published; it stays where it was written, to be looked at. */
async function checkSize({ decks, meetups }: Archive, { outputFolder }: Settings): Promise<void> {
  const sources = new Map<string, string>();
  for (const { deck, meetup } of decks)
    if (deck.document !== undefined) sources.set(`media/slides/${deck.document.key}`, deck.url ?? `meetups/${meetup.folder}/${deck.file}`);
  for (const { folder, photos } of meetups)
    for (const { picture, file } of photos)
      if (picture !== undefined) sources.set(`media/pictures/${picture.key}`, `meetups/${folder}/${file}`);
  const { failures, warnings } = checkSizes(await listFiles(outputFolder), undefined, (folder) => sources.get(folder) ?? folder);
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  if (failures.length > 0)
    throw new SiteTooLarge(failures.map(({ file, message }) => (file === '.' ? message : `${file} ${message}`)).join('\n'));
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
      await currentArchive(settings);
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
 * @throws SettingsError when the folder is a link, holds anything that is not from a build of ours, or has to do with the content
 * or our own files; it is left as it is then.
 */
export async function emptyOutput({ outputFolder, contentFolder }: Settings): Promise<void> {
  const refuse = (reason: string): never => {
    throw new SettingsError(`${show(outputFolder)} ${reason}. Name another folder in ARCHIVE_OUTPUT.`);
  };
  await mkdir(outputFolder, { recursive: true });
  if ((await lstat(outputFolder)).isSymbolicLink()) refuse('is a link');
  const [output, content, own] = await Promise.all([outputFolder, contentFolder, process.cwd()].map((folder) => realpath(folder)));
  if (isInside(content, output) || isInside(output, content)) refuse('and the content folder must not hold one another');
  if (isInside(own, output)) refuse('holds the files of the generator itself');
  const entries = await readdir(outputFolder);
  if (entries.length > 0 && !(await isOurs(outputFolder))) refuse('holds files that no build of ours has written');
  await Promise.all(entries.map((entry) => rm(join(outputFolder, entry), { recursive: true })));
  await writeFile(join(outputFolder, BUILD_RECORD), UNFINISHED);
}

/** Whether a folder is another one or stands in it. */
function isInside(folder: string | undefined, other: string | undefined): boolean {
  return folder === other || (folder ?? '').startsWith(`${other}${sep}`);
}

async function isOurs(folder: string): Promise<boolean> {
  const record = await readFile(join(folder, BUILD_RECORD), 'utf8').catch(() => '');
  return record === UNFINISHED || readBuildRecord(record) !== undefined;
}

/** Whether a build has been written to its end. */
export async function isBuilt(folder: string): Promise<boolean> {
  const record = await readFile(join(folder, BUILD_RECORD), 'utf8').catch(() => UNFINISHED);
  return record !== UNFINISHED;
}
