import { effect, inject, type ResourceRef, untracked } from '@angular/core';
import { LiveEvents, type LiveKind } from './live-events';

/** Asks again whenever something of these kinds is different; to be called where injection is possible. */
export function reloadWith(reading: Pick<ResourceRef<unknown>, 'reload'>, ...kinds: readonly LiveKind[]): void {
  const live = inject(LiveEvents);
  const changes = kinds.map((kind) => live.changesOf(kind));
  const standing = () => changes.map((change) => change()).join();
  const seen = untracked(standing);
  effect(() => {
    if (standing() !== seen) untracked(() => reading.reload());
  });
}
