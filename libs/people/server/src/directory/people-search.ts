import { engineOf, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who is asked for; what is not given does not matter. */
export interface PeopleFilter {
  /** As the person's expertise has it, in any case. */
  readonly topic?: string | undefined;
  readonly region?: string | undefined;
  /** Words that name or bio must hold, each of them. */
  readonly q?: string | undefined;
}

/** A value that people may be narrowed down to, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

const MOST_WORDS = 8;
const MOST_VALUES = 200;

/** Finds people. */
@Injectable()
export class PeopleSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids by name, at most `limit`, those after the person `after`. */
  async page({ topic, region, q }: PeopleFilter, limit: number, after?: string): Promise<string[]> {
    const words = (q ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    const conditions = ['is_removed = false'];
    if (region !== undefined) conditions.push('lower(region) = lower(:region)');
    if (topic !== undefined) {
      conditions.push(
        'exists (select 1 from people_expertise where person_id = person.id and lower(topic) = lower(:topic))',
      );
    }
    words.forEach((_, at) => conditions.push(`lower(name || ' ' || bio) like :word${at} escape '!'`));
    const name = this.sortName();
    if (after) {
      conditions.push(`(${name}, id) > (select ${name}, id from people_person person where id = :after)`);
    }
    const rows = await statement<{ id: string }>(
      this.dataSource,
      `select id from people_person person where ${conditions.join(' and ')} order by ${name}, id limit :limit`,
      {
        topic,
        region,
        after,
        limit,
        ...Object.fromEntries(words.map((word, at) => [`word${at}`, `%${word.replace(/[!%_]/g, '!$&')}%`])),
      },
    );
    return rows.map(({ id }) => id);
  }

  /** What the directory may be narrowed down to, the commonest first. */
  async facets(): Promise<{ topics: Facet[]; regions: Facet[] }> {
    const [topics, regions] = await Promise.all([
      this.counted(
        'topic',
        'people_expertise join people_person on people_person.id = people_expertise.person_id',
        'person_id',
      ),
      this.counted('region', 'people_person', 'id'),
    ]);
    return { topics, regions };
  }

  private async counted(what: string, from: string, id: string): Promise<Facet[]> {
    const rows = await statement<{ value: string; n: string | number }>(
      this.dataSource,
      `select min(${what}) as value, count(distinct ${id}) as n from ${from}
       where is_removed = false and ${what} <> '' group by lower(${what}) order by n desc, value limit :most`,
      { most: MOST_VALUES },
    );
    return rows.map(({ value, n }) => ({ value, count: Number(n) }));
  }

  /** Alike in every locale of the server. */
  private sortName(): string {
    return engineOf(this.dataSource) === 'postgres' ? 'lower(person.name) collate "C"' : 'lower(person.name)';
  }
}
