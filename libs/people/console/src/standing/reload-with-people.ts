import { effect, inject, type ResourceRef, untracked } from '@angular/core';
import { LiveEvents } from '@greenroom/platform/web';

/** Asks again whenever something about a person is different; to be called where injection is possible. */
export function reloadWithPeople(reading: ResourceRef<unknown>): void {
  const changes = inject(LiveEvents).changesOf('person');
  const seen = changes();
  effect(() => {
    if (changes() !== seen) untracked(() => reading.reload());
  });
}
