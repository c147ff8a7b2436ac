import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { type Day, HOUR, type Interval } from '@greenroom/kernel';
import { ApiClient, inWords, lastAnswer, LiveEvents, Present } from '@greenroom/platform/web';
import type { Booked } from './rows';

/** `held`: pencils alone. `released`: all, and those whose pencil has ended. */
export type Show = 'all' | 'held' | 'released';

/** Which bookings are looked at. */
export interface Wanted {
  readonly monday: Day;
  readonly span: Interval;
  readonly show: Show;
  readonly personId: string | undefined;
  readonly outletId: string | undefined;
}

/** So far ahead it is said who is on air next. */
const AHEAD = 48 * HOUR;

/** The bookings of the week that is looked at, and those of the next two days; read again whenever one has changed. */
@Injectable()
export class BookedWeek {
  private readonly api = inject(ApiClient);
  private readonly live = inject(LiveEvents);
  private readonly requestChanges = this.live.changesOf('request');
  private readonly personChanges = this.live.changesOf('person');
  private readonly present = inject(Present);
  private readonly tries = signal(0);

  readonly wanted = signal<Wanted | undefined>(undefined);
  private readonly hour = computed(() => Math.floor(this.present.minute() / HOUR) * HOUR);

  private readonly reading = resource({
    params: () => {
      this.follow();
      const wanted = this.wanted();
      return wanted && { wanted };
    },
    loader: async ({ params: { wanted }, abortSignal }) => {
      const { items } = await this.api.send('listBookings', queryOf(wanted), abortSignal);
      return { key: keyOf(wanted), items };
    },
  });
  private readonly last = lastAnswer(this.reading);
  private readonly soonReading = this.api.read('listBookings', () => {
    this.follow();
    return { query: { from: iso(this.hour()), until: iso(this.hour() + AHEAD) } };
  });

  /** Those that are wanted; undefined until they are there: those of another week are not shown for them. */
  readonly bookings = computed((): readonly Booked[] | undefined => {
    const [last, wanted] = [this.last(), this.wanted()];
    return last && wanted && last.key === keyOf(wanted) ? last.items : undefined;
  });
  /** From now on, whatever week is looked at. */
  readonly soon = lastAnswer(this.soonReading);
  readonly trouble = computed(() => {
    const error = this.reading.error();
    return error ? inWords(error.cause ?? error) : '';
  });

  again(): void {
    this.tries.update((tries) => tries + 1);
  }

  private follow(): void {
    this.requestChanges();
    this.personChanges();
    this.tries();
  }
}

function queryOf({ span, show, personId, outletId }: Wanted) {
  const narrowed = { ...(personId && { personId }), ...(outletId && { outletId }) };
  const shown = show === 'held' ? { state: 'pencilled' as const } : { released: isText(show === 'released') };
  return { query: { from: iso(span.start), until: iso(span.end), ...shown, ...narrowed } };
}

function keyOf({ monday, show, personId, outletId }: Wanted): string {
  return [monday, show, personId, outletId].join(' ');
}

function isText(is: boolean): 'true' | 'false' {
  return is ? 'true' : 'false';
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
