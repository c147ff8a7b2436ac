import { type HoursOfDay, type Weekday, WEEKDAYS } from '@greenroom/kernel';
import { type LimitChoice, limitChoices, timeOffFault } from '@greenroom/people/domain';
import type { AnswerOf, InputOf } from '@greenroom/platform/web';
import type { Typed } from '../typed/typed-forms';
import { capital } from '../words/person-in-words';
import { hoursTyped, hoursWritten } from './hours-typed';

export type Times = AnswerOf<'readAvailability'>;
type Limits = Times['limits'];
export type TimeForm = 'week' | 'day' | 'away' | 'limits' | 'pause';

/** A change of somebody's times, and what of them it is, as the end of “Their … is written down”. */
export interface TimesChange {
  readonly change: Omit<InputOf<'changeAvailability'>['body'], 'version'>;
  readonly what: string;
  /** Of the times that it was made from; the ones that are shown unless given. */
  readonly version?: number | undefined;
}

/** What is wrong with what is typed, and at which field; empty where nothing is. */
export interface FormFault {
  readonly field: string;
  readonly words: string;
}

/** A field as it is drawn: of hours or of a day, or of choices where it has them. */
export interface TimeField {
  readonly name: string;
  readonly words: string;
  readonly value: string;
  readonly isDay?: boolean;
  readonly placeholder?: string;
  readonly choices?: readonly LimitChoice[];
}

export const NO_FAULT: FormFault = { field: '', words: '' };

export const TIME_FORMS = [
  {
    form: 'week',
    words: 'Change the week',
    deed: 'Save the week',
    hint: 'On their word. Hours as 9-12, 14:00-18:30; nothing for a day on which they cannot.',
  },
  {
    form: 'day',
    words: 'Change one day',
    deed: 'Save the day',
    hint: 'One day that is not as usual, with all its hours; none for a day on which they cannot.',
  },
  { form: 'away', words: 'Add time off', deed: 'Add time off', hint: '' },
  {
    form: 'limits',
    words: 'Change what they need',
    deed: 'Save what they need',
    hint: 'The hours hold for their usual week; a single day may go beyond them.',
  },
  { form: 'pause', words: 'Pause', deed: 'Pause', hint: 'Without a day they are asked for nothing until they say so.' },
] as const satisfies readonly { form: TimeForm; words: string; deed: string; hint: string }[];

const LIMITS = [
  { name: 'earliest', words: 'Never before' },
  { name: 'latest', words: 'Never after' },
  { name: 'notice', words: 'Notice' },
  { name: 'travel', words: 'To a studio' },
] as const;

/** The fields of a form, with what is typed in them, or else what is saved. */
export function fieldsOf(form: TimeForm, times: Times, typed: Typed = {}): TimeField[] {
  const day = (name: string, words: string): TimeField => ({ name, words, value: typed[name] ?? '', isDay: true });
  switch (form) {
    case 'week':
      return WEEKDAYS.map((weekday) => ({
        name: weekday,
        words: capital(weekday),
        value: typed[weekday] ?? hoursWritten(times.week?.[weekday] ?? []),
      }));
    case 'day':
      return [
        day('day', 'Day'),
        { name: 'hours', words: 'Hours', value: typed['hours'] ?? '', placeholder: '10-12, 14-18' },
      ];
    case 'away':
      return [day('from', 'First day'), day('to', 'Last day')];
    case 'pause':
      return [day('returnsOn', 'Back on')];
    case 'limits': {
      const limits = limitsTyped(times, typed);
      const choices = limitChoices(limits);
      return LIMITS.map(({ name, words }) => ({ name, words, value: String(limits[name]), choices: choices[name] }));
    }
  }
}

/** What is wrong already while somebody types: days that cannot be meant. */
export function faultWhileTyping(form: TimeForm | null, typed: Typed, today: string): FormFault {
  const { from = '', to = '' } = typed;
  return form === 'away' && from !== '' && to !== '' ? awayFault(from, to, today) : NO_FAULT;
}

/** The change that a form asks for, or what is wrong with it. */
export function changeOf(form: TimeForm, times: Times, typed: Typed, today: string): TimesChange | FormFault {
  switch (form) {
    case 'week':
      return weekOf(fieldsOf('week', times, typed));
    case 'day': {
      const [day = '', hours] = [typed['day'], hoursTyped(typed['hours'] ?? '')];
      if (day === '') return { field: 'day', words: 'Give the day.' };
      if (!hours) return { field: 'hours', words: `That ${UNREADABLE}` };
      const others = times.exceptions.filter((one) => one.day !== day);
      return { change: { exceptions: [...others, { day, hours }] }, what: 'day' };
    }
    case 'away': {
      const { from = '' } = typed;
      const to = typed['to'] || from;
      const fault = awayFault(from, to, today);
      return fault.words ? fault : { change: { timeOff: [...times.timeOff, { from, to }] }, what: 'time off' };
    }
    case 'limits':
      return { change: { limits: limitsTyped(times, typed) }, what: 'need' };
    case 'pause':
      return { change: { pause: { returnsOn: typed['returnsOn'] || null } }, what: 'pause' };
  }
}

const UNREADABLE = 'cannot be read. Write hours as 9-12, 14:00-18:30.';

function weekOf(fields: readonly TimeField[]): TimesChange | FormFault {
  const read = fields.map(({ name, value }) => [name, hoursTyped(value)] as const);
  const [wrong] = read.find(([, hours]) => hours === undefined) ?? [];
  if (wrong) return { field: wrong, words: `${capital(wrong)} ${UNREADABLE}` };
  return { change: { week: Object.fromEntries(read) as Record<Weekday, HoursOfDay[]> }, what: 'week' };
}

function awayFault(from: string, to: string, today: string): FormFault {
  const words = timeOffFault({ from, to }, today);
  return { field: words === '' ? '' : words.includes('first day is too') || from === '' ? 'from' : 'to', words };
}

function limitsTyped({ limits }: Times, typed: Typed): Limits {
  const chosen = LIMITS.flatMap(({ name }) => (typed[name] === undefined ? [] : [[name, Number(typed[name])]]));
  return { ...limits, ...Object.fromEntries(chosen) };
}
