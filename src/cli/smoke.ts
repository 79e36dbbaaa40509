import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { withoutCommands } from '../output/problem-text.ts';
import { readSettings } from '../settings.ts';
import { checkArtifact } from '../smoke/artifact.ts';
import { checkPublished } from '../smoke/published.ts';
import { formatReport } from '../smoke/report.ts';

const USAGE = `npm run smoke                          checks the built site in _site (or ARCHIVE_OUTPUT)
npm run smoke -- FOLDER                checks the built site in a folder
npm run smoke -- https://ADDRESS/      checks the published site
npm run smoke:published                checks the published site at SITE_URL
`;

/**
 * `npm run smoke`: checks a site before it is published, or after.
 * The published site must be of the commit in GITHUB_SHA, where a workflow sets it.
 */
async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { outputFolder, onGitHub } = readSettings(env);
  const [first = outputFolder] = args;
  const target = first === '--published' ? (env.SITE_URL ?? '') : first;
  const isAddress = /^https?:\/\//i.test(target) && URL.canParse(target);
  if (args.length > 1 || target.startsWith('-') || (first === '--published' && !isAddress)) {
    process.stderr.write(first === '--published' ? `SITE_URL must be the address of the published site.\n\n${USAGE}` : USAGE);
    process.exitCode = 1;
    return;
  }
  const report = isAddress ? await checkPublished(target, { commit: env.GITHUB_SHA || undefined }) : await checkArtifact(target);
  const text = formatReport(report);
  if (report.failures.length > 0) process.exitCode = 1;
  // A file's name may be a stranger's, so no line of the report may be read as a command.
  process.stdout.write(`${onGitHub ? withoutCommands(text, randomUUID()) : text}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2), process.env);
