import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { londonDayOf, WEEKDAYS } from '@greenroom/kernel';
import { dayInWords, lengthInWords } from '@greenroom/people/domain';
import { Button, Chip, Icon, SkeletonRows } from '@greenroom/platform/ui';
import {
  ApiClient,
  inWords,
  lastAnswer,
  Present,
  reloadWith,
  SessionStore,
  TimePipe,
  Trouble,
} from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { freeDays } from './free-days';
import { hoursWritten } from './hours-typed';
import type { TimesChange } from './time-form-fields';
import { TimesForms } from './times-forms';
import { StandingSection } from './standing-section';

const MINUTES = 24 * 60;
/** So many days with a free stretch are shown; the rest is counted, and opened. */
const DAYS_SHOWN = 7;

/** When somebody can speak: their week at a glance, what differs from it, and how they stand from now on. */
@Component({
  selector: 'gr-times-part',
  imports: [Button, Chip, Icon, SkeletonRows, StandingSection, TimePipe, TimesForms],
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
  /** What would put back what was taken out last; gone with the next change, and with another person. */
  protected readonly undo = linkedSignal<string, TimesChange | undefined>({
    source: this.personId,
    computation: () => undefined,
  });
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
    const later = days.slice(DAYS_SHOWN);
    const words = `and on ${later.length === 1 ? 'one day' : `${later.length} days`} more, to ${later.at(-1)?.day}`;
    return { days: days.slice(0, DAYS_SHOWN), later, words };
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
    reloadWith(this.reading, 'person');
  }

  protected again(): void {
    this.reading.reload();
  }

  protected removeTimeOff(from: string): Promise<void> {
    const before = this.times()?.timeOff ?? [];
    const timeOff = before.filter((off) => off.from !== from);
    return this.takeOut({ timeOff }, { change: { timeOff: before }, what: 'time off' });
  }

  protected removeException(day: string): Promise<void> {
    const before = this.times()?.exceptions ?? [];
    const exceptions = before.filter((one) => one.day !== day);
    return this.takeOut({ exceptions }, { change: { exceptions: before }, what: 'day' });
  }

  protected resume(): Promise<void> {
    const returnsOn = this.times()?.pause?.returnsOn ?? null;
    return this.takeOut({ pause: null }, { change: { pause: { returnsOn } }, what: 'pause' });
  }

  protected putBack(undo: TimesChange): Promise<void> {
    return this.save(undo);
  }

  private async takeOut(change: TimesChange['change'], undo: TimesChange): Promise<void> {
    if (await this.write({ change, what: undo.what }, `Their ${undo.what} is taken out.`))
      this.undo.set({ ...undo, version: this.times()?.version });
  }

  protected async save(change: TimesChange): Promise<void> {
    if (await this.write(change, `Their ${change.what} is written down.`)) this.forms()?.saved();
    else this.forms()?.notSaved();
  }

  /** Resolves with whether it is written down. */
  private async write({ change, version = this.times()?.version }: TimesChange, said: string): Promise<boolean> {
    if (version === undefined || this.isSaving()) return false;
    this.isSaving.set(true);
    this.trouble.set('');
    this.undo.set(undefined);
    try {
      const body = { version, ...change };
      this.reading.set(await this.api.send('changeAvailability', { params: { id: this.personId() }, body }));
      this.said.set(said);
      return true;
    } catch (error) {
      this.trouble.set(faultInWords(error));
      this.reading.reload();
      return false;
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
