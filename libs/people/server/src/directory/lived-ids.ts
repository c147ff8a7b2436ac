import { statement } from '@greenroom/platform/persistence';
import { KeyRing } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asked, PeopleFilter } from './people-filter';

const PURPOSE = 'people.lived-experience';
/** Of the pseudonym: enough to tell a few hundred issues apart. */
const ID_LENGTH = 12;

/**
 * Stand for what people have lived where its words must not be read, as in an address. They are the same on every day
 * and server of a network; without its key nobody can tell which issue one stands for, not even from a list of issues.
 */
@Injectable()
export class LivedIds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** @param issue as the database lowers it */
  idOf(issue: string): string {
    return this.keys.pseudonym(PURPOSE, issue).slice(0, ID_LENGTH);
  }

  /** The filter with the issue that its id stands for; null where it stands for none. */
  async inWords({ lived, ...filter }: PeopleFilter): Promise<Asked> {
    if (lived === undefined) return filter;
    const issues = await statement<{ key: string }>(
      this.dataSource,
      'select distinct lower(issue) as key from people_lived_experience',
      {},
    );
    return { ...filter, lived: issues.find(({ key }) => this.idOf(key) === lived)?.key ?? null };
  }
}
