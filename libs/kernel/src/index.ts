export { type Clock, DAY, HOUR, type Instant, MINUTE, SECOND } from './clock';
export { type Day, isDay, londonDayOf } from './day';
export { readEmail } from './email';
export { type FaultyLine, faultsByLine } from './faults-by-line';
export { type Id } from './id';
export { type Interval, intersectionOf, isWithin, overlap, type Stretches, unionOf, without } from './interval';
export { type LanguageName, languageName, languagesLike } from './languages';
export { nextNight } from './night';
export { accepted, type Outcome, type Refusal, refused } from './outcome';
export { seededPlace } from './seeded-order';
export { tidy } from './tidy';
export {
  dayAfter,
  END_OF_DAY,
  type HoursOfDay,
  londonDay,
  londonDaysOf,
  londonHours,
  londonInstant,
  londonMinuteOf,
  type MinuteOfDay,
  ofEachWeekday,
  type Weekday,
  weekdayOf,
  WEEKDAYS,
  zoneInDoubt,
} from './wall-clock';
export { capital, counted, dayInWords, listed } from './words';
