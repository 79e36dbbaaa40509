import { describe, expect, it } from 'vitest';
import { askText, judgeVideo } from '../../src/copies/check.ts';
import { readTimestamp } from '../../src/copies/wayback.ts';
import { aFaultyServer, say } from '../helpers/faulty-server.ts';
import { aNetwork, safe } from './world.ts';

describe('judgeVideo', () => {
  it.each([
    [200, 200, 'there'],
    [200, 404, 'there'],
    // May not be embedded.
    [401, 200, 'there'],
    [403, 200, 'there'],
    [429, 200, 'unknown'],
    [401, 429, 'unknown'],
    // Private.
    [401, 404, 'gone'],
    [403, 404, 'gone'],
    // The picture outlives the video.
    [404, 200, 'gone'],
    [400, 404, 'gone'],
  ])('takes %i with a picture of %i for %s', (embed, picture, expected) => {
    const judge = (): string => {
      try {
        return judgeVideo(embed, picture);
      } catch {
        return 'gone';
      }
    };
    expect(judge()).toBe(expected);
  });
});

describe('readTimestamp', () => {
  const answer = (closest: object): string => JSON.stringify({ archived_snapshots: { closest } });

  it.each([
    [answer({ available: true, status: '200', timestamp: '20190624120000' }), '20190624120000'],
    [answer({ available: true, status: '404', timestamp: '20190624120000' }), undefined],
    [answer({ available: false, status: '200', timestamp: '20190624120000' }), undefined],
    [answer({ available: true, status: '200', timestamp: '2019/../..' }), undefined],
    [answer({ available: true, status: '200', timestamp: 20190624120000 }), '20190624120000'],
    ['{"archived_snapshots":{}}', undefined],
    ['null', undefined],
    ['<html>', undefined],
    ['', undefined],
  ])('reads %s', (text, expected) => {
    expect(readTimestamp(text)).toBe(expected);
  });
});

describe('askText', () => {
  it('reads no more than 64 KB', async () => {
    const server = await aFaultyServer();
    server.on('/a', say(200, 'x'.repeat(1_000_000)));
    expect((await askText(safe(server.url('/a')), aNetwork())).length).toBe(65_536);
  });
});
