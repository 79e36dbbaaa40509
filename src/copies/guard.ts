import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFailure } from './failure.ts';

/** Finds the addresses of a host. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The names of the operating system and of DNS. */
export const resolveName: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * Whether an IP address is one of the public internet. Those of this machine, of local networks, of the services that clouds
 * keep at link-local addresses, and all that only carry another address inside, are not (https://www.iana.org/assignments/iana-ipv4-special-registry).
 */
// "93.184.215.14" => true; "::ffff:169.254.169.254" => false
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const bare = ipaddr.process(address);
  if (bare instanceof ipaddr.IPv6 && !bare.match(GLOBAL_UNICAST)) return false;
  return bare.range() === 'unicast' && !NOT_PUBLIC.has(bare.toString());
}

/** The only part of IPv6 from which public addresses are given (https://www.iana.org/assignments/ipv6-address-space). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Addresses of the public range at which clouds answer their own machines only. */
const NOT_PUBLIC = new Set(['168.63.129.16', '100.100.100.200']);

/** The IP address that a host of a URL is, in place of a name; nothing for a name. */
// "[::1]" => "::1"
export function literalAddress(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

/**
 * Names are resolved once, when a connection is made, and only to addresses that may be asked: a name that leads elsewhere
 * a moment later has no effect.
 */
export function guardedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => isAllowed(address));
        const [first] = allowed;
        if (first === undefined) answer(forbidden(found[0]?.address ?? hostname), '', 0);
        else if (options.all) answer(null, allowed as LookupAddress[]);
        else answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, '', 0),
    );
  };
}

export function forbidden(address: string): FetchFailure {
  return new FetchFailure('forbidden-address', `it leads to ${address}, which is no address of the public internet`);
}
