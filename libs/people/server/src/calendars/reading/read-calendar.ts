import { accepted, DAY, type Interval, type Outcome, refused, type Stretches, unionOf } from '@greenroom/kernel';
import { type Entry, readEntry } from './entry';
import { expandEntries } from './expand-entries';
import { type Block, scanCalendar } from './scan-calendar';
import { WallClocks } from './wall-clocks';

/** When a calendar has something within the window that was asked for; never what. */
export interface ReadCalendar {
  readonly busy: Stretches;
  /** Whether nothing of it was left out because it could not be understood or followed. */
  readonly isWhole: boolean;
}

export type CalendarRefusalCode = 'not-a-calendar' | 'too-large';

/** Nobody's fourteen weeks have more in them. */
const MOST_BUSY = 4_000;

/**
 * The busy times in an .ics file (RFC 5545). Times without a zone are London's, and days are London's days; entries that
 * are cancelled or leave their maker free count for nothing. Touches nothing of the world; it may take long over what
 * was made to take long, so it runs in a thread.
 * @param ownHost behind the `@` of what we write ourselves: somebody who has taken our booking into their calendar is
 *   booked then, which is known, and not busy besides
 */
export function readCalendar(
  bytes: Uint8Array,
  window: Interval,
  ownHost?: string,
): Outcome<ReadCalendar, CalendarRefusalCode> {
  const scanned = scanCalendar(new TextDecoder().decode(bytes));
  if (!scanned) return refused('not-a-calendar');
  const clocks = new WallClocks(scanned.blocks.filter(({ kind }) => kind === 'VTIMEZONE'));
  const blocks = scanned.blocks.filter((block) => block.kind === 'VEVENT' && !isElsewhere(block, window));
  const entries = blocks.flatMap((block) => entryOf(block, clocks));
  const isOurs = ({ uid }: Entry) => ownHost !== undefined && uid.toLowerCase().endsWith(`@${ownHost}`);
  const expansion = expandEntries(
    entries.filter((entry) => !isOurs(entry)),
    window,
  );
  const busy = unionOf(expansion.busy);
  if (busy.length > MOST_BUSY) return refused('too-large');
  const isRead = entries.length === blocks.length;
  return accepted({ busy, isWhole: scanned.isWhole && isRead && expansion.isWhole && clocks.isWhole });
}

/** Whether an entry is plainly over, or plainly later: a calendar of many years is mostly that. */
function isElsewhere({ lines }: Block, { start, end }: Interval): boolean {
  if (lines.some((line) => /^(RRULE|RDATE|RECURRENCE-ID|DURATION)/i.test(line))) return false;
  const days = lines.flatMap((line) => /^DT(?:START|END)[;:](?:.*:)?(\d{8})/i.exec(line)?.[1] ?? []).sort();
  const plain = (instant: number) => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '');
  return days.length > 0 && (days.at(-1)! < plain(start - 3 * DAY) || days[0]! > plain(end + 3 * DAY));
}

function entryOf(block: Block, clocks: WallClocks): Entry[] {
  try {
    return [readEntry(block, clocks)];
  } catch {
    return [];
  }
}
