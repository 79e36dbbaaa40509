import { accessSync, constants, statSync } from 'node:fs';
import { win32 } from 'node:path';

/** Where installers put Chromium and Chrome, best first. */
const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  // Last: on Ubuntu this may be a script that only says how to install a browser.
  '/usr/bin/chromium-browser',
];
const MACOS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

/** The machine on which a browser is looked for; a test brings its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isProgram: (path: string) => boolean;
}

const THIS_MACHINE: Machine = { platform: process.platform, env: process.env, isProgram };

/**
 * The path of a Chromium or Chrome on this machine: the one that `CHROMIUM_PATH` names, else one in a usual place.
 * @throws if `CHROMIUM_PATH` names no program.
 */
export function findBrowser({ platform, env, isProgram }: Machine = THIS_MACHINE): string | undefined {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${JSON.stringify(chosen)}, which is no program.`);
  }
  return usualPlaces(platform, env).find(isProgram);
}

function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return [...MACOS, ...(env.HOME ? MACOS.map((path) => env.HOME + path) : [])];
  if (platform !== 'win32') return LINUX;
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => WINDOWS.map((path) => win32.join(folder, path)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
