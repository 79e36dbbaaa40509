import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHidden, listFiles, type OutputFile } from '../list-files.ts';
import { readBuildRecord } from '../output/build-record.ts';
import { checkSizes, GITHUB_PAGES, megabytes, type SizeLimits, totalBytes } from '../output/site-size.ts';
import { HOME, outputFile } from '../output/urls.ts';
import { type HtmlPage, readHtml } from './html.ts';
import { checkLinks, fileOf } from './links.ts';
import { BUILD_FILE, checkKinds, SITEMAP_FILE } from './page-kinds.ts';
import { checkRedirects } from './redirects.ts';
import type { Failure, SmokeReport } from './report.ts';
import { readSitemap } from './sitemap.ts';

const HOME_FILE = outputFile(HOME);

/** Checks a built site before it is published: that all of it is there, and that every link within it leads somewhere. */
export async function checkArtifact(folder: string, limits: SizeLimits = GITHUB_PAGES): Promise<SmokeReport> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return failed(folder, 'is no folder. Run "npm run build" first.');

  const listed = await listFiles(folder);
  const regular = listed.filter(({ kind }) => kind === 'file');
  const files = new Set(regular.map(({ path }) => path));
  const text = async (file: string): Promise<string> => (files.has(file) ? await readFile(join(folder, file), 'utf8') : '');
  const pages = new Map<string, HtmlPage>();
  for (const file of files) if (file.endsWith('.html')) pages.set(file, readHtml(await text(file)));
  const sitemap = readSitemap(await text(SITEMAP_FILE));
  const record = readBuildRecord(await text(BUILD_FILE));
  const sizes = checkSizes(regular, limits);
  const own = new Set([...files].filter((file) => pages.get(file)?.refresh === undefined));

  const failures = [
    ...checkEntries(listed),
    ...checkKinds(own, record),
    ...(files.has(BUILD_FILE) && record === undefined ? [{ file: BUILD_FILE, message: 'is no record of "npm run build".' }] : []),
    ...checkAddresses(pages, files, sitemap),
    ...sizes.failures,
  ];
  const links = [...pages.values()].reduce((sum, page) => sum + page.links.size, 0);
  const summary = `Checked ${folder}: ${pages.size} pages with ${links} links, ${sitemap.length} addresses of the sitemap, ${regular.length} files of ${megabytes(totalBytes(regular))}.`;
  return { failures, warnings: sizes.warnings, summary };
}

/** What the upload to GitHub Pages would publish by mistake (what a link points to), or leave out (hidden files). */
function checkEntries(files: readonly OutputFile[]): Failure[] {
  return files.flatMap(({ path, kind }) => {
    if (kind === 'link') return [{ file: path, message: 'is a symbolic link: the file it points to would be published.' }];
    if (kind === 'other') return [{ file: path, message: 'is neither a file nor a folder.' }];
    return isHidden(path) ? [{ file: path, message: 'is hidden by a dot: GitHub Pages would leave it out.' }] : [];
  });
}

/** All that needs the address of the site, which the canonical link of the home page tells. */
function checkAddresses(pages: ReadonlyMap<string, HtmlPage>, files: ReadonlySet<string>, sitemap: readonly string[]): Failure[] {
  const home = pages.get(HOME_FILE);
  if (home === undefined) return [];
  const baseUrl = home.canonical;
  if (baseUrl === undefined || !URL.canParse(baseUrl) || !baseUrl.endsWith('/'))
    return [{ file: HOME_FILE, message: 'needs a canonical link that ends in "/": it tells where the site will be published.' }];
  const failures: Failure[] = [];
  if (home.stylesheets.length === 0) failures.push({ file: HOME_FILE, message: 'has no style sheet.' });
  if (home.icons.length === 0) failures.push({ file: HOME_FILE, message: 'has no icon.' });
  if (files.has(SITEMAP_FILE) && !sitemap.includes(baseUrl))
    failures.push({ file: SITEMAP_FILE, message: `does not list the home page, ${baseUrl}.` });
  for (const address of sitemap) {
    const file = URL.canParse(address) ? fileOf(address, baseUrl) : undefined;
    if (file === undefined) failures.push({ file: SITEMAP_FILE, message: `lists ${address}, which is not below ${baseUrl}.` });
    else if (!files.has(file)) failures.push({ file: SITEMAP_FILE, message: `lists ${address}, but there is no ${file}.` });
    else if (pages.get(file)?.canonical !== address)
      failures.push({ file, message: `is ${address} in the sitemap, but its canonical link says otherwise.` });
  }
  return [...failures, ...checkRedirects(pages, baseUrl), ...checkLinks(pages, files, baseUrl)];
}

function failed(file: string, message: string): SmokeReport {
  return { failures: [{ file, message }], warnings: [], summary: 'Nothing was checked.' };
}
