import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { CareFinding } from '../../src/care/findings.ts';
import { type IssueInput, readIssue, reasonWords, writeIssue } from '../../src/care/issue.ts';
import type { KnownAddress } from '../../src/schema/media-lock.ts';
import { safe } from '../copies/world.ts';
import { attribute, elementsOf } from '../helpers/html.ts';

const KNOWN: KnownAddress = { state: 'gone', failures: { since: '2026-01-01', last: '2026-01-15', days: 3, reason: '404' } };

function finding(url: string, more: Partial<CareFinding> = {}): CareFinding {
  return {
    url: safe(url),
    kind: 'link-broken',
    since: '2026-01-01',
    reason: '404',
    places: [{ file: 'meetups/001/1-a.md', line: 4, column: 8 }],
    ...more,
  };
}

function write(findings: readonly CareFinding[], more: Partial<IssueInput> = {}) {
  return writeIssue({
    findings,
    waiting: 0,
    lock: { result: 'no-change' },
    failing: new Map(findings.map(({ url }) => [url, KNOWN])),
    filesUrl: 'https://github.com/o/r/blob/main/content/',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    ...more,
  });
}

describe('writeIssue', () => {
  it('says what is broken and what changed, where it is named, and what to do', () => {
    const { title, body, isNeeded } = write(
      [
        finding('https://a.example/paper'),
        finding('https://a.example/deck.pdf', { kind: 'copy-gone', reason: 'no-host' }),
        finding('https://a.example/video', { kind: 'media-gone', reason: 'video-gone' }),
        finding('https://a.example/new.pdf', { kind: 'changed', reason: undefined }),
      ],
      { waiting: 2 },
    );

    expect([title, isNeeded]).toEqual(['Links and files at other places: 3 broken addresses and 1 changed file', true]);
    expect(body.match(/^### .*$/gm)).toEqual([
      '### Broken links',
      '### Slides, recordings and albums that are gone',
      '### Files that are gone, of which there is a copy',
      '### Files that have other content than their copy',
    ]);
    expect(body).toContain(
      [
        'Write the new address of each, or take the link out.',
        '',
        '- <https://a.example/paper>: its server has no such page (404), since 1 January 2026',
        '  - [`meetups/001/1-a.md:4`](<https://github.com/o/r/blob/main/content/meetups/001/1-a.md?plain=1#L4>)',
      ].join('\n'),
    );
    expect(body).toContain('- <https://a.example/new.pdf>: since 1 January 2026\n');
    expect(body).toContain('2 more addresses could not be reached of late.');
    expect(body).toContain('[The last run](<https://github.com/o/r/actions/runs/1>)');
  });

  it('is not needed when all is well, or when there is only a list to merge', () => {
    expect(write([])).toMatchObject({ title: 'Links and files at other places', isNeeded: false });
    const { body, isNeeded } = write([], { lock: { result: 'proposed', url: 'https://github.com/o/r/pull/4' } });
    expect(isNeeded).toBe(false);
    expect(body).toContain('<https://github.com/o/r/pull/4>: please merge it.');
  });

  it('asks for help when no pull request may be opened', () => {
    const { body, isNeeded } = write([], {
      lock: { result: 'refused', url: 'https://github.com/o/r/compare/main...care', because: 'Not `permitted`' },
    });

    expect(isNeeded).toBe(true);
    expect(body).toContain('this workflow may not open a pull request: `Not ˋpermittedˋ`');
    expect(body).toContain('Please open it yourself: <https://github.com/o/r/compare/main...care>.');
  });

  it('knows later what it told, whatever the addresses are', () => {
    const urls = ['https://a.example/--%3E<!--x', 'https://a.example/?q=-->', 'https://a.example/"\\'].flatMap((text) =>
      URL.canParse(text) ? [new URL(text).href] : [],
    );
    const { body } = write(urls.map((url) => finding(url)));

    expect([...readIssue(body)]).toEqual(urls.map((url) => [url, KNOWN]));
    expect(body.match(/-->/g)).toHaveLength(2);
  });

  it.each(['', 'x', '<!-- known: ', '<!-- known: {} -->', '<!-- known: {"addresses":{"a":1}} -->'])('knows nothing from %j', (body) => {
    expect(readIssue(body).size).toBe(0);
  });

  it('is broken by nothing that content names, and calls nobody', () => {
    const evil = 'meetups/001/@team `x` | <img src=x onerror=alert(1)> #12.md';
    const { body } = write([
      finding('https://a.example/?q=%3Cimg%20src=x%3E&`x`|@team', { places: [{ file: evil, line: 1, column: 1 }] }),
      finding('https://a.example/#x)[y](https://evil.example', { reason: '<b>@team</b>' }),
    ]);

    const elements = elementsOf(new MarkdownIt({ html: true }).render(body.replace(/<!--.*?-->/gs, '')));
    expect([...new Set(elements.map(({ tagName }) => tagName))].sort()).toEqual([
      'a',
      'body',
      'code',
      'h3',
      'head',
      'html',
      'li',
      'p',
      'ul',
    ]);
    const hosts = elements.filter(({ tagName }) => tagName === 'a').map((element) => new URL(attribute(element, 'href') ?? '').host);
    expect([...new Set(hosts)].sort()).toEqual(['a.example', 'github.com']);
  });

  it('fits into an issue, and says how many do not', () => {
    const long = (index: number): CareFinding =>
      finding(`https://a.example/${index}/${'x'.repeat(400)}`, {
        places: Array.from({ length: 9 }, (_, line) => ({ file: 'meetups/001/1-a.md', line, column: 1 })),
      });
    const { body, title } = write(Array.from({ length: 300 }, (_, index) => long(index)));

    expect(title).toContain('300 broken addresses');
    expect(body.length).toBeLessThan(65_536);
    expect(readIssue(body).size).toBeGreaterThan(20);
    expect(body).toMatch(/\d+ more addresses would be too much for one issue/);
    expect(body).toContain('  - … and 4 more places');
  });
});

describe('reasonWords', () => {
  it.each([
    ['404', 'its server has no such page (404)'],
    ['503', 'its server answers 503'],
    ['no-host', 'there is no such server'],
    ['something', 'it cannot be reached'],
  ])('says of %s: %s', (reason, words) => {
    expect(reasonWords(reason)).toBe(words);
  });
});
