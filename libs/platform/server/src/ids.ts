import type { Id } from '@greenroom/kernel';
import { v7 } from 'uuid';

/** A new id: UUIDv7, so that ids made later sort later. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}
