import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { tasksOf } from '@greenroom/identity/domain';
import { Handles, Input } from '@greenroom/platform/server';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StaffBook } from '../accounts/staff-book';
import { MakeFirstAdministrator } from '../setup/make-first-administrator';
import { type Session, SessionBook } from './session-book';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie';
import { SignIn } from './sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionBook,
    private readonly staff: StaffBook,
    private readonly signInStaff: SignIn,
    private readonly makeFirst: MakeFirstAdministrator,
  ) {}

  @Handles(catalogue.readSession)
  async read(@Req() request: Request): Promise<Answer<typeof catalogue.readSession>> {
    const token = sessionToken(request);
    const session = token ? await this.sessions.read(token) : undefined;
    return { session: session ? view(session) : null, isSetUp: session !== undefined || !(await this.staff.isEmpty()) };
  }

  @Handles(catalogue.signIn)
  async signIn(
    @Input() { body }: Checked<typeof catalogue.signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.signIn>> {
    const signedIn = await this.signInStaff.run(body.email, body.password, request.ip ?? '');
    return this.hand(signedIn, request, response);
  }

  @Handles(catalogue.makeFirstAdministrator)
  async first(
    @Input() { body }: Checked<typeof catalogue.makeFirstAdministrator>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.makeFirstAdministrator>> {
    return this.hand(await this.makeFirst.run(body.name, body.email, body.password), request, response);
  }

  @Handles(catalogue.signOut)
  async signOut(
    @Input() { query }: Checked<typeof catalogue.signOut>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.signOut>> {
    const token = sessionToken(request);
    clearSessionCookie(request, response);
    return { ended: token ? await this.sessions.end(token, query.everywhere === 'true') : 0 };
  }

  /** A new token at every sign-in; the one that the browser had is ended, so that nobody can fix it beforehand. */
  private async hand({ token, session }: { token: string; session: Session }, request: Request, response: Response) {
    const former = sessionToken(request);
    if (former) await this.sessions.end(former, false);
    setSessionCookie(request, response, token);
    return view(session);
  }
}

function view({ staff, endsAt }: Session) {
  return {
    staff: { ...staff, roles: [...staff.roles], tasks: tasksOf(staff.roles) },
    endsAt: new Date(endsAt).toISOString(),
  };
}
