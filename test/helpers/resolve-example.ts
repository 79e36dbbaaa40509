import type { Resolve } from '../../src/copies/guard.ts';

/** Hosts of the test server; a private one and one of a cloud; all others do not exist. */
export const resolveExample: Resolve = async (hostname) => {
  if (hostname === 'private.example') return [{ address: '10.0.0.1', family: 4 }];
  if (hostname === 'metadata.example') return [{ address: '::ffff:169.254.169.254', family: 6 }];
  if (hostname.endsWith('.example')) return [{ address: '127.0.0.1', family: 4 }];
  // As getaddrinfo does.
  if (hostname.length > 255) throw Object.assign(new Error('getaddrinfo EINVAL'), { code: 'EINVAL', syscall: 'getaddrinfo' });
  throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' });
};
