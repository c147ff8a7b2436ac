import { normaliseLink } from '../feeds/normalise-link';

/**
 * The address under which two feeds mean the same page: as `normaliseLink` leaves it, and further without scheme,
 * `www.`, `m.` or `amp.`, the AMP ending and the closing slash, and with its parameters in order.
 * Undefined for what is no web address, and for a bare host, which some feeds give to every item.
 */
export function sourceLink(link: string | undefined): string | undefined {
  const normal = link === undefined ? undefined : normaliseLink(link);
  if (normal === undefined) return undefined;
  const [address = '', query = ''] = normal.replace(/^https?:\/\/(?:(?:www|m|mobile|amp)\.)?/, '').split(/\?(.*)/s);
  const page = address.replace(/\/amp\/?$/, '').replace(/\/+$/, '');
  const parameters = query.split('&').filter(Boolean).sort().join('&');
  if (parameters === '') return page.includes('/') ? page : undefined;
  return `${page}?${parameters}`;
}
