/** What stands for a secret in the text of a mail: `{{link}}`. */
const PLACE = /\{\{([a-z][a-z0-9-]*)\}\}/g;

/** Names of the secrets that a text has places for. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => name!))];
}

/** Puts the secrets into their places; a place without one is left as it is. */
export function fillIn(text: string, secrets: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (place, name: string) => (Object.hasOwn(secrets, name) ? secrets[name]! : place));
}

/** The text as those see it who are not to have the secrets. */
export function withoutSecrets(text: string): string {
  return text.replace(PLACE, (_, name: string) => `(${name} not shown)`);
}

/**
 * Text for a header: one line, without control characters, line separators, and marks that turn the direction of what
 * follows.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
