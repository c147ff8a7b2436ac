import { dayAfter, DAY, type HoursOfDay, londonDay, londonDayOf, londonMinuteOf } from '@greenroom/kernel';
import { clockTime, dayInWords, hoursInWords, lengthInWords } from '@greenroom/people/domain';
import type { Times } from './my-times';

/** How I stand: one sentence, and the reason where there is one. */
export interface Standing {
  readonly sentence: string;
  readonly reason: string;
  readonly tone: 'yes' | 'later' | 'no' | 'unknown';
}

/** What of somebody's times says how they stand. */
export type Stood = Pick<Times, 'outlook' | 'pause' | 'limits'>;

/** “You are free from 14:00”, as I would be told it. */
export function standingInWords(times: Stood, now: number): Standing {
  const { outlook, pause } = times;
  const { hasSaid, isFreeNow, next } = outlook;
  if (pause && outlook.why.some(({ code }) => code === 'paused')) return pausedInWords(times, pause.returnsOn, now);
  if (!hasSaid) {
    const reason = 'You have not told us yet. A usual week takes a minute, and you can change any day later.';
    return { sentence: 'When can you speak?', reason, tone: 'unknown' };
  }
  if (!next) return { sentence: 'You are not free for two weeks', reason: reasonOf(times), tone: 'no' };
  if (isFreeNow) {
    return {
      sentence: `You are free now, until ${momentInWords(Date.parse(next.end), now)}`,
      reason: '',
      tone: 'yes',
    };
  }
  const sentence = `You are free from ${momentInWords(Date.parse(next.start), now)}`;
  return { sentence, reason: reasonOf(times), tone: 'later' };
}

/** A pause may end within time off or on a day that is not mine, so what counts is when I am free after it. */
function pausedInWords({ outlook: { next, why } }: Stood, returnsOn: string | null, now: number): Standing {
  const from = next ? dayOrMoment(Date.parse(next.start), now) : returnsOn && dayInWords(returnsOn);
  const sentence = from ? `Nobody asks you for anything before ${from}` : 'Nobody asks you until you say so';
  const paused = returnsOn ? `You have paused until ${dayInWords(returnsOn)}` : 'You have paused';
  const others = why.filter(({ code }) => code === 'away').map(({ words }) => `, and are ${words}`);
  return { sentence, reason: `${paused}${others.join('')}. Take all the time you need.`, tone: 'no' };
}

/** A day that is free from its beginning is said by its name alone. */
function dayOrMoment(instant: number, now: number): string {
  return londonMinuteOf(instant) === 0 ? dayInWords(londonDayOf(instant)) : momentInWords(instant, now);
}

/** What keeps me from being free, said to myself. */
function reasonOf({ outlook: { why }, limits }: Stood): string {
  const reasons = why.map(({ code, words }) =>
    code === 'short-notice' && limits.notice > 0 ? `you need ${lengthInWords(limits.notice)} of notice` : words,
  );
  return reasons.length > 0 ? `Until then: ${reasons.join(', ')}.` : '';
}

/** `14:00` today, `tomorrow, 09:00`, `Tue 25 Nov, 09:00` further on. Midnight is the end of a day. */
export function momentInWords(instant: number, now: number): string {
  const minute = londonMinuteOf(instant);
  const today = londonDayOf(now);
  // The end of today is said as that, and not as the beginning of tomorrow.
  if (minute === 0 && londonDayOf(instant - 1) === today) return 'midnight';
  const day = londonDayOf(instant);
  if (day === today) return clockTime(minute);
  return `${day === dayAfter(today) ? 'tomorrow' : dayInWords(day)}, ${clockTime(minute)}`;
}

/** A day of the coming fortnight with the hours in which I can be asked for. */
export interface GlanceDay {
  readonly day: string;
  /** `Tue 25 Nov` */
  readonly name: string;
  readonly hours: readonly HoursOfDay[];
  /** `09:00–12:00, 14:00–17:30`; `not free` */
  readonly words: string;
  /** It differs from the usual week, or is one off. */
  readonly mark: 'other' | 'away' | null;
}

/** Today and the thirteen days after, whatever the server counts as free. */
export function fortnightOf(times: Pick<Times, 'free' | 'exceptions' | 'timeOff'>, now: number): GlanceDay[] {
  const today = londonDayOf(now);
  return Array.from({ length: 14 }, (_, ahead) => {
    const day = dayAfter(today, ahead);
    const hours = hoursOfDay(times.free, day);
    const isAway = times.timeOff.some(({ from, to }) => from <= day && day <= to);
    const isOther = times.exceptions.some((one) => one.day === day);
    return {
      day,
      name: dayInWords(day),
      hours,
      words: hours.map(hoursInWords).join(', ') || 'not free',
      mark: isAway ? 'away' : isOther ? 'other' : null,
    };
  });
}

function hoursOfDay(free: Times['free'], day: string): HoursOfDay[] {
  const { start, end } = londonDay(day);
  return free.flatMap((stretch) => {
    const from = Math.max(start, Date.parse(stretch.start));
    const to = Math.min(end, Date.parse(stretch.end));
    if (from >= to) return [];
    return [{ from: londonMinuteOf(from), to: to === end ? DAY / 60_000 : londonMinuteOf(to) }];
  });
}
