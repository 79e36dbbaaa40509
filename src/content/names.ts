import { show } from '../schema/text.ts';
import { ANYWHERE, isDevice, notOnWindows } from './devices.ts';
import { aboutFile, type Finding } from './finding.ts';

const MAX_NAME = 120;

/** Files that operating systems leave behind; nobody means them to be content. */
export function isLeftBehind(name: string): boolean {
  return ['.DS_Store', 'Thumbs.db', '.gitkeep'].includes(name);
}

/** What is wrong with the name of a file or folder: the first of the rules it breaks. */
export function checkName(name: string): Finding | undefined {
  if (name.startsWith('.'))
    return aboutFile(
      'dot-file',
      `${show(name)} is hidden, because its name begins with a dot.`,
      'Delete it, or give it a name without the dot.',
    );
  if (name.includes('\ufffd'))
    return aboutFile(
      'name-encoding',
      `The name ${show(name)} is not written in UTF-8.`,
      'Type the name anew, in small letters, digits and hyphens.',
    );
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\\]/u.test(name))
    return aboutFile(
      'name-character',
      `The name ${show(name)} contains a backslash or a character that cannot be seen.`,
      'Type the name anew.',
    );
  if (name !== name.normalize('NFC'))
    return aboutFile(
      'name-unicode-form',
      `The name ${show(name)} contains letters whose marks are stored apart from them.`,
      'macOS writes such names. Use letters without marks, or type the name anew on the web site of the repository.',
    );
  if (/[. ]$/.test(name) || name.startsWith(' '))
    return aboutFile(
      'name-edge',
      `The name ${show(name)} begins or ends with a blank, or ends with a dot.`,
      ANYWHERE,
      name.replace(/[. ]+$/, '').trimStart(),
    );
  if (isDevice(name) || /[<>:"|?*]/.test(name)) return notOnWindows(name);
  if (name.length > MAX_NAME)
    return aboutFile('name-length', `The name ${show(name)} has ${name.length} characters.`, `A name has at most ${MAX_NAME} characters.`);
  return undefined;
}

/**
 * Finds names of one folder that some file systems take for the same: they differ only in capital letters or Unicode form.
 * @returns for each name but the right one of its kind, what is wrong.
 */
export function checkSiblings(names: readonly string[]): ReadonlyMap<string, Finding> {
  const right = new Map<string, string>();
  for (const name of names) if (!right.has(foldName(name)) || name === foldName(name)) right.set(foldName(name), name);
  if (names.includes('README.md')) right.set('readme.md', 'README.md');
  return new Map(
    names
      .map((name) => [name, right.get(foldName(name)) ?? name] as const)
      .filter(([name, twin]) => name !== twin)
      .map(([name, twin]) => [
        name,
        aboutFile(
          'name-twin',
          `${show(name)} and ${show(twin)} are the same name for Windows and macOS.`,
          'Rename one of the two, or delete it.',
        ),
      ]),
  );
}

function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
