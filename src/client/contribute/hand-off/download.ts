import { slugify } from '../../../schema/text.ts';
import { createBox, createButton, createElement } from '../../elements.ts';
import { saveFile } from '../../save-file.ts';
import type { Proposal } from '../proposal.ts';
import { packZip } from './zip.ts';

/** The most bytes of a file that GitHub takes in the browser: 25 MiB. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Lets the files be downloaded in one; those that belong beside the texts are chosen first, so that they lie in the right folders. */
export function createDownload({ files, uploads, title }: Proposal): HTMLElement {
  const chosen = new Map<string, File>();
  const status = createElement('p', 'form-note');
  status.setAttribute('role', 'status');
  const say = (text: string): void => {
    status.textContent = text;
  };
  const download = async (): Promise<void> => {
    const missing = uploads.filter((path) => !chosen.has(path));
    try {
      const texts = files.map(({ file, text }) => ({ name: file, content: text }));
      const others = [...chosen].map(([name, content]) => ({ name, content }));
      saveFile(`${slugify(title) || 'proposal'}.zip`, await packZip([...texts, ...others], new Date()));
      say(missing.length === 0 ? 'Downloaded.' : `Downloaded, without ${missing.join(', ')}: put what is missing there yourself.`);
    } catch {
      say('A file could not be read. Choose it once more.');
    }
  };
  return createBox(
    'div',
    'hand-off-download',
    ...uploads.map((path) => createChooser(path, chosen, say)),
    createButton('form-button', () => void download(), 'Download the files'),
    status,
  );
}

function createChooser(path: string, chosen: Map<string, File>, say: (text: string) => void): HTMLElement {
  const input = createElement('input');
  input.type = 'file';
  input.accept = path.slice(path.lastIndexOf('.'));
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    chosen.delete(path);
    if (file === undefined) return;
    if (file.size <= MOST_BYTES) chosen.set(path, file);
    else {
      input.value = '';
      const size = Math.ceil(file.size / 1024 / 1024);
      say(`${file.name} has ${size} MB, and at most 25 can be uploaded in a browser. Make it smaller, or name a web address for it.`);
    }
  });
  return createBox('label', '', 'The file for ', createElement('code', '', path), input);
}
