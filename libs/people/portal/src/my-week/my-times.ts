import { computed, inject, Injectable, signal } from '@angular/core';
import { dayInWords } from '@greenroom/people/domain';
import {
  type AnswerOf,
  ApiClient,
  type InputOf,
  inWords,
  lastAnswer,
  londonTime,
  Trouble,
} from '@greenroom/platform/web';

export type Times = AnswerOf<'readMyAvailability'>;
export type Change = Omit<InputOf<'changeMyAvailability'>['body'], 'version'>;

/** How the saving of a part ended. */
export type Saved = { readonly ok: true } | { readonly ok: false; readonly trouble: string; readonly isClash: boolean };

/** When I can speak, as the server has it. Each part of the page saves by itself, to the version that it was made from. */
@Injectable({ providedIn: 'root' })
export class MyTimes {
  private readonly api = inject(ApiClient);
  private readonly reading = this.api.read('readMyAvailability', () => ({}));

  readonly times = lastAnswer(this.reading);
  readonly trouble = computed(() => (this.reading.error() ? inWords(this.reading.error()) : ''));
  readonly isSaving = signal(false);

  /** Reads again: somebody of the office may have written something down meanwhile. */
  again(): void {
    this.reading.reload();
  }

  /** An answer of the server that says how everything stands. */
  take(times: Times): void {
    this.reading.set(times);
  }

  async save(change: Change): Promise<Saved> {
    const version = this.times()?.version;
    if (version === undefined) return { ok: false, trouble: 'Wait a moment, and save again.', isClash: false };
    return this.attempt(() => this.api.send('changeMyAvailability', { body: { version, ...change } }));
  }

  /** One deed, whose answer is how everything stands then. */
  async attempt(deed: () => Promise<Times>): Promise<Saved> {
    this.isSaving.set(true);
    try {
      this.reading.set(await deed());
      return { ok: true };
    } catch (error) {
      const isClash = error instanceof Trouble && error.code === 'availability.clash';
      if (isClash) this.reading.reload();
      return { ok: false, trouble: timesTrouble(error), isClash };
    } finally {
      this.isSaving.set(false);
    }
  }
}

function timesTrouble(error: unknown): string {
  if (!(error instanceof Trouble)) return inWords(error);
  if (error.code === 'availability.clash') return clashInWords(error);
  if (error.code === 'calendar.address-refused') return refusalInWords(error);
  if (error.code === 'request.invalid') return issueInWords(error.details.issues?.[0]);
  return inWords(error);
}

/** Why that address cannot be read, and what to do about it. */
function refusalInWords({ details, message }: Trouble): string {
  const why = details.issues?.[0]?.message;
  return why ? `${why} Nothing was added. Copy the secret .ics address from your calendar’s settings.` : message;
}

function clashInWords({ details: { clash } }: Trouble): string {
  const who = clash?.changedBy ? `${clash.changedBy.name} of the office` : 'You, on another page,';
  const when = clash?.changedAt ? ` at ${londonTime(Date.parse(clash.changedAt), Date.now())}` : '';
  return `${who} changed your times${when}, so this is not saved yet.`;
}

const PLACES: Readonly<Record<string, string>> = {
  week: 'Your usual week',
  exceptions: 'The day',
  timeOff: 'The time off',
  pause: 'The day on which you are back',
  limits: 'One of these',
  address: 'The address',
  name: 'The name',
};

/** `body.timeOff.0.to must not be before the first day` as a sentence. */
function issueInWords(issue: { readonly path: string; readonly message: string } | undefined): string {
  if (!issue) return inWords(new Trouble('request.invalid'));
  const [, part = '', day = ''] = issue.path.split('.');
  const where = part === 'week' && day ? `${day.charAt(0).toUpperCase()}${day.slice(1)}` : (PLACES[part] ?? 'This');
  return `${where} ${issue.message}.`;
}

/** A day as people say it, with the year where it is not this one. */
export function dayWithYear(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayInWords(day) : `${dayInWords(day)} ${day.slice(0, 4)}`;
}
