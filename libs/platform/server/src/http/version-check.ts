import type { ProblemCode } from '@greenroom/contract';
import type { Actor } from '../actors/actors';
import { Refused } from './refused';

/** What a thing that staff edit knows of its last change. */
interface Edited {
  readonly version: number;
  readonly changedBy: Actor | null;
  readonly changedAt: number;
}

/** @throws Refused with the code where the version is not the one that the change was made to */
export function mustBeCurrent({ version, changedBy, changedAt }: Edited, seen: number, code: ProblemCode): void {
  if (version === seen) return;
  throw new Refused(code, [], { clash: { version, changedBy, changedAt: new Date(changedAt).toISOString() } });
}
