declare const kind: unique symbol;

/**
 * A UUIDv7 in lower-case text, branded with the kind of thing it names so that a story's id cannot be
 * passed where a person's is wanted. Sorting ids by text sorts them by the time they were made.
 */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the form of an id, whatever it names. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
