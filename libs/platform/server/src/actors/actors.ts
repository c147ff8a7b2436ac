import type { Request } from 'express';

/** A member of staff as those see them whose work they touch. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** What every context asks of whoever knows the staff. */
export interface Actors {
  /** Who sent the request; the permission guard has let it through. */
  currentActor(request: Request): Actor;
  /** Those of the given ids that are staff, by id. */
  named(ids: readonly string[]): Promise<ReadonlyMap<string, Actor>>;
}

export const ACTORS = Symbol('ACTORS');
