import { type Answer, catalogue, type Checked } from '@greenroom/contract';
import { mustHaveFactor } from '@greenroom/identity/domain';
import type { Instant } from '@greenroom/kernel';
import { Handles, Input, Refused, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FactorBook } from '../factor/factor-book';
import { type StaffVisitor, Visitors } from '../sessions/visitors';
import { OwnAccount } from './own-account';

@Controller()
export class AccountController {
  constructor(
    private readonly visitors: Visitors,
    private readonly account: OwnAccount,
    private readonly factors: FactorBook,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  @Handles(catalogue.readAccount)
  async read(@Req() request: Request): Promise<Answer<typeof catalogue.readAccount>> {
    const { staff } = await this.visitor(request);
    const { id, name, email, roles, passwordSince, factorSince } = staff;
    return {
      ...{ name, email, roles: [...roles] },
      passwordSince: textOf(passwordSince),
      factor: {
        since: textOf(factorSince),
        isRequired: mustHaveFactor(roles, this.settings.TWO_FACTOR),
        recoveryCodes: await this.factors.recoveryCodesLeft(id),
      },
    };
  }

  @Handles(catalogue.changePassword)
  async changePassword(
    @Input() { body }: Checked<typeof catalogue.changePassword>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.changePassword>> {
    return { ended: await this.account.changePassword(await this.visitor(request), body, body.newPassword) };
  }

  @Handles(catalogue.beginFactor)
  async beginFactor(
    @Input() { body }: Checked<typeof catalogue.beginFactor>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.beginFactor>> {
    return this.account.beginFactor(await this.visitor(request), body);
  }

  @Handles(catalogue.confirmFactor)
  async confirmFactor(
    @Input() { body }: Checked<typeof catalogue.confirmFactor>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.confirmFactor>> {
    return { recoveryCodes: await this.account.confirmFactor(await this.visitor(request), body.code) };
  }

  @Handles(catalogue.removeFactor)
  async removeFactor(
    @Input() { body }: Checked<typeof catalogue.removeFactor>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.removeFactor>> {
    return { ended: await this.account.removeFactor(await this.visitor(request), body) };
  }

  @Handles(catalogue.makeRecoveryCodes)
  async makeRecoveryCodes(
    @Input() { body }: Checked<typeof catalogue.makeRecoveryCodes>,
    @Req() request: Request,
  ): Promise<Answer<typeof catalogue.makeRecoveryCodes>> {
    return { recoveryCodes: await this.account.makeRecoveryCodes(await this.visitor(request), body) };
  }

  /** The guard has let them in a moment ago; their session may have ended since. */
  private async visitor(request: Request): Promise<StaffVisitor> {
    const visitor = await this.visitors.staff(request);
    if (!visitor) throw new Refused('session.absent');
    return visitor;
  }
}

function textOf(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
