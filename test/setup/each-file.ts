import { afterAll, vi } from 'vitest';
import { removeTemporaryFolders } from '../helpers/build-site.ts';
import { expectSitesUnchanged } from '../helpers/shared-sites.ts';

// A process runs one file of tests after the other, and modules keep what they hold: what one file has done must not reach the next.
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await removeTemporaryFolders();
  await expectSitesUnchanged();
});
