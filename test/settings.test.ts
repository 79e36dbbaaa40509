import { describe, expect, it } from 'vitest';
import { buildTime } from '../src/clock.ts';
import { readSettings } from '../src/settings.ts';

describe('readSettings', () => {
  it('has a default for what is not set or empty', () => {
    expect(readSettings({ ARCHIVE_CONTENT: '', GITHUB_STEP_SUMMARY: '' })).toMatchObject({
      contentFolder: 'content',
      outputFolder: '_site',
      keepGoing: false,
      baseUrl: undefined,
      onGitHub: false,
      stepSummary: undefined,
    });
  });

  it('takes what is set', () => {
    expect(
      readSettings({
        ARCHIVE_CONTENT: 'my/content/',
        ARCHIVE_OUTPUT: 'out',
        ARCHIVE_KEEP_GOING: '1',
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: '/tmp/s',
      }),
    ).toMatchObject({ contentFolder: 'my/content', outputFolder: 'out', keepGoing: true, onGitHub: true, stepSummary: '/tmp/s' });
  });
});

describe('buildTime', () => {
  it('is the second that SOURCE_DATE_EPOCH names', () => {
    expect(buildTime({ SOURCE_DATE_EPOCH: '1700000000' }).toISOString()).toBe('2023-11-14T22:13:20.000Z');
    expect(buildTime({ SOURCE_DATE_EPOCH: '0' }).toISOString()).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each(['yesterday', '-1', '1.5', '1e3', ' 1', '99999999999999'])('refuses %j', (text) => {
    expect(() => buildTime({ SOURCE_DATE_EPOCH: text })).toThrow(/^SOURCE_DATE_EPOCH is ".*": it must be whole seconds since 1970/);
  });

  it('is a valid time when nothing is set', () => {
    expect(buildTime({}).getTime()).toBeGreaterThan(0);
  });
});
