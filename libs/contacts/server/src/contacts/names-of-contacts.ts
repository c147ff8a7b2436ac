import { AuditNames, type NamesById } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutletBook } from '../outlets/outlet-book';
import { ContactBook } from './contact-book';

/** What contacts, outlets and programmes are called in the audit log; of what was merged, the name of what stayed. */
@Injectable()
export class NamesOfContacts implements OnModuleInit {
  constructor(
    private readonly contacts: ContactBook,
    private readonly outlets: OutletBook,
    private readonly names: AuditNames,
  ) {}

  onModuleInit(): void {
    this.names.know('contact', (ids) => this.ofContacts(ids));
    this.names.know('outlet', (ids) => this.outlets.names(ids, []));
    this.names.know('programme', (ids) => this.outlets.names([], ids));
  }

  private async ofContacts(ids: readonly string[]): Promise<NamesById> {
    const found = await Promise.all(ids.map(async (id) => [id, (await this.contacts.find(id))?.name] as const));
    return new Map(found.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
  }
}
