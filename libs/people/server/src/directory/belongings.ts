import type { EntityManager, EntityTarget } from 'typeorm';
import { AccessNeedsTable } from '../access-needs/access-needs.table';
import { AvailabilityTable, CalendarFeedTable, CalendarTable } from '../availability/availability.table';
import { ConsentTable } from '../consents/consent.table';
import { PhotoTable } from '../photos/photo.table';
import { EvidenceTable, MentorTable, ReadinessCapTable } from '../readiness/readiness.table';
import { ProposalTable } from '../reviews/proposal.table';

/** Whatever else is kept of a person, beside their profile. */
const BELONGINGS: readonly EntityTarget<{ personId: string }>[] = [
  PhotoTable,
  AvailabilityTable,
  CalendarTable,
  CalendarFeedTable,
  EvidenceTable,
  ReadinessCapTable,
  MentorTable,
  ConsentTable,
  AccessNeedsTable,
  ProposalTable,
];

export async function forgetBelongings(personId: string, manager: EntityManager): Promise<void> {
  for (const table of BELONGINGS) await manager.delete(table, { personId });
  await manager.delete(MentorTable, { mentorId: personId });
}
