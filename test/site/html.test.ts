import { expect, it } from 'vitest';
import { buildAudited, report } from '../helpers/pages.ts';
import { validateHtml } from '../helpers/validate-html.ts';

const site = await buildAudited();

it('finds nothing to object to in the HTML of any page', async () => {
  const found: string[] = [];
  for (const [file, html] of [...site.pages, ...site.redirects]) found.push(...(await validateHtml(html, file)));
  report(`html-validate: ${site.pages.size} pages, ${found.length} errors`);
  expect(found).toEqual([]);
});
