import { describe, expect, it } from 'vitest';
import { editUrl, emptyFileUrl, issueUrl, MAX_PREFILLED_BYTES, newFileUrl, uploadUrl } from '../../src/proposal/repository.ts';

const SITE = { repository: 'https://github.com/example/archive/', branch: 'organizers/next' };
const BASE = 'https://github.com/example/archive';

describe('addresses of the repository', () => {
  it.each([
    [editUrl(SITE, 'people/ada b.md'), `${BASE}/edit/organizers/next/content/people/ada%20b.md`],
    [uploadUrl(SITE), `${BASE}/upload/organizers/next/content`],
    [uploadUrl(SITE, 'meetups/028/slides'), `${BASE}/upload/organizers/next/content/meetups/028/slides`],
    [emptyFileUrl(SITE, 'meetups/028/1-x.md'), `${BASE}/new/organizers/next?filename=content%2Fmeetups%2F028%2F1-x.md`],
    [
      issueUrl(SITE, 'mistake', { page: 'https://a.example/?a=b&c' }),
      `${BASE}/issues/new?template=mistake.yml&page=https%3A%2F%2Fa.example%2F%3Fa%3Db%26c`,
    ],
  ])('%s', (url, expected) => {
    expect(url).toBe(expected);
  });

  it('fills in a new file, whatever is in it', () => {
    const text = '---\ntitle: "A & B #3 = 50 % + ä"\n---\n';
    const url = new URL(newFileUrl(SITE, { file: 'meetups/028/1-x.md', text }) ?? '');
    expect(url.searchParams.get('value')).toBe(text);
    expect(url.searchParams.get('filename')).toBe('content/meetups/028/1-x.md');
  });

  it('gives no address that is longer than servers take', () => {
    const file = 'meetups/028/1-x.md';
    const bytes = newFileUrl(SITE, { file, text: '' })?.length ?? 0;
    expect(newFileUrl(SITE, { file, text: 'a'.repeat(MAX_PREFILLED_BYTES - bytes) })).toHaveLength(MAX_PREFILLED_BYTES);
    expect(newFileUrl(SITE, { file, text: 'a'.repeat(MAX_PREFILLED_BYTES - bytes + 1) })).toBeUndefined();
    expect(newFileUrl(SITE, { file, text: 'ä'.repeat((MAX_PREFILLED_BYTES - bytes) / 6 + 1) })).toBeUndefined();
  });
});
