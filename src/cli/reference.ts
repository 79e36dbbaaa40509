import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeEditorConfig } from '../reference/editor-config.ts';
import { writeReference } from '../reference/write-reference.ts';
import { readSettings, type Settings } from '../settings.ts';
import { replaceText } from './replace-file.ts';

/**
 * Writes what is made of the schemas: the reference of all fields as `README.md` of the content folder, and beside that folder
 * `.pages.yml` for Pages CMS. Nothing reads them but people and that editor.
 */
export async function updateReference({ contentFolder }: Pick<Settings, 'contentFolder'>, print: (text: string) => void): Promise<void> {
  const files = [
    { file: join(contentFolder, 'README.md'), text: writeReference() },
    { file: join(dirname(contentFolder), '.pages.yml'), text: writeEditorConfig(basename(contentFolder)) },
  ];
  for (const { file, text } of files) {
    const before = await readFile(file, 'utf8').catch(() => undefined);
    const change = text === before ? 'no change' : replaceText(file, undefined, text) ? 'written' : 'not written, since it is no file';
    print(`${file}: ${change}.`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await updateReference(readSettings(), (text) => process.stdout.write(`${text}\n`));
}
