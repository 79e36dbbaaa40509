import { describe, expect, it } from 'vitest';
import { measure, median } from '../../src/bench/measure.ts';

/** Fills memory, works a fixed amount, and stays for long enough to be looked at. */
const BUSY = 'const kept = Buffer.alloc(64e6, 1); for (let n = 0, x = 0; n < 5e8; n += 1) x += n; setTimeout(() => kept, 1000)';

describe('a measured command', () => {
  it('tells its time, and on Linux its processor time and memory', async () => {
    const { wall, cpu, memory } = await measure(process.execPath, ['-e', BUSY]);
    expect(wall).toBeGreaterThan(1);
    if (process.platform !== 'linux') return;
    expect(cpu).toBeGreaterThan(0);
    expect(memory).toBeGreaterThan(64);
  });

  it('counts what its children use', async () => {
    const child = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(BUSY)}])`;
    const { memory } = await measure(process.execPath, ['-e', child]);
    if (process.platform === 'linux') expect(memory).toBeGreaterThan(100);
  });

  it('fails with what it printed when it fails', async () => {
    await expect(measure(process.execPath, ['-e', 'console.error("no room"); process.exit(3)'])).rejects.toThrow(/ended with 3\.\nno room/);
    await expect(measure('no-such-command-here', [])).rejects.toThrow(/ENOENT/);
  });
});

it.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %j', (values, middle) => {
  expect(median(values)).toBe(middle);
});
