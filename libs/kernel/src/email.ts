/** Longest address that SMTP can carry (RFC 5321, 4.5.3.1). */
const LONGEST = 254;

/** One address, nothing around it: no display name, no list, no control characters. Deliverability is not judged. */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** The address in the form that accounts are found by, or undefined when it is not one. */
export function readEmail(text: string): string | undefined {
  const address = text.trim().toLowerCase();
  return address.length <= LONGEST && ADDRESS.test(address) ? address : undefined;
}
