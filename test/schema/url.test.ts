import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalPath, parseUrl } from '../../src/schema/url.ts';

const SEED = { seed: 20190624, numRuns: 500 };

describe('parseUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['HTTPS://Example.ORG/Path', 'https://example.org/Path'],
    ['https://example.org:8080/', 'https://example.org:8080/'],
    ['https://example.org:443/', 'https://example.org/'],
    ['https://example.org/a/../b', 'https://example.org/b'],
    ['https://example.org/Grüße', 'https://example.org/Gr%C3%BC%C3%9Fe'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['https://example.org/%22%0a', 'https://example.org/%22%0a'],
    ['https://example.org/javascript:alert(1)', 'https://example.org/javascript:alert(1)'],
    ['https://example.org/user@host', 'https://example.org/user@host'],
  ])('takes %s', (text, url) => {
    expect(parseUrl(text)).toEqual({ url });
  });

  it.each([
    ['javascript:alert(1)', '"javascript:" addresses are not allowed'],
    ['JavaScript:alert(1)', '"javascript:" addresses are not allowed'],
    ['jAvAsCrIpT://example.org/%0aalert(1)', '"javascript:" addresses are not allowed'],
    ['data:text/html,<script>alert(1)</script>', '"data:" addresses are not allowed'],
    ['vbscript:msgbox(1)', '"vbscript:" addresses are not allowed'],
    ['file:///etc/passwd', '"file:" addresses are not allowed'],
    ['ftp://example.org/', '"ftp:" addresses are not allowed'],
    ['blob:https://example.org/1', '"blob:" addresses are not allowed'],
    ['about:blank', '"about:" addresses are not allowed'],
    ['view-source:https://example.org', '"view-source:" addresses are not allowed'],
    ['tel:+431234567', '"tel:" addresses are not allowed'],
    ['mailto:team@example.org', '"mailto:" addresses are not allowed'],
  ])('refuses the scheme of %s', (text, reason) => {
    expect(parseUrl(text)).toEqual({ reason });
  });

  it.each([
    ...['//example.org/', '/meetups/28/', '../028/', 'example.org', 'www.example.org/page', '#top', '?q', ''],
    ...['&#106;avascript:alert(1)', 'javascript&colon;alert(1)', '&#x6A;avascript&#58;alert(1)'],
  ])('refuses %j, which has no scheme', (text) => {
    expect(parseUrl(text)).toEqual({ reason: 'it has no "https://" in front' });
  });

  it.each(['https://#', 'https://example.org:99999/', 'https://exa<mple.org/', 'https://example.org\u202e/', 'https://[::1'])(
    'refuses %j, which is no address',
    (text) => {
      expect(parseUrl(text)).toEqual({ reason: 'browsers cannot read it' });
    },
  );

  it.each(['https://', 'http:', 'https:///'])('refuses %j, which leads nowhere', (text) => {
    expect(parseUrl(text)).toEqual({ reason: 'it has no host' });
  });

  it.each(['https:example.org', 'https:/example.org', 'https:///example.org', 'http:////example.org'])(
    'refuses %s, which browsers would mend',
    (text) => {
      expect(parseUrl(text)).toEqual({ reason: 'exactly two slashes stand behind "https:"' });
    },
  );

  it.each([
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://:secret@example.org/',
    'https://example.org@evil.example/',
  ])('refuses %s, which says a name before the host', (text) => {
    expect(parseUrl(text)).toEqual({ reason: 'it contains a user name or password' });
  });

  it.each([
    'https://example.org/a b',
    ' https://example.org/',
    'https://example.org/\n',
    'https://example.org\\@evil.example/',
    'https:\\\\example.org',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001https://example.org/',
    'https://example.org/\u007f',
    'https://example.org/\u0085',
  ])('refuses %j for one of its characters', (text) => {
    expect(parseUrl(text)).toEqual({ reason: 'it contains a blank, a backslash or a control character' });
  });

  it('refuses what is longer than 2000 characters', () => {
    const base = 'https://example.org/';
    expect(parseUrl(base + 'a'.repeat(2000 - base.length))).toHaveProperty('url');
    expect(parseUrl(base + 'a'.repeat(2001 - base.length))).toEqual({ reason: 'it is longer than 2000 characters' });
  });

  it.each(['mailto:team@example.org', 'mailto:first.last+tag@example.org', 'mailto:grüße@example.org'])(
    'takes %s where mail is allowed',
    (text) => {
      expect(parseUrl(text, { mail: true })).toEqual({ url: text });
    },
  );

  it.each([
    'mailto:',
    'mailto:team',
    'mailto:@example.org',
    'mailto:team@',
    'mailto:a@b@c',
    'mailto:team@example.org?cc=everyone@example.org',
    'mailto:team@example.org?body=x',
    'mailto://team@example.org',
    'mailto:"><script>@example.org',
    'mailto:team\u202e@example.org',
    'MAILTO:team@example.org',
  ])('refuses %j even there', (text) => {
    expect(parseUrl(text, { mail: true })).toEqual({ reason: 'it is no plain mail address' });
  });

  it('accepts nothing but complete addresses of the allow-list, and what it gives it accepts again', () => {
    const start = fc.constantFrom(
      'https://example.org',
      'HTTP://example.org',
      'https:',
      'http:/',
      'mailto:',
      'javascript:',
      'data:',
      '//',
      '',
    );
    const piece = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('team@example.org', '/page', '?q=', '#part', ':80', '..', '%0a', '"<>', '\u202e', '\t') },
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const rest = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    let accepted = 0;
    fc.assert(
      fc.property(start, rest, fc.boolean(), (first, second, mail) => {
        const parsed = parseUrl(first + second, { mail });
        if ('reason' in parsed) return;
        accepted += 1;
        const { protocol, username, password } = new URL(parsed.url);
        expect(mail ? ['https:', 'http:', 'mailto:'] : ['https:', 'http:']).toContain(protocol);
        expect(username + password).toBe('');
        expect(parsed.url).toMatch(/^(https?:\/\/[^/]|mailto:[^/])/);
        expect(parsed.url).not.toMatch(/[\s\\"<>\p{Cc}\p{Cf}]/u);
        expect(parseUrl(parsed.url, { mail })).toEqual(parsed);
      }),
      SEED,
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

describe('parseLocalPath', () => {
  it.each([
    ['slides/talk.pdf', 'slides/talk.pdf'],
    ['./slides/talk.pdf', 'slides/talk.pdf'],
    ['slides/2019 Grüße (v2).pdf', 'slides/2019 Grüße (v2).pdf'],
    ['slides/a..b.pdf', 'slides/a..b.pdf'],
    ['slides/100%.pdf', 'slides/100%.pdf'],
    ['talk.pdf', 'talk.pdf'],
  ])('takes %s', (text, path) => {
    expect(parseLocalPath(text)).toEqual({ path });
  });

  it.each([
    ['../people/ada.md', 'it leaves the folder'],
    ['slides/../../site.md', 'it leaves the folder'],
    ['..', 'it leaves the folder'],
    ['slides/..', 'it leaves the folder'],
    ['./../x', 'it leaves the folder'],
    ['%2e%2e/site.md', 'it hides a dot or slash behind a percent sign'],
    ['slides/%2E%2E/site.md', 'it hides a dot or slash behind a percent sign'],
    ['slides%2ftalk.pdf', 'it hides a dot or slash behind a percent sign'],
    ['slides%5Ctalk.pdf', 'it hides a dot or slash behind a percent sign'],
    ['slides/talk.pdf%00.png', 'it hides a dot or slash behind a percent sign'],
    ['/etc/passwd', 'it is not a path inside the folder'],
    ['//example.org/talk.pdf', 'it is not a path inside the folder'],
    ['https://example.org/talk.pdf', 'it is an address, and no path'],
    ['C:/talk.pdf', 'it is not a path inside the folder'],
    ['file:talk.pdf', 'it is an address, and no path'],
    ['slides\\talk.pdf', 'it contains a backslash'],
    ['..\\..\\site.md', 'it contains a backslash'],
    ['slides/talk.pdf\n', 'it contains a control character'],
    ['slides/\u0000.pdf', 'it contains a control character'],
    ['.git/config', 'it has an empty step or a dot file in it'],
    ['slides/.htaccess', 'it has an empty step or a dot file in it'],
    ['slides/.../talk.pdf', 'it has an empty step or a dot file in it'],
    ['slides//talk.pdf', 'it has an empty step or a dot file in it'],
    ['slides/', 'it has an empty step or a dot file in it'],
    ['.', 'it has an empty step or a dot file in it'],
    ['./', 'it has an empty step or a dot file in it'],
    ['', 'it has an empty step or a dot file in it'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseLocalPath(text)).toEqual({ reason });
  });

  it('refuses a path of more than 200 characters', () => {
    expect(parseLocalPath('a'.repeat(200))).toEqual({ path: 'a'.repeat(200) });
    expect(parseLocalPath('a'.repeat(201))).toEqual({ reason: 'it is longer than 200 characters' });
  });

  it('accepts no path that leads out of its folder, on any system', () => {
    const step = fc.oneof(
      fc.constantFrom('..', '.', '', 'slides', 'a.pdf', '%2e%2e', '%252e', '..\\', 'C:', '~', ' ..', '...'),
      fc.string({ maxLength: 6 }),
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const parsed = parseLocalPath(steps.join('/'));
        if ('reason' in parsed) return;
        accepted += 1;
        expect(parsed.path.split('/').every((part) => part !== '' && !part.startsWith('.'))).toBe(true);
        const encoded = parsed.path.split('/').map(encodeURIComponent).join('/');
        expect(new URL(encoded, 'https://example.org/folder/').href).toBe(`https://example.org/folder/${encoded}`);
        expect(parseLocalPath(parsed.path)).toEqual(parsed);
      }),
      SEED,
    );
    expect(accepted).toBeGreaterThan(50);
  });
});
