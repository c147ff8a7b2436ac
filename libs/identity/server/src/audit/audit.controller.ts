import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { AuditNames, AuditTrail, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller } from '@nestjs/common';

type Page = Answer<typeof catalogue.readAudit>;

@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditTrail,
    private readonly names: AuditNames,
  ) {}

  @Handles(catalogue.readAudit)
  async read(@Input() { query }: Checked<typeof catalogue.readAudit>): Promise<Page> {
    const { entries, next } = await this.audit.page(
      {
        actorId: query.actor,
        subjectId: query.subject,
        deed: query.deed,
        from: instantOf(query.from),
        until: instantOf(query.until),
      },
      { limit: query.limit, before: sequenceOf(query.after) },
    );
    const nameOf = await this.names.of(entries.flatMap(({ actor, subject }) => [actor, subject]));
    return {
      items: entries.map(({ sequence, at, actor, deed, subject }) => ({
        sequence,
        at: new Date(at).toISOString(),
        actor: { ...actor, name: nameOf(actor) },
        deed,
        subject: { ...subject, name: nameOf(subject) },
      })),
      ...(next !== undefined && { next: String(next) }),
    };
  }

  @Handles(catalogue.verifyAudit)
  async verify(): Promise<Answer<typeof catalogue.verifyAudit>> {
    const { entries, head, broken } = await this.audit.verify();
    return { entries, head, broken };
  }
}

function instantOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}

function sequenceOf(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  if (!/^\d{1,15}$/.test(after)) throw new Refused('page.unknown');
  return Number(after);
}
