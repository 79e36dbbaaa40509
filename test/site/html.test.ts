import { expect, it } from 'vitest';
import { htmlValidator } from '../helpers/html-validator.ts';
import { buildAudited, report } from '../helpers/pages.ts';

const site = await buildAudited();

it('finds nothing to object to in the HTML of any page', async () => {
  const found: string[] = [];
  for (const [file, html] of [...site.pages, ...site.redirects]) {
    for (const { messages } of (await htmlValidator.validateString(html, file)).results)
      for (const { ruleId, message, line, column, selector } of messages)
        found.push(`${file}:${line}:${column} ${ruleId}: ${message} (${selector})`);
  }
  report(`html-validate: ${site.pages.size} pages, ${found.length} errors`);
  expect(found).toEqual([]);
});
