import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { londonDayOf, WEEKDAYS } from '@greenroom/kernel';
import { dayInWords, lengthInWords } from '@greenroom/people/domain';
import { Button, Chip, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import { ApiClient, inWords, lastAnswer, Present, SessionStore, TimePipe, Trouble } from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { freeDays } from './free-days';
import { hoursWritten } from './hours-typed';
import { reloadWithPeople } from './reload-with-people';
import { type TimesChange, TimesForms } from './times-forms';

const MINUTES = 24 * 60;
/** So many days with a free stretch are shown; the rest is said as a number. */
const DAYS_SHOWN = 7;

/** When somebody can speak: their week at a glance, what differs from it, and how they stand from now on. */
@Component({
  selector: 'gr-times-part',
  imports: [Button, Chip, ProblemLine, RuledSection, SkeletonRows, TimePipe, TimesForms],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './times-part.html',
  styleUrls: ['./times-part.css', './standing.css'],
})
export class TimesPart {
  readonly personId = input.required<string>();

  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly session = inject(SessionStore);
  private readonly reading = this.api.read('readAvailability', () => ({ params: { id: this.personId() } }));
  private readonly last = lastAnswer(this.reading);

  protected readonly times = computed(() => (this.last() && !this.reading.error() ? this.last() : undefined));
  protected readonly readingTrouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  protected readonly mayEdit = computed(() => this.session.may('availability.edit'));
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly isSaving = signal(false);
  private readonly forms = viewChild(TimesForms);
  protected readonly today = computed(() => londonDayOf(this.present.minute()));
  protected readonly week = computed(() =>
    WEEKDAYS.map((weekday) => {
      const hours = this.times()?.week?.[weekday] ?? [];
      return {
        weekday,
        name: capital(weekday),
        written: hoursWritten(hours),
        bars: hours.map(({ from, to }) => ({ left: (from / MINUTES) * 100, width: ((to - from) / MINUTES) * 100 })),
      };
    }),
  );
  protected readonly limits = computed(() => {
    const { earliest = 0, latest = MINUTES, notice = 0, travel = 0 } = this.times()?.limits ?? {};
    return [
      earliest > 0 || latest < MINUTES ? `between ${hoursWritten([{ from: earliest, to: latest }])}` : '',
      notice > 0 ? `${lengthInWords(notice)} of notice` : '',
      travel > 0 ? `${lengthInWords(travel)} to a studio` : '',
    ]
      .filter(Boolean)
      .join(', ');
  });
  protected readonly exceptions = computed(() =>
    (this.times()?.exceptions ?? [])
      .filter(({ day }) => day >= this.today())
      .map(({ day, hours }) => ({ day, name: dayInWords(day), hours: hoursWritten(hours) || 'not at all' })),
  );
  protected readonly timeOff = computed(() =>
    (this.times()?.timeOff ?? [])
      .filter(({ to }) => to >= this.today())
      .map((off) => ({ ...off, words: `${dayInWords(off.from)} to ${dayInWords(off.to)}` })),
  );
  protected readonly free = computed(() => {
    const days = freeDays(this.times()?.free ?? []);
    return { days: days.slice(0, DAYS_SHOWN), more: Math.max(0, days.length - DAYS_SHOWN) };
  });
  protected readonly outlook = computed(() => {
    const outlook = this.times()?.outlook;
    return outlook && { ...outlook, words: capital(outlook.words) };
  });
  protected readonly returns = computed(() => {
    const pause = this.times()?.pause;
    return pause?.returnsOn ? `Paused until ${dayInWords(pause.returnsOn)}` : 'Paused until they say so';
  });

  constructor() {
    reloadWithPeople(this.reading);
  }

  protected again(): void {
    this.reading.reload();
  }

  protected removeTimeOff(from: string): Promise<void> {
    const timeOff = (this.times()?.timeOff ?? []).filter((off) => off.from !== from);
    return this.save({ change: { timeOff }, what: 'time off' });
  }

  protected removeException(day: string): Promise<void> {
    const exceptions = (this.times()?.exceptions ?? []).filter((one) => one.day !== day);
    return this.save({ change: { exceptions }, what: 'day' });
  }

  protected resume(): Promise<void> {
    return this.save({ change: { pause: null }, what: 'pause' });
  }

  protected async save({ change, what }: TimesChange): Promise<void> {
    const version = this.times()?.version;
    if (version === undefined || this.isSaving()) return;
    this.isSaving.set(true);
    this.trouble.set('');
    try {
      const body = { version, ...change };
      this.reading.set(await this.api.send('changeAvailability', { params: { id: this.personId() }, body }));
      this.forms()?.close();
      this.said.set(`Their ${what} is written down.`);
    } catch (error) {
      this.trouble.set(faultInWords(error));
      this.reading.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}

const PLACES: Readonly<Record<string, string>> = {
  week: 'The week',
  exceptions: 'The day',
  timeOff: 'The time off',
  pause: 'The day on which they are back',
  returnsOn: 'The day on which they are back',
};

/** `body.timeOff.0.to must not be before the first day` as a sentence. */
function faultInWords(error: unknown): string {
  const [issue] = error instanceof Trouble && error.code === 'request.invalid' ? (error.details.issues ?? []) : [];
  return issue ? `${PLACES[issue.path.split('.')[1] ?? ''] ?? 'This'} ${issue.message}.` : inWords(error);
}
