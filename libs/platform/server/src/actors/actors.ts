/** A member of staff as those see them whose work they touch. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Who is behind a request: staff, a spokesperson whose id is that of their profile, or somebody of a partner. */
export interface Caller extends Actor {
  readonly kind: 'staff' | 'person' | 'partner';
}

/** What every context asks of whoever knows the staff. */
export interface Actors {
  /** Those of the given ids that are staff, by id. */
  named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>>;
  /** Where a member of staff is written to; undefined: there is no such. */
  addressOf(id: string): Promise<string | undefined>;
}

export const ACTORS = Symbol('ACTORS');
