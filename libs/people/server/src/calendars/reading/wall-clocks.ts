import { DAY, HOUR, type Instant, MINUTE } from '@greenroom/kernel';
import ICAL from 'ical.js';
import type { Block } from './scan-calendar';

/** The instant at which some clock shows a time. One shown twice is the first, one left out goes by the clock before. */
export type WallClock = (time: ICAL.Time) => Instant;

export const byUtc: WallClock = (time) => asUtc(time);

/** The clocks that a calendar's times go by. */
export class WallClocks {
  private readonly own = new Map<string, Block>();
  private readonly made = new Map<string, WallClock>();

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
    if (component.getAllSubcomponents().length === 0) return undefined;
    const timezone = new ICAL.Timezone({ component, tzid: name });
    return (time) => asUtc(time) - timezone.utcOffset(time) * 1_000;
  }
}

const LONDON = 'Europe/London';

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
