import { describe, expect, it } from 'vitest';
import { FetchFailure } from '../../src/copies/failure.ts';
import { isPublicAddress, literalAddress } from '../../src/copies/guard.ts';
import { createNetwork } from '../../src/copies/network.ts';
import { aFaultyServer, say } from '../helpers/faulty-server.ts';
import { aNetwork, safe, webOf } from './world.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '2a00:1450::1', '3fff:ffff::1', '::ffff:8.8.8.8'])('allows %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '169.254.169.254'],
    ...['192.0.0.8', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '168.63.129.16', '100.100.100.200'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '::ffff:a00:1'],
    ...['64:ff9b::a00:1', '64:ff9b::808:808', '2002:a00:1::', '2001::1', '2001:db8::1', '100::1', 'fec0::1', '::10.0.0.1'],
    ...['::2', '::7f00:1', '::ffff:0:7f00:1', '1::1', '1fff::1', '4000::1', '8000::1', 'f000::1'],
    ...['', 'example.org', '1.2.3', '127.0.0.1 ', 'localhost'],
  ])('refuses %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('literalAddress', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://0177.1/', '127.0.0.1'],
    ['http://0x7f.0.0.1/', '127.0.0.1'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['http://example.org/', undefined],
    ['http://1.2.3.4.example.org/', undefined],
  ])('reads the host of %s', (url, address) => {
    expect(literalAddress(new URL(url).hostname)).toBe(address);
  });
});

describe('the way to the web', () => {
  it('connects to what a name led to when it was looked up, whatever it leads to a moment later', async () => {
    const server = await aFaultyServer();
    server.on('/a', say(200, 'x'));
    let asked = 0;
    const network = aNetwork({
      resolve: async () => {
        asked += 1;
        return asked === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '10.0.0.1', family: 4 }];
      },
    });

    expect(await network.visit(safe(server.url('/a')), {}, async ({ status }) => status)).toBe(200);
    await expect(network.visit(safe(server.url('/a', 'other.example')), {}, async () => 0)).rejects.toThrow(
      /10\.0\.0\.1.*no address of the public internet/,
    );
  });

  it('takes only those addresses of a name that it may ask', async () => {
    const server = await aFaultyServer();
    server.on('/a', say(200, 'x'));
    const network = aNetwork({
      resolve: async () => [
        { address: '10.0.0.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    });

    expect(await network.visit(safe(server.url('/a')), {}, async ({ status }) => status)).toBe(200);
    expect(server.seen).toHaveLength(1);
  });

  it('reaches this machine by no name and no number, unless a test allows it', async () => {
    const server = await aFaultyServer();
    server.on('/a', say(200, 'x'));
    const { isAllowed: _, resolve: __, ...plain } = webOf();
    const network = createNetwork(plain);
    const port = new URL(server.url('/')).port;

    for (const host of ['localhost', '127.0.0.1', '[::1]', '0.0.0.0', '2130706433'])
      await expect(
        network.visit(safe(`http://${host}:${port}/a`), {}, async () => 0),
        host,
      ).rejects.toBeInstanceOf(FetchFailure);
    expect(server.seen).toEqual([]);
    await network.close();
  });

  it('asks a host no more of which nothing was heard four times', async () => {
    let asked = 0;
    const network = aNetwork({
      resolve: async () => {
        asked += 1;
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    // Nobody listens on the first port.
    for (let index = 0; index < 10; index += 1)
      await expect(network.visit(safe(`http://dead.example:1/${index}`), {}, async () => 0)).rejects.toMatchObject({
        reason: 'unreachable',
      });
    expect(asked).toBe(4);
  });

  it('makes at most two connections to a host', async () => {
    const server = await aFaultyServer();
    server.on('/a', (_request, response) => void setTimeout(() => response.end('x'), 20));
    const network = aNetwork();
    const visits = ['one.example', 'two.example'].flatMap((host) =>
      Array.from({ length: 6 }, () => network.visit(safe(server.url('/a', host)), {}, async ({ status }) => status)),
    );

    expect(new Set(await Promise.all(visits))).toEqual(new Set([200]));
    expect([...server.crowds]).toEqual([
      ['one.example', 2],
      ['two.example', 2],
    ]);
  });
});
