import { expect, it } from 'vitest';
import { addressOfRefresh, isTalkPath, talkPathOf, wordsOfPath } from '../../../src/client/stars/talk-path.ts';

it.each<[address: string, home: string, path: string | undefined]>([
  ['/meetups/28/adversarial-ml/', '/', '/meetups/28/adversarial-ml/'],
  ['/archive/meetups/28/adversarial-ml/', '/archive/', '/meetups/28/adversarial-ml/'],
  ['/archive/meetups/28/adversarial-ml/#video', '/archive/', '/meetups/28/adversarial-ml/'],
  ['/archive/meetups/28/adversarial-ml/?t=12#video', '/archive/', '/meetups/28/adversarial-ml/'],
  ['/archive/meetups/28/adversarial-ml/index.html', '/archive/', '/meetups/28/adversarial-ml/'],
  ['/meetups/meetups/28/adversarial-ml/', '/meetups/', '/meetups/28/adversarial-ml/'],
  ['/other/meetups/28/adversarial-ml/', '/archive/', undefined],
  ['/archive/meetups/28/adversarial-ml/', '/', undefined],
  ['https://evil.example/meetups/28/adversarial-ml/', '/', undefined],
  ['//evil.example/meetups/28/adversarial-ml/', '/', undefined],
  ['/archive/meetups/28/', '/archive/', undefined],
  ['/archive/meetups/28/adversarial-ml', '/archive/', undefined],
  ['/archive/meetups/28/adversarial-ml/slides/', '/archive/', undefined],
  ['#slide-3', '/archive/', undefined],
  ['', '/', undefined],
])('%s below %s leads to the talk %s', (address, home, path) => {
  expect(talkPathOf(address, home)).toBe(path);
  if (path !== undefined) expect(isTalkPath(path)).toBe(true);
});

it('a talk without a title is called by its address', () => {
  expect(wordsOfPath('/meetups/28/adversarial-ml/')).toBe('adversarial ml');
});

it.each<[refresh: string, home: string, address: string | undefined]>([
  ['0; url=/archive/meetups/28/new-name/', '/archive/', '/archive/meetups/28/new-name/'],
  ['0;URL=/meetups/28/new-name/#video', '/', '/meetups/28/new-name/#video'],
  ['0; url=/meetups/28/new-name/', '/archive/', undefined],
  ['0; url=https://evil.example/archive/', '/archive/', undefined],
  ['0; url=//evil.example/', '/', undefined],
  ['0; url=/\\evil.example/', '/', undefined],
  ['0; url=/archive/../../etc/', '/archive/', undefined],
  ['0; url=javascript:alert(1)', '/', undefined],
  ['5', '/', undefined],
  ['', '/', undefined],
])('%j below %s leads on to %s', (refresh, home, address) => {
  expect(addressOfRefresh(refresh, home)).toBe(address);
});
