import { promises as dns } from 'node:dns';
import { type LookupFunction } from 'node:net';
import { checkPublic } from './address-guard';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Every address of a host name. Rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolve: Resolve = (hostname) => dns.lookup(hostname, { all: true, verbatim: true });

/**
 * A lookup for sockets, so that the address checked is the address dialled and a name that answers differently the
 * second time gains nothing. One private answer among public ones refuses them all.
 */
export function guardedLookup(resolve: Resolve, isChecked: boolean): LookupFunction {
  return (hostname, options, callback) => {
    void resolve(hostname)
      .then((addresses) => {
        if (isChecked) for (const { address } of addresses) checkPublic(address, hostname);
        const first = addresses[0];
        if (!first) throw Object.assign(new Error(`No address for ${hostname}`), { code: 'ENOTFOUND' });
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, '', 0));
  };
}
