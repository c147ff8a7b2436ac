import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, lastAnswer, LiveEvents, SessionStore } from '@greenroom/platform/web';
import { type DeskFilter, type DeskView, narrowingQueryOf } from './desk-filter';
import { figureOf } from './story-figures';

/** How many stories each view and state of the list holds, within what else it is narrowed down by. */
@Injectable()
export class DeskCounts {
  private readonly changes = inject(LiveEvents).changesOf('story');
  private readonly session = inject(SessionStore);
  readonly filter = signal<DeskFilter | undefined>(undefined);
  private readonly asked = computed(
    () => {
      const filter = this.filter();
      return filter && narrowingQueryOf(filter, this.session.staff()?.id ?? '', Date.now());
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  private readonly counts = lastAnswer(
    inject(ApiClient).read('countStories', () => {
      this.changes();
      const query = this.asked();
      return query && { query };
    }),
  );

  /** In figures, as `312` or `999+`; empty while it is not known. */
  of(view: DeskView, triage: DeskFilter['triage'] = ''): string {
    const counts = this.counts();
    return counts ? figureOf(counts.counts, view, triage) : '';
  }
}
