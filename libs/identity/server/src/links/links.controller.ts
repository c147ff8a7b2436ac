import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { LINK_LIVES } from '@greenroom/identity/domain';
import { MINUTE } from '@greenroom/kernel';
import { Outbox } from '@greenroom/notifications/server';
import { Handles, Input } from '@greenroom/platform/server';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { originOf } from '../sessions/origin';
import { SignInByMail } from '../sessions/sign-in-by-mail';
import { setAskingCookie } from '../sessions/session-cookie';
import { AskForLink } from './ask-for-link';
import { SetPassword } from './set-password';

@Controller()
export class LinksController {
  constructor(
    private readonly asking: AskForLink,
    private readonly passwords: SetPassword,
    private readonly byMail: SignInByMail,
    private readonly outbox: Outbox,
  ) {}

  @Handles(catalogue.askForSignInLink)
  async askForSignIn(
    @Input() { body }: Checked<typeof catalogue.askForSignInLink>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answer<typeof catalogue.askForSignInLink>> {
    const { browser } = await this.asking.ask('sign-in', body.email, originOf(request).network);
    setAskingCookie(request, response, browser);
    return { minutes: LINK_LIVES['sign-in'] / MINUTE, isMailing: this.outbox.isSending };
  }

  @Handles(catalogue.askForPasswordLink)
  async askForPassword(
    @Input() { body }: Checked<typeof catalogue.askForPasswordLink>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.askForPasswordLink>> {
    await this.asking.ask('password', body.email, originOf(request).network);
    return { minutes: LINK_LIVES.password / MINUTE, isMailing: this.outbox.isSending };
  }

  @Handles(catalogue.readLink)
  async read(
    @Input() { body }: Checked<typeof catalogue.readLink>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.readLink>> {
    const { link, name, email } = await this.passwords.read(body.token, originOf(request).network);
    return { kind: link.kind, name, email, endsAt: new Date(link.endsAt).toISOString() };
  }

  @Handles(catalogue.readSignInLink)
  async readSignIn(
    @Input() { body }: Checked<typeof catalogue.readSignInLink>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.readSignInLink>> {
    const { email, team, endsAt } = await this.byMail.read(body.token, originOf(request));
    return { email, team, endsAt: new Date(endsAt).toISOString() };
  }

  @Handles(catalogue.setPassword)
  async setPassword(
    @Input() { body }: Checked<typeof catalogue.setPassword>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.setPassword>> {
    return { email: await this.passwords.run(body.token, body.password, originOf(request).network) };
  }
}
