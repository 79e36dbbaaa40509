import type { SafeUrl } from '../schema/url.ts';
import type { ProposedFile } from './proposed-file.ts';

/** Where an archive is kept, as `site.md` says it: a repository on GitHub, or on a server that works like it. */
export interface Repository {
  readonly repository: string;
  readonly branch: string;
}

/** The most bytes of an address with a text in it: servers and browsers refuse what is longer. */
export const MAX_PREFILLED_BYTES = 7000;

/** The page for editing a content file. Whoever may not write to the repository is led to a copy of their own. */
export function editUrl(site: Repository, file: string): SafeUrl {
  return `${page(site, 'edit')}/content/${encodePath(file)}` as SafeUrl;
}

/** The page for a new content file, with its name and text filled in; nothing when that would be too long for an address. */
export function newFileUrl(site: Repository, { file, text }: ProposedFile): SafeUrl | undefined {
  // Nothing but the name of the file stands in the field for it: folders in it are made.
  const query = new URLSearchParams({ filename: `content/${file}`, value: text });
  const url = `${page(site, 'new')}?${query}`;
  return url.length > MAX_PREFILLED_BYTES ? undefined : (url as SafeUrl);
}

/** The page for a new content file with its name filled in: the text is pasted. */
export function emptyFileUrl(site: Repository, file: string): SafeUrl {
  return `${page(site, 'new')}?${new URLSearchParams({ filename: `content/${file}` })}` as SafeUrl;
}

/** The page onto which files and folders are dragged. It is for those who may write to the repository. */
export function uploadUrl(site: Repository, folder = ''): SafeUrl {
  return `${page(site, 'upload')}/content${folder === '' ? '' : `/${encodePath(folder)}`}` as SafeUrl;
}

/** The page that makes a copy of the repository for whoever is signed in. */
export function forkUrl({ repository }: Pick<Repository, 'repository'>): SafeUrl {
  return `${base(repository)}/fork` as SafeUrl;
}

/** Somebody's own copy of the repository; nothing when it is not clear whose. @param owner a name, or the address of the copy. */
// "ada", "https://github.com/ada/archive-1" => "https://github.com/ada/archive-1"
export function copyOf(site: Repository, owner: string): Repository | undefined {
  const { origin, pathname } = new URL(base(site.repository));
  const path = owner.trim().startsWith(origin) ? owner.trim().slice(origin.length) : `/${owner.trim().replace(/^@/, '')}`;
  const [, name, repository = pathname.split('/')[2]] = /^\/([a-z\d](?:-?[a-z\d]){0,38})(?:\/([\w.-]{1,100}))?\/?$/i.exec(path) ?? [];
  return name === undefined ? undefined : { ...site, repository: `${origin}/${name}/${repository}` };
}

/** What the server is called on which the archive is kept. */
export function serverName({ repository }: Pick<Repository, 'repository'>): string {
  const { hostname } = new URL(repository);
  return hostname === 'github.com' ? 'GitHub' : hostname;
}

/** The page for an issue, with title and text filled in; nothing when that would be too long for an address. */
export function textIssueUrl({ repository }: Pick<Repository, 'repository'>, title: string, body: string): SafeUrl | undefined {
  const url = `${base(repository)}/issues/new?${new URLSearchParams({ title, body })}`;
  return url.length > MAX_PREFILLED_BYTES ? undefined : (url as SafeUrl);
}

/** The form for an issue, with fields filled in by their ids. */
export function issueUrl(
  { repository }: Pick<Repository, 'repository'>,
  template: string,
  fields: Readonly<Record<string, string>>,
): SafeUrl {
  return `${base(repository)}/issues/new?${new URLSearchParams({ template: `${template}.yml`, ...fields })}` as SafeUrl;
}

function page({ repository, branch }: Repository, what: 'edit' | 'new' | 'upload'): string {
  return `${base(repository)}/${what}/${branch.split('/').map(encodeURIComponent).join('/')}`;
}

function base(repository: string): string {
  return repository.replace(/\/$/, '');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
