import { effect, untracked } from '@angular/core';

/** A thing as somebody saw it when they began to change it, whatever becomes of it while they write. */
export interface AsSeen<Thing> {
  /** They begin to write on what is shown now. */
  begin(): void;
  /** What their change is made to. */
  thing(): Thing;
  /** It was saved, or refused: what is read next is what they see from then on. */
  anew(): void;
}

/**
 * A page follows what others save, so the version that it shows is the newest; a change that names it would put itself
 * over what its maker never saw. What somebody writes names the version that stood there when they began instead.
 * @param now from signals
 */
export function asSeen<Thing>(now: () => Thing): AsSeen<Thing> {
  let seen: { readonly thing: Thing } | undefined;
  effect(() => {
    const thing = now();
    seen ??= { thing };
  });
  return {
    begin: () => (seen = { thing: untracked(now) }),
    thing: () => seen?.thing ?? untracked(now),
    anew: () => (seen = undefined),
  };
}
