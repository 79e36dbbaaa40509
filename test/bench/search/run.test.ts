import { expect, it } from 'vitest';
import { benchSearch } from '../../../src/bench/search/run.ts';
import { findBrowser } from '../../../src/cli/browser/find.ts';
import { describeInBrowser } from '../../helpers/browser.ts';
import { SMALL, temporaryFolder } from '../../helpers/build-site.ts';

it('measures the indexes where there is no browser', async () => {
  const lines: string[] = [];
  const searched = { contentFolder: SMALL, cacheFolder: await temporaryFolder('cache') };
  await benchSearch(searched, { browser: undefined, print: (line) => lines.push(line) });
  expect(lines.join('\n')).toMatch(/^\d+ talks, \d+ slides, \d+ records\nindex .*\nPagefind .*\nMiniSearch .*\nbar /m);
  expect(lines.at(-1)).toContain('npm run browser');
});

describeInBrowser('a measured search', () => {
  it('is asked in the dialog and on its page, and MiniSearch beside it', async () => {
    const lines: string[] = [];
    await benchSearch({ talks: 6 }, { browser: findBrowser(), print: (line) => lines.push(line), most: 2 });
    const text = lines.join('\n');
    expect(text).toMatch(/^6 talks, 240 slides, /m);
    for (const way of ['dialog', 'page'])
      expect(text).toMatch(
        new RegExp(`^In the ${way}\nfirst query of a visit .*\nKB until the first result +[1-9]\\d*\\.\\d +[1-9]\\d*\\.\\d +250$`, 'm'),
      );
    expect(text.match(/^ms until painted, files there +\d+\.\d +\d+\.\d +100$/gm)).toHaveLength(2);
    expect(text).toMatch(/^MB that the page holds +\d+\.\d/m);
    expect(text).toMatch(/^without a result: none$/m);
  });
});
