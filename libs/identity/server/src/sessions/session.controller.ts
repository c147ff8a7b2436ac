import { type Answer, catalogue, type Checked, type Deed } from '@greenroom/contract';
import { type HolderKind, tasksOf } from '@greenroom/identity/domain';
import { Outbox } from '@greenroom/notifications/server';
import { Transactions } from '@greenroom/platform/persistence';
import { type AuditReference, AuditTrail, Handles, Input } from '@greenroom/platform/server';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StaffBook } from '../accounts/staff-book';
import { MakeFirstAdministrator } from '../setup/make-first-administrator';
import { originOf } from './origin';
import { type Session, SessionBook } from './session-book';
import { askingToken, clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie';
import { SignIn } from './sign-in';
import { SignInByMail } from './sign-in-by-mail';
import { type PartnerVisitor, type PersonVisitor, type StaffVisitor, Visitors } from './visitors';

type Standing = Answer<typeof catalogue.readSession>;

interface Begun {
  readonly token: string;
  readonly session: Session;
}

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staff: StaffBook,
    private readonly visitors: Visitors,
    private readonly signInStaff: SignIn,
    private readonly byMail: SignInByMail,
    private readonly outbox: Outbox,
    private readonly makeFirst: MakeFirstAdministrator,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
  ) {}

  @Handles(catalogue.readSession)
  read(@Req() request: Request): Promise<Standing> {
    return this.standing(request);
  }

  @Handles(catalogue.signIn)
  async signIn(
    @Input() { body }: Checked<typeof catalogue.signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Standing> {
    return this.hand(await this.begin(body, request), request, response);
  }

  @Handles(catalogue.makeFirstAdministrator)
  async first(
    @Input() { body }: Checked<typeof catalogue.makeFirstAdministrator>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Standing> {
    const { name, email, password } = body;
    return this.hand(await this.makeFirst.run(name, email, password, originOf(request)), request, response);
  }

  @Handles(catalogue.signOut)
  async signOut(
    @Input() { query }: Checked<typeof catalogue.signOut>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.signOut>> {
    clearSessionCookie(request, response, query.of);
    return { ended: await this.end(request, query.of, query.everywhere === 'true') };
  }

  private begin(body: Checked<typeof catalogue.signIn>['body'], request: Request): Promise<Begun> {
    const origin = originOf(request);
    if ('token' in body) return this.byMail.byToken(body.token, origin);
    if ('password' in body) return this.signInStaff.run(body, origin);
    return this.byMail.byCode(body, askingToken(request), origin);
  }

  /** A new token at every sign-in; the one that the browser had is ended, so that nobody can fix it beforehand. */
  private async hand({ token, session }: Begun, request: Request, response: Response): Promise<Standing> {
    await this.end(request, session.holder.kind, false);
    setSessionCookie(request, response, session.holder.kind, token);
    return this.standing(request, session);
  }

  private async end(request: Request, kind: HolderKind, isEverywhere: boolean): Promise<number> {
    const token = sessionToken(request, kind);
    const session = token && (await this.sessions.peek(kind, token));
    if (!session) return 0;
    const { id, holder } = session;
    return this.transactions.run(async (manager) => {
      const note = (deed: Deed, subject: AuditReference) => this.audit.note(manager, { actor: holder, deed, subject });
      if (isEverywhere) await note('session.all-ended', holder);
      else await note('session.ended', { kind: 'session', id });
      return isEverywhere ? this.sessions.endAll(holder, manager) : this.sessions.end(holder, id, manager);
    });
  }

  /** @param begun a session that the request does not carry yet */
  private async standing(request: Request, begun?: Session): Promise<Standing> {
    const kind = begun?.holder.kind;
    const staff = kind === 'staff' ? await this.visitors.staffOf(begun!) : await this.visitors.staff(request);
    const person = kind === 'person' ? await this.visitors.personOf(begun!) : await this.visitors.person(request);
    const partner = kind === 'partner' ? await this.visitors.partnerOf(begun!) : await this.visitors.partner(request);
    return {
      session: staff ? staffView(staff) : null,
      person: person ? personView(person) : null,
      partner: partner ? partnerView(partner) : null,
      isMailing: this.outbox.isSending,
      isSetUp: staff !== undefined || !(await this.staff.isEmpty()),
    };
  }
}

function staffView({ session, staff, mustEnrol }: StaffVisitor) {
  const { id, name, email, roles } = staff;
  return {
    staff: { id, name, email, roles: [...roles], tasks: mustEnrol ? [] : tasksOf(roles), mustEnrol },
    endsAt: new Date(session.endsAt).toISOString(),
  };
}

function personView({ session, person }: PersonVisitor) {
  const { id, name, email } = person;
  return { id, name, email, endsAt: new Date(session.endsAt).toISOString() };
}

function partnerView({ session, partner }: PartnerVisitor) {
  const { id, name, email, team } = partner;
  return { id, name, email, team, endsAt: new Date(session.endsAt).toISOString() };
}
