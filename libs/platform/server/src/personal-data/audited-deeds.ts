import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { type AuditEntry } from '../audit/audit-chain';
import { type AuditFilter, AuditTrail } from '../audit/audit-trail';
import { PersonalData, type PersonalDataKeeper } from './personal-data';

const AT_ONCE = 500;

/** What the audit trail knows of somebody. It holds ids alone, so nothing of it is forgotten. */
@Injectable()
export class AuditedDeeds implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['platform_audit'];

  constructor(
    private readonly audit: AuditTrail,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const byThem = await this.all({ actorId: personId });
    const aboutThem = (await this.all({ subjectId: personId })).filter(({ actor }) => actor.id !== personId);
    const entries = [...byThem, ...aboutThem].sort((a, b) => a.sequence - b.sequence);
    const byWhom = ({ kind, id }: AuditEntry['actor']) => (id === personId ? 'you' : kind);
    return {
      audit: entries.map(({ at, actor, deed, subject }) => ({
        at: new Date(at).toISOString(),
        by: byWhom(actor),
        deed,
        about: subject.id === personId ? 'you' : subject.kind,
        id: subject.id,
      })),
    };
  }

  private async all(filter: AuditFilter): Promise<AuditEntry[]> {
    const entries: AuditEntry[] = [];
    for (let before: number | undefined; ;) {
      const page = await this.audit.page(filter, { before, limit: AT_ONCE });
      entries.push(...page.entries);
      if (page.next === undefined) return entries;
      before = page.next;
    }
  }
}
