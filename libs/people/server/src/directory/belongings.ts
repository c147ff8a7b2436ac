import type { EntityManager, EntityTarget } from 'typeorm';
import { AvailabilityTable, CalendarFeedTable, CalendarTable } from '../availability/availability.table';
import { PhotoTable } from '../photos/photo.table';
import { EvidenceTable, ReadinessCapTable } from '../readiness/readiness.table';

/** Whatever else is kept of a person, beside their profile. */
const BELONGINGS: readonly EntityTarget<{ personId: string }>[] = [
  PhotoTable,
  AvailabilityTable,
  CalendarTable,
  CalendarFeedTable,
  EvidenceTable,
  ReadinessCapTable,
];

export async function forgetBelongings(personId: string, manager: EntityManager): Promise<void> {
  for (const table of BELONGINGS) await manager.delete(table, { personId });
}
