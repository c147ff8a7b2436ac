import { END_OF_DAY, type MinuteOfDay } from '@greenroom/kernel';
import type { Limits } from './availability';
import { clockTime, lengthInWords } from './in-words';

const STEP = 30;
const NOTICE = [0, 30, 60, 120, 240, 480, 1_440, 2_880, 4_320, 10_080];
const TRAVEL = [0, 15, 30, 45, 60, 90, 120, 180, 240];

/** A value of a limit, and how it is read. */
export interface LimitChoice {
  readonly value: number;
  readonly words: string;
}

/** What each limit may be chosen to be, with the values that stand among it; hours that leave nothing are not. */
export function limitChoices({ earliest, latest, notice, travel }: Limits): Record<keyof Limits, LimitChoice[]> {
  return {
    earliest: inWords(clockTimes(0, latest - STEP, earliest), clockTime),
    latest: inWords(clockTimes(earliest + STEP, END_OF_DAY, latest), clockTime),
    notice: inWords(withOdd(NOTICE, notice), lengthOrNone),
    travel: inWords(withOdd(TRAVEL, travel), lengthOrNone),
  };
}

/** The times of a day by half hours from `from` to `to`, and those that somebody has chosen between them. */
export function clockTimes(from: MinuteOfDay, to: MinuteOfDay, ...chosen: readonly MinuteOfDay[]): MinuteOfDay[] {
  const times = new Set(chosen.filter((time) => time >= from && time <= to));
  for (let time = Math.ceil(from / STEP) * STEP; time <= to; time += STEP) times.add(time);
  return [...times].sort((a, b) => a - b);
}

function inWords(values: readonly number[], words: (value: number) => string): LimitChoice[] {
  return values.map((value) => ({ value, words: words(value) }));
}

function withOdd(values: readonly number[], value: number): number[] {
  return [...new Set([...values, value])].sort((a, b) => a - b);
}

/** `2 hours`; `none` */
function lengthOrNone(minutes: number): string {
  return minutes === 0 ? 'none' : lengthInWords(minutes);
}
