import { join } from 'node:path';
import type { Archive } from '../../archive/model.ts';
import { uploadUrl } from '../../proposal/repository.ts';
import { slugify } from '../../schema/text.ts';
import type { Settings } from '../../settings.ts';
import type { Draft } from './interview.ts';

/** What is to be done with files that were written: look at them, and bring them to the archive. */
export function formatNextSteps({ files, title, path }: Draft, site: Archive['site'], { contentFolder, port }: Settings): string {
  const folders = [...new Set(files.map(({ file }) => join(contentFolder, ...file.split('/').slice(0, -1))))];
  const branch = slugify(title).slice(0, 40).replace(/-$/, '');
  return `
Look at it:
  npm start
  http://localhost:${port}${path}

Propose it, with git:
  git switch -c ${branch}
  git add ${folders.map(inShell).join(' ')}
  git commit -m ${inShell(title)}
  git push -u origin ${branch}
  and open a pull request: ${site.repository}/compare/${branch}?expand=1
or without: drag the files onto ${uploadUrl(site)}`;
}

function inShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text.replace(/[\\"$\`]/g, '\\$&')}"`;
}
