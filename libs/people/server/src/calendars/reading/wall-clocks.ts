import { DAY, HOUR, type Instant, MINUTE } from '@greenroom/kernel';
import ICAL from 'ical.js';
import { RuleTimes } from './rule-times';
import type { Block } from './scan-calendar';

/** The instant at which some clock shows a time. One shown twice is the first, one left out goes by the clock before. */
export type WallClock = (time: ICAL.Time) => Instant;

export const byUtc: WallClock = (time) => asUtc(time);

/** The clocks that a calendar's times go by. */
export class WallClocks {
  private readonly own = new Map<string, Block>();
  private readonly made = new Map<string, WallClock>();
  /** Whether every zone that was asked for goes by what the calendar says of it, or by its name. */
  isWhole = true;

  /** @param zones what the calendar says of its zones itself, which goes before what is known of a zone by its name */
  constructor(zones: readonly Block[]) {
    for (const zone of zones) {
      const id = zone.lines.map((line) => /^TZID(?:;[^:]*)?:(.*)$/i.exec(line)?.[1]?.trim()).find(Boolean);
      if (id) this.own.set(id, zone);
    }
  }

  /** @param id a zone's name; undefined, or one that nobody knows, is London's clock */
  of(id: string | undefined): WallClock {
    const name = id ?? LONDON;
    const clock = this.made.get(name) ?? this.ownClock(name) ?? clockOf(name) ?? clockOf(LONDON)!;
    this.made.set(name, clock);
    return clock;
  }

  private ownClock(name: string): WallClock | undefined {
    const zone = this.own.get(name);
    if (!zone) return undefined;
    const component = new ICAL.Component(ICAL.parse(zone.lines.join('\r\n')) as unknown as [string, [], []]);
    const parts = component.getAllSubcomponents();
    if (parts.length === 0) return undefined;
    if (parts.length > MOST_PARTS || !parts.every(changesByYears)) {
      this.isWhole = false;
      return undefined;
    }
    const timezone = new ICAL.Timezone({ component, tzid: name });
    return (time) => {
      const offset = timezone.utcOffset(time);
      if (!Number.isFinite(offset)) throw new Error('A zone that does not say how far it is from UTC');
      return asUtc(time) - offset * 1_000;
    };
  }
}

const LONDON = 'Europe/London';

/** No country has changed its clocks in as many ways. */
const MOST_PARTS = 200;
/** Turns in which a rule has to come to the next year that it speaks of. */
const MOST_TURNS = 5_000;
/** Changes of the clocks within a year. */
const MOST_CHANGES = 12;

/** Whether a part of a zone changes the clocks by rules that the parser can follow: yearly ones, and such as come. */
function changesByYears(part: ICAL.Component): boolean {
  const start = part.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) return false;
  const rules = part.getAllProperties('rrule').map((property) => property.getFirstValue());
  return rules.every((rule) => rule instanceof ICAL.Recur && rule.freq === 'YEARLY' && comes(rule, start));
}

/** Whether a rule has a time, and leaves its year after a few. */
function comes(rule: ICAL.Recur, start: ICAL.Time): boolean {
  let left = MOST_TURNS;
  try {
    const times = new RuleTimes(rule, start, () => {
      if (left-- <= 0) throw new Error('A rule that leads nowhere');
    });
    const first = times.next()?.year;
    for (let n = 0; n < MOST_CHANGES; n++) if (times.next()?.year !== first) return true;
    return false;
  } catch {
    return false;
  }
}

/** A clock by a name of the zone database, also where a program has put something of its own before it. */
function clockOf(name: string): WallClock | undefined {
  const plain = /^\/.*?([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+\d*)$/.exec(name)?.[1] ?? name;
  const offsetAt = offsetsOf(plain);
  return offsetAt && ((time) => instantOf(asUtc(time), offsetAt));
}

function instantOf(wall: number, offsetAt: (instant: Instant) => number): Instant {
  const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
  if (before === after || offsetAt(wall - before) === before) return wall - before;
  return offsetAt(wall - after) === after ? wall - after : wall - before;
}

/** What a zone's clocks are ahead of UTC, in milliseconds; undefined for a zone that there is not. */
function offsetsOf(timeZone: string): ((instant: Instant) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE);
  };
}

/** What would be the instant if the clock were UTC's. */
export function asUtc({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
