import { AuditNames } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PersonTable } from './person.table';

/** A spokesperson as those see them who let them in. */
export interface PersonAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Who of the directory has an address, and so a door of their own. */
@Injectable()
export class PeopleAccounts implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: AuditNames,
  ) {}

  onModuleInit(): void {
    this.names.know('person', (ids) => this.named(ids));
  }

  /** @param email in the form of `readEmail` */
  byEmail(email: string): Promise<PersonAccount | undefined> {
    return this.one({ email });
  }

  /** Undefined also for somebody whose address was taken out meanwhile. */
  byId(id: string): Promise<PersonAccount | undefined> {
    return this.one({ id });
  }

  /** Those of the given ids who are in the directory, whether or not they have an address. */
  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.dataSource.manager.find(PersonTable, {
      select: { id: true, name: true },
      where: { id: In([...ids]), isRemoved: false },
    });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private async one(where: { readonly id: string } | { readonly email: string }): Promise<PersonAccount | undefined> {
    const row = await this.dataSource.manager.findOneBy(PersonTable, { ...where, isRemoved: false });
    return row?.email ? { id: row.id, name: row.name, email: row.email } : undefined;
  }
}
