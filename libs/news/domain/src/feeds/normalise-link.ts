const LONGEST = 2_048;

/** Parameters that say how a reader came, never what is read: the outlets', the mailers' and the advertisers'. */
const TRACKING_NAMES = new Set(
  (
    'cmp cmpid ito icid ncid ocid xtor ftag fbclid gclid gclsrc dclid msclkid yclid twclid igshid wickedid mc_cid mc_eid ' +
    'mkt_tok wt_mc wt.mc_id ref_src soc_src traffic_source __twitter_impression _hsenc _hsmi vero_id sc_campaign'
  ).split(' '),
);
const TRACKING_PREFIXES = ['utm_', 'at_', 'ns_', 'pk_', 'mtm_', 'piwik_', 'matomo_'];

/**
 * The one form of a link that the system keeps: absolute http(s), lower-case host, no default port, no user name,
 * no fragment, no tracking parameters (`utm_*`, the BBC's `at_*` and `ns_*`, the Guardian's `CMP`, the Mail's `ito` …);
 * the other parameters stay as written and in their order.
 * @param base absolute address that a relative link is resolved against.
 * @returns undefined for `javascript:`, `data:`, `mailto:` and every other scheme, for a relative link without a base,
 * and for more than 2,048 characters.
 */
export function normaliseLink(link: string, base?: string): string | undefined {
  const written = link.trim();
  if (written === '' || written.length > LONGEST) return undefined;
  const url = resolved(written.startsWith('//') && base === undefined ? `https:${written}` : written, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(part));
  // With its question mark, as the setter takes a first one away.
  url.search = query.length === 0 ? '' : `?${query.join('&')}`;
  return url.href.length > LONGEST ? undefined : url.href;
}

function resolved(link: string, base: string | undefined): URL | undefined {
  try {
    return new URL(link, base);
  } catch {
    return undefined; // no address: the item goes on without a link
  }
}

function isTracking(part: string): boolean {
  const name = part.split('=', 1)[0]!.toLowerCase();
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}
