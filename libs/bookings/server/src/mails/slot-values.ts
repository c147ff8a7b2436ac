import { LIVENESS } from '@greenroom/bookings/domain';
import type { ValuesFor } from '@greenroom/notifications/domain';
import type { Asker } from '../requests/request-book';
import type { RequestTable } from '../requests/request.table';
import { programmeIn, stampOf } from '../words';

/** What every mail of a slot may speak of: `Today, BBC Radio 4, Tue 24 Nov, 07:50 live – Energy bills`, and its parts. */
export function slotValues(
  { call: { topic, liveness }, startsAt }: Pick<RequestTable, 'call' | 'startsAt'>,
  asker: Asker,
): ValuesFor<'slot' | 'programme' | 'when' | 'topic'> {
  const programme = programmeIn(asker);
  const when = startsAt === null ? 'at a time to be agreed' : stampOf(startsAt);
  const known = [programme, startsAt !== null && when].filter(Boolean).join(', ');
  const slot = [known, liveness && LIVENESS[liveness]].filter(Boolean).join(' ');
  return { slot: `${slot} – ${topic}`, programme, when, topic };
}
