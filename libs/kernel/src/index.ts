export { type Clock, DAY, HOUR, type Instant, MINUTE, SECOND } from './clock';
export { type Day, isDay, londonDayOf } from './day';
export { readEmail } from './email';
export { type Id } from './id';
export { type Interval, intersectionOf, isWithin, overlap, type Stretches, unionOf, without } from './interval';
export { type LanguageName, languageName, languagesLike } from './languages';
export { accepted, type Outcome, type Refusal, refused } from './outcome';
export { seededPlace } from './seeded-order';
export {
  dayAfter,
  END_OF_DAY,
  type HoursOfDay,
  londonDay,
  londonDaysOf,
  londonHours,
  londonMinuteOf,
  type MinuteOfDay,
  ofEachWeekday,
  type Weekday,
  weekdayOf,
  WEEKDAYS,
} from './wall-clock';
