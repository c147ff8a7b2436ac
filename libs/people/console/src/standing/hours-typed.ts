import type { HoursOfDay } from '@greenroom/kernel';
import { hoursInWords } from '@greenroom/people/domain';

const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** `9-12, 14:00-18:30` as hours, in the order typed; empty for none, undefined for what cannot be read. */
export function hoursTyped(text: string): HoursOfDay[] | undefined {
  const hours: HoursOfDay[] = [];
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    if (part === '') continue;
    const found = STRETCH.exec(part);
    if (!found) return undefined;
    const [, fromHour, fromMinute, toHour, toMinute] = found;
    const [from, to] = [minuteOf(fromHour, fromMinute), minuteOf(toHour, toMinute)];
    if (from === undefined || to === undefined || from >= to) return undefined;
    hours.push({ from, to });
  }
  return hours;
}

/** The same the other way: `09:00–12:00, 14:00–18:30`. */
export function hoursWritten(hours: readonly HoursOfDay[]): string {
  return hours.map(hoursInWords).join(', ');
}

function minuteOf(hour = '', minute = '0'): number | undefined {
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : undefined;
}
