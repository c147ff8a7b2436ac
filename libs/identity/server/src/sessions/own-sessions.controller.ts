import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import type { Instant } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, Handles, Input, Refused } from '@greenroom/platform/server';
import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type Session, SessionBook } from './session-book';
import { Visitors } from './visitors';

type Sessions = Answer<typeof catalogue.listSessions>;
type Ended = Answer<typeof catalogue.endSession>;

/** Where one is signed in oneself: staff, spokespeople and partners alike. */
@Controller()
export class OwnSessionsController {
  constructor(
    private readonly visitors: Visitors,
    private readonly sessions: SessionBook,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
  ) {}

  @Handles(catalogue.listSessions)
  async list(@Req() request: Request): Promise<Sessions> {
    return this.listOf(open(await this.visitors.staff(request)));
  }

  @Handles(catalogue.endSession)
  async end(@Input() { params }: Checked<typeof catalogue.endSession>, @Req() request: Request): Promise<Ended> {
    return this.endOf(open(await this.visitors.staff(request)), params.id);
  }

  @Handles(catalogue.endOtherSessions)
  async endOthers(@Req() request: Request): Promise<Ended> {
    const { id, holder } = open(await this.visitors.staff(request));
    const ended = await this.transactions.run(async (manager) => {
      const count = await this.sessions.endAll(holder, manager, id);
      if (count > 0) await this.audit.note(manager, { actor: holder, deed: 'session.others-ended', subject: holder });
      return count;
    });
    return { ended };
  }

  @Handles(catalogue.listMySessions)
  async listMine(@Req() request: Request): Promise<Sessions> {
    return this.listOf(open(await this.visitors.person(request)));
  }

  @Handles(catalogue.endMySession)
  async endMine(@Input() { params }: Checked<typeof catalogue.endMySession>, @Req() request: Request): Promise<Ended> {
    return this.endOf(open(await this.visitors.person(request)), params.id);
  }

  private async listOf({ id, holder }: Session): Promise<Sessions> {
    return {
      items: (await this.sessions.of(holder)).map((session) => ({ ...view(session), isThis: session.id === id })),
    };
  }

  @Handles(catalogue.listPartnerSessions)
  async listPartners(@Req() request: Request): Promise<Sessions> {
    return this.listOf(open(await this.visitors.partner(request)));
  }

  @Handles(catalogue.endPartnerSession)
  async endPartners(
    @Input() { params }: Checked<typeof catalogue.endPartnerSession>,
    @Req() request: Request,
  ): Promise<Ended> {
    return this.endOf(open(await this.visitors.partner(request)), params.id);
  }

  /** Absent and somebody else's are alike. */
  private async endOf({ holder }: Session, id: string): Promise<Ended> {
    const ended = await this.transactions.run(async (manager) => {
      const count = await this.sessions.end(holder, id, manager);
      if (count > 0)
        await this.audit.note(manager, { actor: holder, deed: 'session.ended', subject: { kind: 'session', id } });
      return count;
    });
    if (ended === 0) throw new Refused('session.not-found');
    return { ended };
  }
}

/** The guard has let them in a moment ago; their session may have ended since. */
function open(visitor: { readonly session: Session } | undefined): Session {
  if (!visitor) throw new Refused('session.absent');
  return visitor.session;
}

function view({ id, browser, startedAt, seenAt, endsAt }: Session) {
  return { id, browser, startedAt: textOf(startedAt), seenAt: textOf(seenAt), endsAt: textOf(endsAt) };
}

function textOf(instant: Instant): string {
  return new Date(instant).toISOString();
}
