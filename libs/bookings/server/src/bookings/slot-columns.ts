import type { Interval } from '@greenroom/kernel';
import { blockedBy, type Limits, type Manner } from '@greenroom/people/domain';
import type { BookingTable } from './booking.table';

/** A slot as a booking keeps it: when they are on air, and all that it takes of their time. */
export function slotColumns(
  slot: Interval,
  manner: Manner,
  limits: Limits,
): Pick<BookingTable, 'startsAt' | 'endsAt' | 'blockedFrom' | 'blockedUntil'> {
  const blocked = blockedBy({ ...slot, manner }, limits);
  return { startsAt: slot.start, endsAt: slot.end, blockedFrom: blocked.start, blockedUntil: blocked.end };
}
