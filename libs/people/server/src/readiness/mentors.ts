import type { Instant } from '@greenroom/kernel';
import { isAway } from '@greenroom/people/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { type EntityManager, In } from 'typeorm';
import { AvailabilityTable } from '../availability/availability.table';
import { PersonTable } from '../directory/person.table';
import { MentorTable } from './readiness.table';

/** Who is named as a mentor for some people, and what they are called. */
export async function mentorsOf(
  personIds: readonly string[],
  manager: EntityManager,
): Promise<(MentorTable & { name: string })[]> {
  const rows = await manager.findBy(MentorTable, { personId: In([...personIds]) });
  if (rows.length === 0) return [];
  const people = await manager.find(PersonTable, {
    select: { id: true, name: true },
    where: { id: In(rows.map(({ mentorId }) => mentorId)) },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, name: nameOf.get(row.mentorId)! }));
}

/** Which of some people are paused or on time off just now. */
export async function absentOf(
  ids: readonly string[],
  now: Instant,
  manager: EntityManager,
): Promise<ReadonlySet<string>> {
  const absent = new Set<string>();
  for (const piece of inPieces(ids)) {
    const rows = await manager.find(AvailabilityTable, {
      select: { personId: true, pausedAt: true, returnsOn: true, timeOff: true },
      where: { personId: In([...piece]) },
    });
    for (const { personId, pausedAt, returnsOn, timeOff } of rows) {
      const pause = pausedAt === null ? null : { since: pausedAt, returnsOn };
      if (isAway({ pause, timeOff }, now)) absent.add(personId);
    }
  }
  return absent;
}
