import { show } from './schema/text.ts';
import { isBaseUrl } from './schema/url.ts';

/** What can be set from outside, by environment variables. */
export interface Settings {
  /** `ARCHIVE_CONTENT`: the folder of Markdown files. */
  readonly contentFolder: string;
  /** `ARCHIVE_OUTPUT`: the folder the site is written to. */
  readonly outputFolder: string;
  /** `ARCHIVE_CACHE`: the folder for copies of remote files and for pictures, kept from one build to the next. */
  readonly cacheFolder: string;
  /** `ARCHIVE_KEEP_GOING=1`: build the site without the files that have errors. */
  readonly keepGoing: boolean;
  /** `ARCHIVE_BASE_URL`: the address of the published site, in place of the one in `site.md`. */
  readonly baseUrl: string | undefined;
  /** `GITHUB_SHA`: the commit that is built, where a workflow says so. */
  readonly commit: string | undefined;
  /** `PORT`: where `npm start` serves the site. */
  readonly port: number;
  /** Whether a GitHub workflow runs this. */
  readonly onGitHub: boolean;
  /** The file GitHub shows on the page of the workflow run. */
  readonly stepSummary: string | undefined;
  /** The file GitHub reads the outputs of a step from. */
  readonly stepOutput: string | undefined;
  /** `ARCHIVE_REVIEW`: the folder that `npm run review` writes to. */
  readonly reviewFolder: string;
  /** `REVIEW_BASE`: the commit that a proposal is compared with, as git spells it. */
  readonly reviewBase: string | undefined;
}

/** A setting that cannot be used; the message says what it may be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads the settings: the one place that looks at the environment for them. An empty variable counts as not set. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  return {
    contentFolder: withoutLastSlash(env.ARCHIVE_CONTENT || 'content'),
    outputFolder: withoutLastSlash(env.ARCHIVE_OUTPUT || '_site'),
    cacheFolder: withoutLastSlash(env.ARCHIVE_CACHE || '.cache'),
    keepGoing: env.ARCHIVE_KEEP_GOING === '1',
    baseUrl: env.ARCHIVE_BASE_URL ? readBaseUrl(env.ARCHIVE_BASE_URL) : undefined,
    commit: env.GITHUB_SHA || undefined,
    port: Number(env.PORT) || 8080,
    onGitHub: env.GITHUB_ACTIONS === 'true',
    stepSummary: env.GITHUB_STEP_SUMMARY || undefined,
    stepOutput: env.GITHUB_OUTPUT || undefined,
    reviewFolder: withoutLastSlash(env.ARCHIVE_REVIEW || '_review'),
    reviewBase: env.REVIEW_BASE || undefined,
  };
}

function readBaseUrl(text: string): string {
  const baseUrl = `${withoutLastSlash(text)}/`;
  if (isBaseUrl(baseUrl)) return baseUrl;
  throw new SettingsError(`ARCHIVE_BASE_URL is ${show(text)}. It must be a complete address such as https://example.github.io/archive/`);
}

// "content/" => "content"; "/" stays.
function withoutLastSlash(folder: string): string {
  return folder.replace(/(?<=.)\/+$/, '');
}
