import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonTable } from './person.table';

/** A spokesperson as those see them who let them in. */
export interface PersonAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who of the directory has an address, and so a door of their own. */
@Injectable()
export class PeopleAccounts {
  constructor(private readonly dataSource: DataSource) {}

  /** @param email in the form of `readEmail` */
  byEmail(email: string): Promise<PersonAccount | undefined> {
    return this.one({ email });
  }

  /** Undefined also for somebody whose address was taken out meanwhile. */
  byId(id: string): Promise<PersonAccount | undefined> {
    return this.one({ id });
  }

  private async one(where: { readonly id: string } | { readonly email: string }): Promise<PersonAccount | undefined> {
    const row = await this.dataSource.manager.findOneBy(PersonTable, { ...where, isRemoved: false });
    return row?.email ? { id: row.id, name: row.name, email: row.email } : undefined;
  }
}
