import { describe, expect, it } from 'vitest';
import { createTargets, folderOfLink } from '../../src/import/targets.ts';

const HERE = ['README.md', 'E/E_3/README.md', 'E/E_3/slides/Größl Tides (1).pdf', 'E/E_3/slides/50%25.pdf', 'E/E_3/slides/a#b.pdf'];
const STORED = ['E/E_2/slides/Cranes & Co.pdf'];
const REPOSITORY = 'https://github.com/harbour/evenings';

describe('resolve', () => {
  const targets = createTargets({ here: HERE, stored: STORED }, REPOSITORY);
  const tides = { kind: 'here', path: 'E/E_3/slides/Größl Tides (1).pdf' };

  it.each<[string, string, object]>([
    ['slides/Größl Tides (1).pdf', 'E/E_3/README.md', tides],
    ['./slides/Gr%C3%B6%C3%9Fl%20Tides%20(1).pdf', 'E/E_3/README.md', tides],
    ['slides/Größl Tides (1).pdf'.normalize('NFD'), 'E/E_3/README.md', tides],
    ['Slides/GRÖßL Tides (1).PDF', 'E/E_3/README.md', tides],
    ['../E_3/slides/Größl Tides (1).pdf', 'E/E_2/README.md', tides],
    ['/E/E_3/slides/Größl Tides (1).pdf?raw=true#page=2', 'README.md', tides],
    ['E\\E_3\\slides\\Größl Tides (1).pdf', 'README.md', tides],
    ['https://github.com/harbour/evenings/blob/master/E/E_3/slides/Gr%C3%B6%C3%9Fl%20Tides%20(1).pdf?raw=true', 'README.md', tides],
    ['https://raw.githubusercontent.com/Harbour/evenings/main/E/E_3/slides/Gr%C3%B6%C3%9Fl%20Tides%20(1).pdf', 'README.md', tides],
    ['slides/50%25.pdf', 'E/E_3/README.md', { kind: 'here', path: 'E/E_3/slides/50%25.pdf' }],
    ['slides/a#b.pdf', 'E/E_3/README.md', { kind: 'here', path: 'E/E_3/slides/a#b.pdf' }],
    [
      './E/E_2/slides/Cranes & Co.pdf',
      'README.md',
      { kind: 'stored', path: 'E/E_2/slides/Cranes & Co.pdf', url: `${REPOSITORY}/raw/HEAD/E/E_2/slides/Cranes%20%26%20Co.pdf` },
    ],
    ['./E/E_2/x.pdf', 'README.md', { kind: 'unseen', path: 'E/E_2/x.pdf', url: `${REPOSITORY}/raw/HEAD/E/E_2/x.pdf` }],
    ['./E/E_2/slides/TODO', 'README.md', { kind: 'dead', reason: 'it names no file' }],
    ['./E/E_3/', 'README.md', { kind: 'folder', path: 'E/E_3' }],
    ['E/E_3/README.md', 'README.md', { kind: 'folder', path: 'E/E_3' }],
    ['../../x.pdf', 'E/README.md', { kind: 'outside', reason: 'it leads out of the folder' }],
    ['%2e%2e/%2e%2e/x.pdf', 'E/README.md', { kind: 'outside', reason: 'it leads out of the folder' }],
    ['#top', 'README.md', { kind: 'dead', reason: 'it leads nowhere' }],
    ['https://example.org/a b.pdf', 'README.md', { kind: 'web', url: 'https://example.org/a%20b.pdf' }],
    ['//example.org/a.pdf', 'README.md', { kind: 'web', url: 'https://example.org/a.pdf' }],
    ['https://github.com/harbour/evenings/wiki', 'README.md', { kind: 'web', url: 'https://github.com/harbour/evenings/wiki' }],
    ['javascript:alert(1)', 'README.md', { kind: 'refused', reason: '"javascript:" addresses are not allowed' }],
    ['file:///etc/passwd', 'README.md', { kind: 'refused', reason: '"file:" addresses are not allowed' }],
  ])('%j in %s', (address, from, target) => {
    expect(targets.resolve(address, from)).toEqual(target);
  });

  it('calls dead what is not there, where no repository is known', () => {
    expect(createTargets({ here: HERE, stored: STORED }).resolve('x.pdf', 'README.md')).toEqual({
      kind: 'dead',
      reason: 'there is no such file in the folder',
    });
  });
});

describe('folderOfLink', () => {
  it.each([
    ['./E/E_3/', 'README.md', 'E/E_3'],
    ['E/E_3', 'README.md', 'E/E_3'],
    ['E/E%203/README.md', 'README.md', 'E/E 3'],
    ['../E_3/#top', 'E/E_2/README.md', 'E/E_3'],
    ['evenings/03.md', 'README.md', 'evenings/03.md'],
    ['README.md', 'README.md', undefined],
    ['../', 'README.md', undefined],
    ['a.pdf', 'README.md', undefined],
    ['https://example.org/E/', 'README.md', undefined],
  ])('%j in %s is %j', (address, from, folder) => {
    expect(folderOfLink(address, from)).toBe(folder);
  });
});
