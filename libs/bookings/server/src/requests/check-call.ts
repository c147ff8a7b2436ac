import { type Call, faultsOf } from '@greenroom/bookings/domain';
import { ContactBook, OutletBook } from '@greenroom/contacts/server';
import { Refused } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Looks whether a call can be as it is told, and whether whom it names is in the book of contacts. */
@Injectable()
export class CheckCall {
  constructor(
    private readonly contacts: ContactBook,
    private readonly outlets: OutletBook,
  ) {}

  /**
   * @throws Refused `request.invalid`, with the path of each field that is at fault; `contact.not-found`,
   *   `outlet.not-found`, `programme.not-found`
   */
  async run(manager: EntityManager, call: Call): Promise<void> {
    const faults = faultsOf(call).map(({ field, message }) => ({ path: `body.${field}`, message }));
    if (faults.length > 0) throw new Refused('request.invalid', faults);
    const { contactId, outletId, programmeId } = call;
    if (contactId !== null && !(await this.contacts.find(contactId, manager))) throw new Refused('contact.not-found');
    const names = await this.outlets.names(
      outletId === null ? [] : [outletId],
      programmeId === null ? [] : [programmeId],
      manager,
    );
    if (outletId !== null && !names.has(outletId)) throw new Refused('outlet.not-found');
    if (programmeId !== null && !names.has(programmeId)) throw new Refused('programme.not-found');
  }
}
