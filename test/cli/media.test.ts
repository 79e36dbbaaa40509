import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readArguments } from '../../src/cli/media/arguments.ts';
import { createLines } from '../../src/cli/media/progress.ts';
import { updateMedia } from '../../src/cli/media.ts';
import { formatMediaLock, parseMediaLock } from '../../src/content/media-lock.ts';
import { copyPath } from '../../src/copies/store.ts';
import { readSettings } from '../../src/settings.ts';
import { contentFolder, SITE } from '../content/folder.ts';
import { aFolder, servicesOn, webOf } from '../copies/world.ts';
import { EPOCH, runCommand } from '../helpers/build-site.ts';
import { aFaultyServer, aPdf, type FaultyServer, say, serveFile } from '../helpers/faulty-server.ts';

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const MEETUP = '---\ndate: 2023-05-11\n---\n';
const talk = (url: string): string => `---\ntitle: A\nslides:\n  - url: ${url}\n---\n`;

// No test is over midnight.
beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', EPOCH);
  return () => vi.unstubAllEnvs();
});

interface Desk {
  readonly server: FaultyServer;
  readonly content: string;
  readonly cache: string;
  media(args?: readonly string[], env?: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<{ code: number; text: string }>;
  lock(): string;
}

/** A content folder with talks whose slides are at paths of the server. */
async function aDesk(...paths: string[]): Promise<Desk> {
  const server = await aFaultyServer();
  const files = paths.map((path, index) => [`meetups/001/${index + 1}-talk-${index}.md`, talk(server.url(path))] as const);
  const content = contentFolder({ 'site.md': SITE, 'meetups/001/README.md': MEETUP, ...Object.fromEntries(files) });
  const cache = aFolder();
  return {
    server,
    content,
    cache,
    async media(args = [], env = {}, signal = new AbortController().signal) {
      const texts: string[] = [];
      const print = (text: string): number => texts.push(text);
      const settings = readSettings({ ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache, ...env });
      const { userAgent: _, ...web } = webOf();
      const code = await updateMedia(settings, readArguments(args), {
        ...web,
        signal,
        services: servicesOn(server),
        print,
        progress: createLines(print),
      });
      return { code, text: texts.join('\n') };
    },
    lock: () => readFileSync(join(content, 'media.lock.json'), 'utf8'),
  };
}

describe('npm run media', () => {
  it('copies what is there, and says in plain words what is not', async () => {
    const { server, content, cache, media, lock } = await aDesk('/a.pdf', '/page', '/missing.pdf');
    const pdf = aPdf(20_000);
    server.on('/a.pdf', serveFile(pdf));
    server.on('/page', say(200, '<!doctype html>'));

    const { code, text } = await media();

    expect(code).toBe(0);
    const [one, other, ...rest] = text.split('\n');
    expect([one, other].sort()).toEqual([
      `copied      19.5 KiB  ${server.url('/a.pdf')}`,
      `failing               ${server.url('/missing.pdf')}`,
    ]);
    expect(rest.join('\n')).toBe(
      [
        `${content}/meetups/001/3-talk-2.md:4:10 warning  "${server.url('/missing.pdf')}" could not be fetched: its server has no such file (404), since 14 June 2025.`,
        '    There is no copy of it: the site shows a link. Three failures over a week make it count as gone. If it has moved, write its new address.',
        '',
        '1 warning in 1 file.',
        '',
        `3 addresses: 1 copied (19.5 KiB), 1 failing, 1 link. ${content}/media.lock.json: written.`,
      ].join('\n'),
    );
    expect(hashOf(readFileSync(copyPath(cache, hashOf(pdf))))).toBe(hashOf(pdf));
    const { addresses, problems } = parseMediaLock(lock());
    expect(problems).toEqual([]);
    expect([...addresses].map(([url, { state, type, sha256 }]) => [url, state, type, sha256])).toEqual([
      [server.url('/a.pdf'), 'available', 'pdf', hashOf(pdf)],
      [server.url('/missing.pdf'), 'failing', undefined, undefined],
      [server.url('/page'), 'available', 'page', undefined],
    ]);
    // Nothing but the list is written into the content.
    expect(readdirSync(content).sort()).toEqual(['media.lock.json', 'meetups', 'site.md']);
  });

  it('writes nothing and asks for nothing when it runs again, and asks with --again', async () => {
    const { server, content, media } = await aDesk('/a.pdf');
    server.on('/a.pdf', serveFile(aPdf(20_000)));
    await media();
    utimesSync(join(content, 'media.lock.json'), 1000, 1000);

    expect(await media()).toEqual({ code: 0, text: `1 address: 1 unchanged. ${content}/media.lock.json: no change.` });
    expect(server.seen).toHaveLength(1);
    await media(['--again']);
    expect(server.seen.map(({ status }) => status)).toEqual([200, 304]);
    expect(statSync(join(content, 'media.lock.json')).mtimeMs).toBe(1_000_000);
  });

  it('writes no list where there is nothing to list', async () => {
    const { content, media } = await aDesk();
    expect(await media()).toEqual({ code: 0, text: `0 addresses. ${content}/media.lock.json: no change.` });
    expect(existsSync(join(content, 'media.lock.json'))).toBe(false);
  });

  it('counts failures from run to run, where each begins with the list of the repository', async () => {
    const { server, content, cache, media, lock } = await aDesk('/a.pdf', '/b.pdf', '/c.pdf');
    const pdf = aPdf(20_000);
    let isThere = true;
    for (const path of ['/a.pdf', '/b.pdf']) server.on(path, (...call) => (isThere ? serveFile(pdf) : say(404, ''))(...call));
    server.on('/c.pdf', serveFile(aPdf(1000, 3)));
    const file = join(content, 'media.lock.json');
    await media();
    // The repository knows one copy, and nothing of the others.
    const first = parseMediaLock(lock()).addresses;
    const committed = formatMediaLock([...first].filter(([url]) => url === server.url('/a.pdf')));
    isThere = false;

    for (const days of [1, 2, 8, 9]) {
      vi.stubEnv('SOURCE_DATE_EPOCH', String(Number(EPOCH) + days * 86_400));
      writeFileSync(file, committed);
      expect((await media()).code).toBe(0);
    }

    const { addresses } = parseMediaLock(lock());
    for (const path of ['/a.pdf', '/b.pdf'])
      expect(addresses.get(server.url(path))).toMatchObject({ state: 'gone', sha256: hashOf(pdf), failures: { days: 3 } });
    expect(addresses.get(server.url('/c.pdf'))).toMatchObject(first.get(server.url('/c.pdf')) ?? {});
    expect(readFileSync(join(cache, 'media/media.lock.json'), 'utf8')).toBe(lock());

    // A list in the cache that cannot be read is as good as none.
    writeFileSync(join(cache, 'media/media.lock.json'), '{');
    writeFileSync(file, committed);
    expect((await media()).code).toBe(0);
    expect(parseMediaLock(lock()).addresses.get(server.url('/a.pdf'))).toMatchObject({ state: 'failing', failures: { days: 1 } });
    expect(readFileSync(join(cache, 'media/media.lock.json'), 'utf8')).toBe(lock());
  });

  it('takes a changed file when it is told to, and only then', async () => {
    const { server, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    const [old, now] = [aPdf(20_000, 1), aPdf(30_000, 2)];
    let content = old;
    server.on('/a.pdf', (...call) => serveFile(() => content)(...call));
    server.on('/b.pdf', serveFile(old));
    const url = server.url('/a.pdf');
    await media();
    content = now;

    const changed = await media(['--again']);
    expect(changed.code).toBe(0);
    expect(changed.text).toContain(`"${url}" has other content since`);
    expect(changed.text).toContain(`      npm run media -- --accept '${url}'`);
    expect(parseMediaLock(lock()).addresses.get(url)?.sha256).toBe(hashOf(old));

    const wrong = await media(['--accept', server.url('/b.pdf')]);
    expect(wrong).toEqual({
      code: 1,
      text: `${server.url('/b.pdf')} is no address at which a run has found another file than the copy. These are:\n  ${url}`,
    });

    expect((await media(['--accept', url])).text).toContain('1 address: 1 copied.');
    expect(parseMediaLock(lock()).addresses.get(url)).toMatchObject({ state: 'available', sha256: hashOf(now) });
    expect([...parseMediaLock(lock()).addresses.keys()]).toContain(server.url('/b.pdf'));
    expect((await media(['--accept', url])).code).toBe(1);
  });

  it('compares every copy with the list, and asks nobody', async () => {
    const { server, cache, media } = await aDesk('/a.pdf', '/b.pdf', '/c.pdf');
    const pdfs = [aPdf(1000, 1), aPdf(1000, 2), aPdf(1000, 3)];
    for (const [index, name] of ['a', 'b', 'c'].entries()) server.on(`/${name}.pdf`, serveFile(pdfs[index] ?? Buffer.alloc(0)));
    await media();
    const asked = server.seen.length;
    expect(await media(['--verify'])).toEqual({ code: 0, text: '3 copies as they have to be (2.9 KiB).' });

    const [, second = Buffer.alloc(0)] = pdfs;
    writeFileSync(copyPath(cache, hashOf(second)), 'x');
    const { code, text } = await media(['--verify']);
    expect(code).toBe(1);
    expect(text).toBe(
      `${cache}/media/${hashOf(second)} has other content than its name says. It is the copy of ${server.url('/b.pdf')}. Run "npm run media".\n` +
        '2 copies as they have to be (2 KiB), 1 copy not.',
    );
    expect(server.seen).toHaveLength(asked);
  });

  it('passes no list with an error', async () => {
    const { server, content, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    for (const [index, name] of ['a', 'b'].entries()) server.on(`/${name}.pdf`, serveFile(aPdf(1000, index)));
    await media();
    writeFileSync(join(content, 'media.lock.json'), lock().replace('"available"', '"nonsense"'));

    const { code, text } = await media(['--verify']);

    expect(code).toBe(1);
    expect(text).toMatch(/^.*media\.lock\.json:5:\d+ error {2}.*"nonsense"/);
    expect(text).toContain('2 copies as they have to be (2 KiB).');
  });

  it('mends a list with an error in an entry, and leaves alone one that it cannot read', async () => {
    const { server, content, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    for (const [index, name] of ['a', 'b'].entries()) server.on(`/${name}.pdf`, serveFile(aPdf(1000, index)));
    await media();
    const right = lock();
    const file = join(content, 'media.lock.json');

    writeFileSync(file, right.replace('"state"', '"status"'));
    expect((await media()).code).toBe(0);
    expect(lock()).toBe(right);
    writeFileSync(
      file,
      right.replace('  "addresses"', '<<<<<<< HEAD\n  "about": "ours",\n=======\n  "about": "theirs",\n>>>>>>> care\n  "addresses"'),
    );
    expect((await media()).code).toBe(0);
    expect(lock()).toBe(right);

    writeFileSync(file, right.slice(0, -20));
    const { code, text } = await media();
    expect(code).toBe(1);
    expect(text).toContain('This file is not JSON from here on.');
    expect(lock()).toBe(right.slice(0, -20));
  });

  it('goes on beside content with errors, and forgets nothing then', async () => {
    const { server, content, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    for (const [index, name] of ['a', 'b'].entries()) server.on(`/${name}.pdf`, serveFile(aPdf(1000, index)));
    await media();
    const right = lock();
    writeFileSync(join(content, 'meetups/001/2-talk-1.md'), '---\ntitel: B\n---\n');

    const { code, text } = await media();

    expect(code).toBe(0);
    expect(text).toContain('1 file of the content has errors: what it names is left as it is. "npm run check" says why.');
    expect(lock()).toBe(right);
  });

  it('says so where there is no content, and where no server can be reached', async () => {
    const { media } = await aDesk('/a.pdf');
    expect(await media([], { ARCHIVE_CONTENT: '/nowhere' })).toMatchObject({
      code: 1,
      text: expect.stringContaining('There is no folder "/nowhere".'),
    });

    const offline = await aDesk();
    writeFileSync(join(offline.content, 'meetups/001/1-a.md'), talk('http://one.test/a.pdf'));
    writeFileSync(join(offline.content, 'meetups/001/2-b.md'), talk('http://two.test/a.pdf'));
    await offline.server.close();
    const { code, text } = await offline.media();
    expect(code).toBe(1);
    expect(text).toContain('No server could be reached, so nothing was learned. Is this machine connected?');
    expect(existsSync(join(offline.content, 'media.lock.json'))).toBe(false);
  });

  it('keeps what it has when it is broken off', async () => {
    const { server, cache, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    const stop = new AbortController();
    const seen = join(cache, 'media/seen', `${createHash('sha256').update(server.url('/a.pdf')).digest('hex')}.json`);
    server.on('/a.pdf', serveFile(aPdf(1000)));
    server.on('/b.pdf', (_request, response) => {
      response.writeHead(200, { etag: '"1"' });
      // As soon as the other file is there, and what was seen of it is written down.
      const timer = setInterval(() => existsSync(seen) && stop.abort(), 50);
      response.on('close', () => clearInterval(timer));
      response.write(aPdf(5000).subarray(0, 4500));
    });

    const { code, text } = await media([], {}, stop.signal);

    expect(code).toBe(130);
    expect(text).toContain('Broken off. What has arrived is kept: run it again to go on.');
    expect([...parseMediaLock(lock()).addresses.keys()]).toEqual([server.url('/a.pdf')]);
  });

  it('writes down what it has learned before it throws what is wrong with this machine', async () => {
    const { server, cache, media, lock } = await aDesk('/a.pdf', '/b.pdf');
    for (const [index, name] of ['a', 'b'].entries()) server.on(`/${name}.pdf`, serveFile(aPdf(1000, index)));
    // What is remembered of it cannot be read.
    const note = createHash('sha256').update(server.url('/a.pdf')).digest('hex');
    mkdirSync(join(cache, 'media/seen', `${note}.json`), { recursive: true });

    await expect(media()).rejects.toMatchObject({ code: 'EISDIR' });
    expect([...parseMediaLock(lock()).addresses.keys()]).toEqual([server.url('/b.pdf')]);
  });

  it('marks the lines on GitHub, where nothing that is quoted can be a command', async () => {
    const { server, content, media } = await aDesk('/missing.pdf#::warning::x');
    const summary = join(aFolder(), 'summary.md');

    const { code, text } = await media([], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });

    expect(code).toBe(0);
    const lines = text.split('\n');
    const commands = lines.filter((line) => line.startsWith('::'));
    expect(commands.filter((line) => line.startsWith('::warning '))).toHaveLength(1);
    expect(commands.find((line) => line.startsWith('::warning '))).toContain(
      `file=${content}/meetups/001/1-talk-0.md,line=4,col=10,title=copy-failing::"${server.url('/missing.pdf')}`,
    );
    // Every line that quotes stands between the marks.
    let isStopped = false;
    for (const line of lines) {
      if (line.startsWith('::stop-commands::')) isStopped = true;
      else if (/^::[0-9a-f-]{36}::$/.test(line)) isStopped = false;
      else if (line.includes('missing.pdf') && !line.startsWith('::warning ') && !line.startsWith('failing')) expect(isStopped).toBe(true);
    }
    expect(readFileSync(summary, 'utf8')).toContain('missing.pdf');
  });
});

describe('readArguments', () => {
  const URL_A = 'https://example.org/a.pdf';

  it.each([
    [[], { command: 'run', isAgain: false }],
    [['--again'], { command: 'run', isAgain: true }],
    [['--verify'], { command: 'verify' }],
    [['--help'], { command: 'help' }],
    [['-h'], { command: 'help' }],
    [['--accept', URL_A, '--accept=https://example.org/b.pdf'], { command: 'accept', accepted: [URL_A, 'https://example.org/b.pdf'] }],
  ])('reads %j', (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  it.each([
    [['--verfy'], '--verfy is no flag. Did you mean "--verify"? The flags are --again, --accept, --verify and --help.'],
    [['-x'], '-x is no flag.'],
    [['verify'], '"verify" belongs to no flag.'],
    [['--verify=yes'], '--verify takes no value.'],
    [['--accept'], 'Behind --accept stands the web address of a file'],
    [['--accept', 'a.pdf'], '--accept needs a web address; "a.pdf" is none: it has no "https://" in front.'],
    [['--verify', '--again'], '--verify and --again do not go together.'],
    [['--no-verify'], '--no-verify is no flag.'],
    [['--', '--verify'], '"--verify" belongs to no flag.'],
  ])('refuses %j', (args, message) => {
    expect(readArguments(args)).toMatchObject({ command: 'wrong', message: expect.stringContaining(message) });
  });

  it('notices a flag that npm has kept to itself', () => {
    expect(readArguments([], { npm_config_verify: 'true' })).toMatchObject({
      message: expect.stringContaining('npm run media -- --verify'),
    });
    expect(readArguments(['--again'], { npm_config_yes: 'true' })).toEqual({ command: 'run', isAgain: true });
  });
});

describe('the command', () => {
  it('runs as a process of its own', async () => {
    const content = contentFolder({ 'site.md': SITE, 'meetups/001/README.md': MEETUP });
    const env = { ARCHIVE_CONTENT: content, ARCHIVE_CACHE: aFolder() };

    const wrong = await runCommand('media', env, undefined, ['--verfy']);
    expect(wrong).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('npm run media -- --verify') });
    expect(await runCommand('media', env)).toEqual({
      exitCode: 0,
      stdout: `0 addresses. ${content}/media.lock.json: no change.\n`,
      stderr: '',
    });
  });

  it('reaches nothing on this machine, whatever the content says', async () => {
    const server = await aFaultyServer();
    server.on('/a.pdf', serveFile(aPdf(1000)));
    const port = new URL(server.url('/')).port;
    const content = contentFolder({
      'site.md': SITE,
      'meetups/001/README.md': MEETUP,
      'meetups/001/1-a.md': talk(`http://127.0.0.1:${port}/a.pdf`),
    });
    const { exitCode, stdout } = await runCommand('media', { ARCHIVE_CONTENT: content, ARCHIVE_CACHE: aFolder() });

    expect(exitCode).toBe(0);
    expect(stdout).toContain('it leads to 127.0.0.1, which is no address of the public internet');
    expect(server.seen).toEqual([]);
  });

  it('says in plain words that it cannot write', async () => {
    const content = contentFolder({ 'site.md': SITE, 'meetups/001/README.md': MEETUP });
    const cache = aFolder();
    mkdirSync(join(cache, 'media'));
    writeFileSync(join(cache, 'media/running'), `${process.pid}\n`);
    const { exitCode, stderr } = await runCommand('media', { ARCHIVE_CONTENT: content, ARCHIVE_CACHE: cache });
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `Another "npm run media" is at work on this cache (process ${process.pid}). Wait for its end; if there is none, delete ${cache}/media/running.\n`,
    );
  });
});
