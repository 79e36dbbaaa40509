import { expect, it } from 'vitest';
import { YEARLY_INDEXES } from '../../src/output/urls.ts';
import { addressesOf, attribute, elementsOf, metaOf } from '../helpers/html.ts';
import { buildAudited, isAudit } from '../helpers/pages.ts';

const site = await buildAudited();
const redirects = [...site.redirects];

// A large archive that is audited has pages there.
it.skipIf(isAudit && redirects.length === 0)('in a small archive, the address of each year leads to its place in the index', () => {
  const years = (index: string): string[] =>
    elementsOf(site.pages.get(`${index}/index.html`) ?? '').flatMap(
      (element) => /^y(\d{4})$/.exec(attribute(element, 'id') ?? '')?.[1] ?? [],
    );
  // The fixture has no hot topic.
  expect(YEARLY_INDEXES.filter((index) => years(index).length > 0)).toEqual(
    expect.arrayContaining(['meetups', 'talks', 'slides', 'videos']),
  );
  for (const index of YEARLY_INDEXES) {
    for (const year of years(index)) {
      const html = site.redirects.get(`${index}/year/${year}/index.html`) ?? '';
      const target = `${site.prefix}${index}/#y${year}`;
      expect(metaOf(html, 'refresh')).toBe(`0; url=${target}`);
      expect(
        addressesOf(html)
          .filter(({ tag }) => tag === 'a')
          .map(({ value }) => value),
      ).toEqual([target]);
      expect(html).toContain(`<link rel="canonical" href="${site.baseUrl}${index}/"`);
    }
  }
});

it('a page that only leads to another is no page to be found, and as safe as all others', () => {
  const policy = metaOf(site.pages.get('index.html') ?? '', 'Content-Security-Policy');
  for (const [file, html] of redirects) {
    expect(metaOf(html, 'robots'), file).toBe('noindex');
    expect(metaOf(html, 'Content-Security-Policy'), file).toBe(policy);
    expect(
      elementsOf(html).map(({ tagName }) => tagName),
      file,
    ).not.toContain('script');
    expect(html.length, file).toBeLessThan(2000);
  }
  if (!isAudit) expect(redirects.length).toBeGreaterThan(0);
});
