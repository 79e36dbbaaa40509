import { execFileSync } from 'node:child_process';

/** The repository that a folder was cloned from, as a web address; nothing where it was not, or git is not at hand. */
// "git@github.com:vdlm/meetups.git" => "https://github.com/vdlm/meetups"
export function originOf(folder: string): string | undefined {
  try {
    const found = execFileSync('git', ['remote', 'get-url', 'origin'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const origin = found.trim();
    const [, host, path] = /^(?:https:\/\/|git@|ssh:\/\/git@)([\w.-]+)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin) ?? [];
    return host === undefined ? undefined : `https://${host}/${path}`;
  } catch {
    return undefined;
  }
}
