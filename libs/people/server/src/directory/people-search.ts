import { engineOf, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LivedIds } from './lived-ids';
import { asked, type PeopleFilter } from './people-filter';

/** Finds people. */
@Injectable()
export class PeopleSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly livedIds: LivedIds,
  ) {}

  /** Ids by name, at most `limit`, those after the person `after`. */
  async page(filter: PeopleFilter, limit: number, after?: string): Promise<string[]> {
    const { conditions, values } = asked(await this.livedIds.inWords(filter));
    const name = this.sortName();
    if (after) conditions.push(`(${name}, id) > (select ${name}, id from people_person person where id = :after)`);
    const rows = await statement<{ id: string }>(
      this.dataSource,
      `select id from people_person person where ${conditions.join(' and ')} order by ${name}, id limit :limit`,
      { ...values, after, limit },
    );
    return rows.map(({ id }) => id);
  }

  /** How many there are in all. */
  async count(filter: PeopleFilter): Promise<number> {
    const { conditions, values } = asked(await this.livedIds.inWords(filter));
    const [row] = await statement<{ n: string | number }>(
      this.dataSource,
      `select count(*) as n from people_person person where ${conditions.join(' and ')}`,
      values,
    );
    return Number(row!.n);
  }

  /** Alike in every locale of the server. */
  private sortName(): string {
    return engineOf(this.dataSource) === 'postgres' ? 'lower(person.name) collate "C"' : 'lower(person.name)';
  }
}
