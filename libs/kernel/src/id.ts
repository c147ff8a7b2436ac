declare const kind: unique symbol;

/**
 * A UUIDv7 in lower-case text, branded with the kind of thing it names so that a story's id cannot be
 * passed where a person's is wanted. Sorting ids by text sorts them by the time they were made.
 */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };
