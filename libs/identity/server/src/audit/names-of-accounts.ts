import { AuditNames } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { StaffBook } from '../accounts/staff-book';
import { PartnerBook } from '../partners/partner-book';

/** What staff, press teams and their people are called in the audit log. */
@Injectable()
export class NamesOfAccounts implements OnModuleInit {
  constructor(
    private readonly names: AuditNames,
    private readonly staff: StaffBook,
    private readonly partners: PartnerBook,
  ) {}

  onModuleInit(): void {
    const ofPartners = (ids: readonly string[]) => this.partners.named(ids);
    this.names.know('staff', async (ids) => new Map((await this.staff.byIds(ids)).map(({ id, name }) => [id, name])));
    // Somebody of a team is a partner where they act, and a member where something is done to them.
    this.names.know('partner', ofPartners);
    this.names.know('partner-member', ofPartners);
  }
}
