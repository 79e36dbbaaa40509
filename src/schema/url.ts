declare const safe: unique symbol;

/** A URL that went through {@link parseUrl} or was spelled by our own code: nothing else may reach an `href` or `src`. */
export type SafeUrl = string & { readonly [safe]: true };

/** A path inside the record's own folder that went through {@link parseLocalPath}. */
export type LocalPath = string & { readonly [safe]: 'path' };

const MAX_LENGTH = 2000;

/**
 * Checks a web address against the allow-list: `https:` and `http:`, and `mailto:` where `mail` is true.
 * Addresses with a user name or password, control characters, blanks or backslashes are refused.
 * @returns the address as the URL standard (https://url.spec.whatwg.org) writes it, or why it is refused.
 */
export function parseUrl(text: string, { mail = false } = {}): { url: SafeUrl } | { reason: string } {
  if (text.length > MAX_LENGTH) return { reason: `it is longer than ${MAX_LENGTH} characters` };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0020\u007f-\u009f\\]/.test(text)) return { reason: 'it contains a blank, a backslash or a control character' };
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    if (/^https?:\/*$/i.test(text)) return { reason: 'it has no host' };
    return { reason: /^[a-z][a-z0-9+.-]*:/i.test(text) ? 'browsers cannot read it' : 'it has no "https://" in front' };
  }
  if (mail && url.protocol === 'mailto:')
    return /^mailto:[^\s@?/"<>\p{Cf}]+@[^\s@?/"<>\p{Cf}]+$/u.test(text)
      ? { url: text as SafeUrl }
      : { reason: 'it is no plain mail address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { reason: `"${url.protocol}" addresses are not allowed` };
  if (!/^https?:\/\/[^/]/i.test(text)) return { reason: 'exactly two slashes stand behind "https:"' };
  if (url.username !== '' || url.password !== '') return { reason: 'it contains a user name or password' };
  return { url: url.href as SafeUrl };
}

/** Whether an address can be that of a whole site: it ends with a slash, and nothing follows its path. */
export function isBaseUrl(text: string): boolean {
  const parsed = parseUrl(text);
  return 'url' in parsed && parsed.url.endsWith('/') && !/[?#]/.test(parsed.url) && !new URL(parsed.url).pathname.includes('//');
}

/**
 * Checks a path that must stay inside the folder of the file that names it.
 * @returns the path with forward slashes, or why it is refused.
 */
export function parseLocalPath(text: string): { path: LocalPath } | { reason: string } {
  if (text.length > 200) return { reason: 'it is longer than 200 characters' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return { reason: 'it contains a control character' };
  if (text.includes('\\')) return { reason: 'it contains a backslash' };
  if (text.trim() !== text) return { reason: 'it begins or ends with a blank' };
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return { reason: 'it is an address, and no path' };
  if (text.startsWith('/') || /^[a-z]:/i.test(text)) return { reason: 'it is not a path inside the folder' };
  if (/%2e|%2f|%5c|%00/i.test(text)) return { reason: 'it hides a dot or slash behind a percent sign' };
  const steps = text.replace(/^\.\//, '').split('/');
  if (steps.some((step) => step === '..')) return { reason: 'it leaves the folder' };
  if (steps.some((step) => step === '' || step.startsWith('.'))) return { reason: 'it has an empty step or a dot file in it' };
  return { path: steps.join('/') as LocalPath };
}
