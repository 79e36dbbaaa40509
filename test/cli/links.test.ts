import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { updateLinks } from '../../src/cli/links.ts';
import { readSettings } from '../../src/settings.ts';
import { contentFolder, SITE } from '../content/folder.ts';
import { aFolder, servicesOn, webOf } from '../copies/world.ts';
import { EPOCH } from '../helpers/build-site.ts';
import { aFaultyServer, say } from '../helpers/faulty-server.ts';

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', EPOCH);
  return () => vi.unstubAllEnvs();
});

const NEVER = new AbortController().signal;

describe('npm run links', () => {
  it('says which links are not there, and remembers it for the next time', async () => {
    const server = await aFaultyServer();
    server.on('/there', say(200, ''));
    const content = contentFolder({
      'site.md': SITE,
      'wiki/a.md': `---\ntitle: A\n---\n\n[a](${server.url('/there')}) and [b](${server.url('/missing')}).\n`,
      'wiki/b.md': 'broken',
    });
    const cache = aFolder();
    const run = async (env: Readonly<Record<string, string>> = {}): Promise<{ code: number; text: string }> => {
      const texts: string[] = [];
      const { userAgent: _, ...web } = webOf();
      const settings = readSettings({ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache, ...env });
      return {
        code: await updateLinks(settings, { ...web, services: servicesOn(server), print: (text) => texts.push(text), timeIsOver: NEVER }),
        text: texts.join('\n'),
      };
    };

    const { code, text } = await run();

    expect(code).toBe(0);
    expect(text).toContain(
      `wiki/a.md:5:${server.url('/there').length + 11} warning  "${server.url('/missing')}" is not there: its server has no such page (404), since 14 June 2025.`,
    );
    expect(text.split('\n').at(-1)).toBe('2 links: 1 there, 1 failing, 0 not known.');
    expect(JSON.parse(readFileSync(join(cache, 'links.json'), 'utf8'))).toEqual({
      addresses: {
        [server.url('/missing')]: {
          state: 'failing',
          failures: { since: '2025-06-14', last: '2025-06-14', days: 1, reason: '404' },
          copies: [],
        },
      },
    });

    writeFileSync(join(cache, 'summary'), '');
    const onGithub = await run({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cache, 'summary') });
    expect(onGithub.text).toMatch(/^::warning file=.*wiki\/a\.md,line=5,.*title=link-broken::/m);
    expect(readFileSync(join(cache, 'summary'), 'utf8')).toContain('is not there');
  });

  it('learns nothing offline, and keeps what it knew', async () => {
    const cache = aFolder();
    const content = contentFolder({ 'site.md': SITE, 'wiki/a.md': '---\ntitle: A\n---\n\n<https://a.invalid/> <https://b.invalid/>\n' });
    const { userAgent: _, ...web } = webOf();
    const texts: string[] = [];

    const code = await updateLinks(readSettings({ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache }), {
      ...web,
      services: servicesOn(await aFaultyServer()),
      print: (text) => texts.push(text),
      timeIsOver: NEVER,
    });

    expect([code, texts]).toEqual([1, ['No server could be reached, so nothing was learned. Is this machine connected?']]);
    expect(() => readFileSync(join(cache, 'links.json'))).toThrow(/ENOENT/);
  });

  it('ends well when its time is over, and keeps what it knew of the links it could not look at', async () => {
    const clock = new AbortController();
    const server = await aFaultyServer();
    server.on('/never-answers', () => clock.abort());
    const cache = aFolder();
    const url = server.url('/never-answers');
    const known = {
      [url]: { state: 'failing', failures: { since: '2025-06-01', last: '2025-06-01', days: 1, reason: '404' }, copies: [] },
    };
    writeFileSync(join(cache, 'links.json'), JSON.stringify({ addresses: known }));
    const content = contentFolder({ 'site.md': SITE, 'wiki/a.md': `---\ntitle: A\n---\n\n[a](${url})\n` });
    const { userAgent: _, ...web } = webOf();
    const texts: string[] = [];

    const code = await updateLinks(readSettings({ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache }), {
      ...web,
      services: servicesOn(server),
      print: (text) => texts.push(text),
      timeIsOver: clock.signal,
    });

    expect(code).toBe(0);
    expect(texts.at(-1)).toBe('1 link: 0 there, 0 failing, 0 not known, 1 not looked at.');
    expect(JSON.parse(readFileSync(join(cache, 'links.json'), 'utf8'))).toEqual({ addresses: known });
  });
});
