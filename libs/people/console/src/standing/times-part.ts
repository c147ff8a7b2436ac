import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { DAY, londonDayOf, type Weekday, WEEKDAYS } from '@greenroom/kernel';
import { dayInWords } from '@greenroom/people/domain';
import { Button, Chip, ProblemLine, RuledSection, SkeletonRows } from '@greenroom/platform/ui';
import {
  type AnswerOf,
  ApiClient,
  type InputOf,
  inWords,
  lastAnswer,
  Present,
  SessionStore,
  TimePipe,
} from '@greenroom/platform/web';
import { capital } from '../words/person-in-words';
import { hoursTyped, hoursWritten } from './hours-typed';
import { reloadWithPeople } from './reload-with-people';

type Times = AnswerOf<'readAvailability'>;
type Change = Omit<InputOf<'changeAvailability'>['body'], 'version'>;
type Stretch = Times['free'][number];

const MINUTES = 24 * 60;
/** So many days with a free stretch are shown; the rest is said as a number. */
const DAYS_SHOWN = 7;

/** When somebody can speak: their week at a glance, what differs from it, and how they stand from now on. */
@Component({
  selector: 'gr-times-part',
  imports: [Button, Chip, ProblemLine, RuledSection, SkeletonRows, TimePipe],
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
  protected readonly mayEdit = computed(() => this.session.staff()?.tasks.includes('availability.edit') ?? false);
  protected readonly trouble = signal('');
  protected readonly said = signal('');
  protected readonly isSaving = signal(false);
  protected readonly open = linkedSignal<string, 'week' | 'away' | 'pause' | null>({
    source: this.personId,
    computation: () => null,
  });

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
      notice > 0 ? `${minutesInWords(notice)} of notice` : '',
      travel > 0 ? `${minutesInWords(travel)} to a studio` : '',
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
    const days = daysOf(this.times()?.free ?? []);
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

  protected turn(part: 'week' | 'away' | 'pause'): void {
    this.open.update((open) => (open === part ? null : part));
    this.trouble.set('');
  }

  protected async saveWeek(event: Event): Promise<void> {
    const form = valuesOf(event);
    const typed = WEEKDAYS.map((weekday) => [weekday, hoursTyped(form.get(weekday) ?? '')] as const);
    const wrong = typed.find(([, hours]) => hours === undefined);
    if (wrong) {
      this.trouble.set(`${capital(wrong[0])} cannot be read. Write hours as 9-12, 14:00-18:30.`);
      return;
    }
    await this.save({ week: Object.fromEntries(typed) as Record<Weekday, NonNullable<(typeof typed)[0][1]>> }, 'week');
  }

  protected async saveTimeOff(event: Event): Promise<void> {
    const form = valuesOf(event);
    const [from, to] = [form.get('from') ?? '', form.get('to') || (form.get('from') ?? '')];
    if (from === '' || to < from) {
      this.trouble.set(from === '' ? 'Give the first day away.' : 'The last day away is before the first.');
      return;
    }
    await this.save({ timeOff: [...(this.times()?.timeOff ?? []), { from, to }] }, 'time off');
  }

  protected async removeTimeOff(from: string): Promise<void> {
    await this.save({ timeOff: (this.times()?.timeOff ?? []).filter((off) => off.from !== from) }, 'time off');
  }

  protected async pause(event: Event): Promise<void> {
    await this.save({ pause: { returnsOn: valuesOf(event).get('returnsOn') || null } }, 'pause');
  }

  protected async resume(): Promise<void> {
    await this.save({ pause: null }, 'pause');
  }

  private async save(change: Change, what: string): Promise<void> {
    const version = this.times()?.version;
    if (version === undefined || this.isSaving()) return;
    this.isSaving.set(true);
    this.trouble.set('');
    try {
      const body = { version, ...change };
      this.reading.set(await this.api.send('changeAvailability', { params: { id: this.personId() }, body }));
      this.open.set(null);
      this.said.set(`Their ${what} is written down.`);
    } catch (error) {
      this.trouble.set(inWords(error));
      this.reading.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}

/** Stretches by London's day, with their hours as text. */
function daysOf(stretches: readonly Stretch[]): { day: string; hours: string }[] {
  const days = new Map<string, string[]>();
  for (const { start, end } of stretches.flatMap(byDay)) {
    const day = londonDayOf(start);
    days.set(day, [...(days.get(day) ?? []), `${HOUR.format(start)}–${HOUR.format(end)}`]);
  }
  return [...days].map(([day, hours]) => ({ day: dayInWords(day), hours: hours.join(', ') }));
}

/** A stretch over several days, one for each of them. */
function byDay({ start, end }: Stretch): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let from = Date.parse(start); from < Date.parse(end);) {
    let to = Math.min(Date.parse(end), from + DAY);
    if (londonDayOf(to - 1) !== londonDayOf(from)) to = endOfDay(from);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** The midnight in London after an instant. */
function endOfDay(instant: number): number {
  const [hour, minute] = HOUR.format(instant).split(':').map(Number);
  return instant + (MINUTES - hour! * 60 - minute!) * 60_000;
}

const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });

function minutesInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  return minutes % 60 === 0
    ? `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`
    : `${(minutes / 60).toFixed(1)} hours`;
}

function valuesOf(event: Event): ReadonlyMap<string, string> {
  event.preventDefault();
  return new Map([...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
}
