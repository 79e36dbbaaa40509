import { expect, it } from 'vitest';
import { addressesOf, elementsOf, hasClass } from '../helpers/html.ts';
import { buildAudited } from '../helpers/pages.ts';

const site = await buildAudited();

it('every page with places for stars has the script that fills them', () => {
  const withPlaces = [...site.pages].filter(([, html]) => [...elementsOf(html)].some((element) => hasClass(element, 'star-place')));
  expect(withPlaces.length).toBeGreaterThan(10);
  const without = withPlaces.filter(
    ([, html]) => ![...addressesOf(html)].some(({ tag, value }) => tag === 'script' && /\/assets\/stars-[^/]*\.js$/.test(value)),
  );
  expect(without.map(([file]) => file)).toEqual([]);
});
