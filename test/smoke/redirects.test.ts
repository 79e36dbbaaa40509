import { describe, expect, it } from 'vitest';
import { checkArtifact } from '../../src/smoke/artifact.ts';
import { readHtml } from '../../src/smoke/html.ts';
import { BASE_URL, page, smallSite, writeSite } from './small-site.ts';

const TALK = `${BASE_URL}meetups/28/a-talk/`;

/** A page that leads on to an address, and tells search engines another. */
function redirect(to: string, canonical = TALK): string {
  return `<!doctype html><title>A talk</title><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${canonical}"><a href="${to}">A talk</a>`;
}

/** The failures of the small site with more files. */
async function failuresWith(more: Record<string, string>, without: readonly string[] = []): Promise<string[]> {
  const files = new Map([...smallSite(), ...Object.entries(more)]);
  for (const file of without) files.delete(file);
  const { failures } = await checkArtifact(await writeSite(files));
  return failures.map(({ file, message }) => `${file}: ${message}`);
}

describe('a redirect', () => {
  it.each(['/archive/meetups/28/a-talk/', '../../meetups/28/a-talk/', TALK])('passes with the address %s', async (to) => {
    expect(await failuresWith({ 'evenings/28/index.html': redirect(to) })).toEqual([]);
  });

  it('leads to a page that exists', async () => {
    expect(await failuresWith({ 'old/index.html': redirect('/archive/meetups/28/gone/', `${BASE_URL}meetups/28/gone/`) })).toEqual([
      'old/index.html: "/archive/meetups/28/gone/" leads to meetups/28/gone/index.html, which does not exist.',
      `old/index.html: "${BASE_URL}meetups/28/gone/" leads to meetups/28/gone/index.html, which does not exist.`,
    ]);
  });

  it('leads to the page that search engines are told', async () => {
    expect(await failuresWith({ 'old/index.html': redirect('/archive/meetups/28/a-talk/', `${BASE_URL}meetups/28/`) })).toEqual([
      `old/index.html: leads on to ${TALK}, but its canonical link says otherwise.`,
    ]);
  });

  it('does not lead to another redirect, nor out of the site', async () => {
    const chain = { 'old/index.html': redirect('/archive/older/', `${BASE_URL}older/`), 'older/index.html': redirect(TALK) };
    expect(await failuresWith(chain)).toEqual(['old/index.html: leads on to older/index.html, which leads on itself.']);
    expect(await failuresWith({ 'old/index.html': redirect('https://other.example/', 'https://other.example/') })).toEqual([
      'old/index.html: leads on to "https://other.example/", which is no page of the site.',
    ]);
  });

  it('is no page of the site map, and takes the place of none', async () => {
    const sitemap = smallSite().get('sitemap.xml')?.replace('</urlset>', `<url><loc>${BASE_URL}old/</loc></url></urlset>`) ?? '';
    expect(await failuresWith({ 'old/index.html': redirect(TALK), 'sitemap.xml': sitemap })).toEqual([
      `old/index.html: is ${BASE_URL}old/ in the sitemap, but its canonical link says otherwise.`,
    ]);
    const talks = await failuresWith({ 'meetups/28/old/index.html': redirect(`${BASE_URL}meetups/28/`, `${BASE_URL}meetups/28/`) }, [
      'meetups/28/a-talk/index.html',
    ]);
    expect(talks).toContain('talks/: the archive has talks, the site has no page of one.');
    expect(await failuresWith({ 'talks/index.html': redirect(TALK) })).toContain('talks/index.html: is missing.');
  });
});

describe('readHtml', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0; url=/a/">', '/a/'],
    ['<META HTTP-EQUIV=Refresh CONTENT="5;URL=\'/a/\'">', '/a/'],
    ['<meta http-equiv="refresh" content="30">', undefined],
    ['<meta name="refresh" content="0; url=/a/">', undefined],
    [page('index.html'), undefined],
  ])('finds in %s where it leads on to', (html, refresh) => {
    expect(readHtml(html).refresh).toBe(refresh);
  });
});
