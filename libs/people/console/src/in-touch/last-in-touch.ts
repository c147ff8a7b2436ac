import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { type AnswerOf, ApiClient, lastAnswer, LiveEvents, SessionStore } from '@greenroom/platform/web';

export type Last = AnswerOf<'listLastInTouch'>['items'][number];

/** So many are asked for at once. */
const AT_ONCE = 100;

/**
 * When people were last asked, booked and written to, for those whom a screen shows. Only for whoever may read requests;
 * where it cannot be read, nothing is said.
 */
@Injectable()
export class LastInTouch {
  private readonly api = inject(ApiClient);
  private readonly mayRead = inject(SessionStore).may('requests.read');
  private readonly changes = inject(LiveEvents).changesOf('request');

  readonly shown = signal<readonly string[]>([], { equal: (one, other) => one.join() === other.join() });
  private readonly reading = resource({
    params: () => {
      this.changes();
      const ids = this.shown();
      return this.mayRead && ids.length > 0 ? { ids } : undefined;
    },
    loader: async ({ params: { ids }, abortSignal }) => {
      const pieces = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
        ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(','),
      );
      const read = (people: string) => this.api.send('listLastInTouch', { query: { people } }, abortSignal);
      return (await Promise.all(pieces.map(read))).flatMap(({ items }) => items);
    },
  });
  private readonly last = lastAnswer(this.reading);
  private readonly byPerson = computed(() => new Map((this.last() ?? []).map((one) => [one.personId, one])));

  of(personId: string): Last | undefined {
    return this.byPerson().get(personId);
  }
}
