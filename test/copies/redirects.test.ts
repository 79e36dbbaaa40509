import { describe, expect, it } from 'vitest';
import { followRedirect } from '../../src/copies/redirects.ts';
import { safe } from './world.ts';

function follow(from: string, location: string | undefined, seen: readonly string[] = [from]): string {
  try {
    return followRedirect(safe(from), location, new Set(seen));
  } catch (error) {
    return (error as Error).message;
  }
}

describe('followRedirect', () => {
  it.each([
    ['https://a.example/x', '/y', 'https://a.example/y'],
    ['https://a.example/x/', 'y?z=1', 'https://a.example/x/y?z=1'],
    ['https://a.example/x', '//b.example/y', 'https://b.example/y'],
    ['https://a.example/x', 'https://b.example/y#part', 'https://b.example/y'],
    ['http://a.example/x', 'https://a.example/x', 'https://a.example/x'],
    ['http://a.example/x', 'http://b.example/', 'http://b.example/'],
  ])('goes from %s by %j to %s', (from, location, to) => {
    expect(follow(from, location)).toBe(to);
  });

  it.each([
    [undefined, /no address/],
    ['http://[', /no address/],
    ['http://b.example/', /not protected/],
    ['file:///etc/passwd', /"file:" addresses are not allowed/],
    ['ftp://b.example/a.pdf', /"ftp:" addresses are not allowed/],
    ['javascript:alert(1)', /"javascript:" addresses are not allowed/],
    ['https://a:b@b.example/', /user name or password/],
    ['https://a.example/x#again', /circle/],
  ])('does not go by %j', (location, why) => {
    expect(follow('https://a.example/x', location)).toMatch(why);
  });

  it('goes five times and no sixth', () => {
    const seen = ['x', '1', '2', '3', '4'].map((name) => `https://a.example/${name}`);
    expect(follow('https://a.example/x', '/5', seen)).toBe('https://a.example/5');
    expect(follow('https://a.example/x', '/6', [...seen, 'https://a.example/5'])).toMatch(/more than 5 times/);
  });
});
