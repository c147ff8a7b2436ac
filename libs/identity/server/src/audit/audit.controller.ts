import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import {
  ACTORS,
  type Actors,
  type AuditReference,
  AuditTrail,
  Handles,
  Input,
  Refused,
} from '@greenroom/platform/server';
import { Controller, Inject } from '@nestjs/common';

type Page = Answer<typeof catalogue.readAudit>;

@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditTrail,
    @Inject(ACTORS) private readonly actors: Actors,
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
    const ids = entries.flatMap(({ actor, subject }) => [actor, subject]).filter(({ kind }) => kind === 'staff');
    const names = await this.actors.named(ids.map(({ id }) => id));
    const named = ({ kind, id }: AuditReference) => ({ kind, id, name: names.get(id)?.name ?? null });
    return {
      items: entries.map(({ sequence, at, actor, deed, subject }) => ({
        sequence,
        at: new Date(at).toISOString(),
        actor: named(actor),
        deed,
        subject: named(subject),
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
