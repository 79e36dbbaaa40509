import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/cli/browser/find.ts';
import { installAdvice, installCommands, isDebianLike } from '../../src/cli/browser/install.ts';

/** Looks for a browser on a machine that has just these programs. */
function find(platform: NodeJS.Platform, programs: readonly string[], env: NodeJS.ProcessEnv = {}): string | undefined {
  return findBrowser({ platform, env, isProgram: (path) => programs.includes(path) });
}

describe('findBrowser', () => {
  it.each([
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ])('finds %s', (path) => {
    expect(find('linux', [path])).toBe(path);
  });

  it('finds Chrome on macOS, also in the home folder', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(find('darwin', [path])).toBe(path);
    expect(find('darwin', [`/Users/ada${path}`], { HOME: '/Users/ada' })).toBe(`/Users/ada${path}`);
  });

  it('finds Chrome on Windows', () => {
    const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(find('win32', [path], { PROGRAMFILES: 'C:\\Program Files' })).toBe(path);
    expect(find('win32', [path])).toBeUndefined();
  });

  it('prefers the one that CHROMIUM_PATH names, and does not silently take another', () => {
    const programs = ['/usr/bin/chromium', '/opt/chrome'];
    expect(find('linux', programs, { CHROMIUM_PATH: '/opt/chrome' })).toBe('/opt/chrome');
    expect(() => find('linux', programs, { CHROMIUM_PATH: '/opt/none' })).toThrow('CHROMIUM_PATH is "/opt/none", which is no program.');
    expect(find('linux', programs, { CHROMIUM_PATH: '' })).toBe('/usr/bin/chromium');
  });

  it('says when there is none', () => {
    expect(find('linux', [])).toBeUndefined();
    expect(find('freebsd', [])).toBeUndefined();
  });
});

describe('installing a browser', () => {
  it('updates the package lists first, asks nothing, and takes sudo only when it must', () => {
    const commands = [
      'env DEBIAN_FRONTEND=noninteractive apt-get -qq update',
      'env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends chromium',
    ];
    expect(installCommands(true).map((command) => command.join(' '))).toEqual(commands);
    expect(installCommands(false).map((command) => command.join(' '))).toEqual(commands.map((command) => `sudo -n ${command}`));
  });

  it.each([
    ['ID=debian', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['ID="linuxmint"\nID_LIKE="ubuntu debian"', true],
    ['ID=fedora', false],
    ['ID=alpine\nHOME_URL=https://debian.example/', false],
    ['ID=notdebian', false],
    ['', false],
  ])('knows whether %j is a Debian', (osRelease, answer) => {
    expect(isDebianLike(osRelease)).toBe(answer);
  });

  it.each(['linux', 'darwin', 'win32', 'aix'] as const)('tells people on %s what to do', (platform) => {
    expect(installAdvice(platform)).toMatch(/Install .*\n.*CHROMIUM_PATH/);
  });
});
