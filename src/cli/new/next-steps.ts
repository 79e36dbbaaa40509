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

/** What is to be done with a new archive: look at it, complete it, and make it the content of a repository. */
export function formatFirstSteps(files: readonly { readonly file: string }[], folder: string): string {
  const pages = files.flatMap(({ file }) => (file.startsWith('pages/') ? [file] : []));
  return `
Look at it:
  ${withVariable('ARCHIVE_CONTENT', folder, 'npm start')}

Add to it, in the same way:
  ${withVariable('ARCHIVE_CONTENT', folder, 'npm run new')}

Read before you publish, and add what the lines after "#" ask for:
${['site.md', ...pages].map((file) => `  ${join(folder, file)}`).join('\n')}

Make it the content of your repository, in place of the one that is there:
  rm -r content
  mv ${inShell(folder)} content
  git add --all content
  git commit -m "Begin our archive"`;
}

function withVariable(name: string, value: string, command: string): string {
  return process.platform === 'win32' ? `$env:${name} = "${value}"; ${command}` : `${name}=${inShell(value)} ${command}`;
}

function inShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}
