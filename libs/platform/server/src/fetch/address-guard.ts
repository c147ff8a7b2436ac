import ipaddr from 'ipaddr.js';
import { type AddressRefusalCode } from './fetch-outcome';

/** Thrown from inside a connection attempt, and caught again by the fetcher. */
export class AddressRefused extends Error {
  constructor(
    readonly code: AddressRefusalCode,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}

/**
 * Decides what may be fetched, so that nobody can make the server read its own network: http and https
 * on their own ports, no user name, public addresses only, no step down from https. What the operator lists as
 * `host:port` is exempt from all but the scheme.
 */
export class AddressGuard {
  private readonly listed: ReadonlySet<string>;

  /** @param allowList `host:port` pairs in lower case, IPv6 hosts in brackets: `press.office.test:8080`, `[::1]:80`. */
  constructor(allowList: readonly string[] = []) {
    this.listed = new Set(allowList.map((entry) => entry.trim().toLowerCase()));
  }

  /**
   * Whether the operator's word covers this hop. A redirect from elsewhere onto a listed host is not covered: the
   * operator meant that address, not whatever a stranger points there.
   */
  isExempt(url: URL, from?: URL): boolean {
    return this.isListed(url) && (from === undefined || this.isListed(from));
  }

  /** Why an address will never be asked, as far as that can be told without asking; undefined where it may be. */
  whyNot(url: URL): string | undefined {
    try {
      this.check(url);
      return undefined;
    } catch (error) {
      if (error instanceof AddressRefused) return error.sentence;
      throw error;
    }
  }

  private isListed(url: URL): boolean {
    return this.listed.has(`${url.hostname}:${portOf(url)}`);
  }

  /**
   * Checks an address before anything is looked up. Names are checked again when they are looked up.
   * @param from the hop that redirected here.
   * @throws AddressRefused
   */
  check(url: URL, from?: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new AddressRefused('address-scheme', `The address begins with http or https, not "${url.protocol}".`);
    }
    if (from?.protocol === 'https:' && url.protocol === 'http:') {
      throw new AddressRefused('redirect-to-insecure', 'The address redirects from https to http.');
    }
    if (this.isExempt(url, from)) return;
    if (url.username !== '' || url.password !== '') {
      throw new AddressRefused('address-credentials', 'The address holds a user name or password.');
    }
    if (url.port !== '') {
      throw new AddressRefused(
        'address-port',
        `The address holds a port, “:${url.port}”, and only addresses without one are read.`,
      );
    }
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (ipaddr.isValid(host)) checkPublic(host, host);
  }
}

/**
 * Refuses an IP address that is not on the public internet.
 * @throws AddressRefused
 */
export function checkPublic(address: string, host: string): void {
  if (isPublic(address)) return;
  throw new AddressRefused('address-not-public', `"${host}" is not an address on the public internet.`);
}

/**
 * Whether an address is globally routable. IPv6 is held to 2000::/3, since ipaddr.js calls `::127.0.0.1`
 * (IPv4-compatible, ::/96) plain unicast and the system dials it as 127.0.0.1.
 */
function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().range() === 'unicast';
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST, 3);
}

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');

function portOf(url: URL): string {
  return url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
}
