import { type Call, faultsOf } from '@greenroom/bookings/domain';
import type { Place } from '@greenroom/contacts/domain';
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
   * @throws Refused `request.invalid`, with the path of each field that is at fault; `contact.not-found`
   */
  async run(manager: EntityManager, call: Call): Promise<void> {
    const faults = faultsOf(call).map(({ field, message }) => ({ path: `body.${field}`, message }));
    if (faults.length > 0) throw new Refused('request.invalid', faults);
    const { contactId } = call;
    if (contactId !== null && !(await this.contacts.find(contactId, manager))) throw new Refused('contact.not-found');
  }

  /**
   * A programme is its outlet's: producer and spokesperson read the two as one name.
   * @throws Refused `outlet.not-found`, `programme.not-found`
   */
  async place(manager: EntityManager, { outletId, programmeId }: Call): Promise<void> {
    if (outletId === null && programmeId !== null) throw new Refused('programme.not-found');
    if (outletId !== null) await this.outlets.placeNow({ outletId, programmeId, role: null } as Place, manager);
  }
}
