/** The names of a record as `z.enum` takes them. */
export function keysOf<const Name extends string>(record: Readonly<Record<Name, unknown>>): [Name, ...Name[]] {
  return Object.keys(record) as [Name, ...Name[]];
}
