/** What came of a draft that was carried over. */
export interface CarriedOver<Draft> {
  readonly draft: Draft;
  /** Changed by somebody else alone: taken into the draft. */
  readonly taken: readonly (keyof Draft)[];
  /** Changed by both: the draft keeps what was typed. */
  readonly both: readonly (keyof Draft)[];
}

/** The fields in which two drafts differ, in the order of the form. */
export type Differences<Draft> = (one: Draft, other: Draft) => readonly (keyof Draft)[];

/** A draft made on `base`, carried over to what somebody else has made of it meanwhile. Nothing typed is lost. */
export function carriedOver<Draft>(
  base: Draft,
  theirs: Draft,
  mine: Draft,
  differences: Differences<Draft>,
): CarriedOver<Draft> {
  const [byMe, byThem, left] = [differences(base, mine), differences(base, theirs), differences(theirs, mine)];
  const taken = byThem.filter((field) => !byMe.includes(field));
  const both = byThem.filter((field) => byMe.includes(field) && left.includes(field));
  return { draft: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }, taken, both };
}
