import { createHmac } from 'node:crypto';
import { statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Asked, PeopleFilter } from './people-filter';
import { LivedKeyTable } from './person.table';

const ID_LENGTH = 12;

/**
 * Stand for what people have lived where its words must not be read, as in an address. They are the same on every day
 * and server of a network; without its key nobody can tell which issue one stands for, not even from a list of issues.
 */
@Injectable()
export class LivedIds {
  private key: Promise<string> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** @param issue as the database lowers it */
  async idOf(issue: string): Promise<string> {
    return createHmac('sha256', await this.secret())
      .update(issue)
      .digest('hex')
      .slice(0, ID_LENGTH);
  }

  /** The filter with the issue that its id stands for; null where it stands for none. */
  async inWords({ lived, ...filter }: PeopleFilter): Promise<Asked> {
    if (lived === undefined) return filter;
    const issues = await statement<{ key: string }>(
      this.dataSource,
      'select distinct lower(issue) as key from people_lived_experience',
      {},
    );
    for (const { key } of issues) if ((await this.idOf(key)) === lived) return { ...filter, lived: key };
    return { ...filter, lived: null };
  }

  /** Read once; a reading that fails is tried again. */
  private secret(): Promise<string> {
    this.key ??= this.dataSource.manager
      .findOneByOrFail(LivedKeyTable, { id: 1 })
      .then(({ secret }) => secret)
      .catch((error: unknown) => {
        this.key = undefined;
        throw error;
      });
    return this.key;
  }
}
