import { show } from '../schema/text.ts';
import { aboutFile, type Finding } from './finding.ts';

/** Why a name is refused that one system could store. */
export const ANYWHERE = 'The file must be usable on Windows, macOS and Linux alike.';

/**
 * Whether a name stands for a device since MS-DOS, whatever stands behind a dot
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(name);
}

/** What is wrong with a name that Windows keeps for something else. */
export function notOnWindows(name: string): Finding {
  return aboutFile('name-reserved', `Windows cannot store a file with the name ${show(name)}.`, `${ANYWHERE} Give it another name.`);
}
