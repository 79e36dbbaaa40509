import { describe, expect, test } from 'vitest';
import type { Recording } from '../../src/archive/model.ts';
import { captionWords, recordingCopies, stateWords } from '../../src/output/recording-state.ts';

const aRecording = (fields: object): Recording => ({ chapters: [], moments: [], status: 'available', ...fields });
const seen = (state: string, more: object = {}) => ({ observation: { state, copies: [], ...more } });

describe('what became of a recording', () => {
  test.each([
    [{}, undefined],
    [seen('available'), undefined],
    [seen('changed'), undefined],
    [seen('failing'), 'It could not be reached of late.'],
    [seen('gone'), 'No longer online.'],
    [seen('gone', { lastSeen: '2024-03-03' }), 'No longer online. It was last seen on 3 March 2024.'],
    [{ status: 'gone' }, 'No longer online.'],
    [{ status: 'gone', ...seen('available', { lastSeen: '2024-03-03' }) }, 'No longer online.'],
    [{ status: 'private', ...seen('gone') }, 'Private: only those who published it can open it to others.'],
    [{ status: 'moved', ...seen('gone') }, 'No longer at this address; where it has moved to is not known here.'],
  ])('%j is told', (fields, words) => {
    expect(stateWords(aRecording(fields))).toBe(words);
  });

  test.each([
    [{ url: 'https://example.org' }, undefined],
    [{ url: 'https://example.org', captions: true }, 'With captions'],
    [{ url: 'https://example.org', captions: false }, 'No captions'],
    [{ file: 'videos/a.webm' }, 'No captions'],
    [{ file: 'videos/a.webm', transcript: { file: 'videos/a.vtt', cues: [] } }, 'With captions'],
  ])('%j has captions or not', (fields, words) => {
    expect(captionWords(aRecording(fields))).toBe(words);
  });

  test('copies are named by their place', () => {
    const copies = ['https://web.archive.org/web/2024/https://youtu.be/a', 'https://mirror.example.org/a'];
    expect(recordingCopies(aRecording(seen('gone', { copies }))).map(({ label }) => label)).toEqual([
      'Copy in the Wayback Machine',
      'Copy on mirror.example.org',
    ]);
  });
});
