import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/output/security.ts';

/** The sources of each directive, read as https://www.w3.org/TR/CSP3/#parse-serialized-policy does. */
function read(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  expect(new Set(directives.map(([name]) => name)).size).toBe(directives.length);
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

const HOSTS = ['www.youtube-nocookie.com', 'player.vimeo.com'];

describe('the security policy', () => {
  it('forbids what it does not name', () => {
    expect(read(contentSecurityPolicy(HOSTS)).get('default-src')).toEqual(["'none'"]);
  });

  it.each(["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'", '*', 'data:', 'blob:', 'http:', 'https:'])(
    'never allows %s',
    (source) => {
      expect([...read(contentSecurityPolicy(HOSTS)).values()].flat()).not.toContain(source);
    },
  );

  it('allows frames of the given hosts, and no other host for anything', () => {
    const directives = read(contentSecurityPolicy(HOSTS));
    expect(directives.get('frame-src')).toEqual(["'self'", 'https://www.youtube-nocookie.com', 'https://player.vimeo.com']);
    directives.delete('frame-src');
    for (const [name, sources] of directives) {
      for (const source of sources) expect(["'self'", "'none'", "'wasm-unsafe-eval'"], name).toContain(source);
    }
  });

  it('names no host where the site names none', () => {
    expect(contentSecurityPolicy([])).not.toMatch(/https?:|\./);
    expect(read(contentSecurityPolicy([])).get('frame-src')).toEqual(["'self'"]);
  });

  it.each([
    ['script-src', ["'self'", "'wasm-unsafe-eval'"]],
    ['style-src', ["'self'"]],
    ['connect-src', ["'self'"]],
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['object-src', ["'none'"]],
  ])('has %s %j', (name, sources) => {
    expect(read(contentSecurityPolicy(HOSTS)).get(name)).toEqual(sources);
  });
});
