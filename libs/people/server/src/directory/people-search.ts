import type { Format } from '@greenroom/people/domain';
import { engineOf, statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who is asked for; what is not given does not matter. */
export interface PeopleFilter {
  /** As the person's expertise has it, in any case. */
  readonly topic?: string | undefined;
  readonly region?: string | undefined;
  /** A canonical tag, in any case. */
  readonly language?: string | undefined;
  readonly format?: Format | undefined;
  /** An issue that they have lived. */
  readonly lived?: string | undefined;
  /** Words that name, role or bio must hold, each of them. */
  readonly q?: string | undefined;
}

/** A value that people may be narrowed down to, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What people may be narrowed down to, the commonest first. */
export interface PeopleFacets {
  readonly topics: Facet[];
  readonly regions: Facet[];
  readonly languages: Facet[];
  readonly formats: Facet[];
  readonly livedExperience: Facet[];
}

const MOST_WORDS = 8;
const MOST_VALUES = 200;

/** Finds people. */
@Injectable()
export class PeopleSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids by name, at most `limit`, those after the person `after`. */
  async page({ q, ...wanted }: PeopleFilter, limit: number, after?: string): Promise<string[]> {
    const words = (q ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    const asked = Object.keys(CONDITIONS).filter((name) => wanted[name as keyof typeof CONDITIONS] !== undefined);
    const name = this.sortName();
    const conditions = [
      'is_removed = false',
      ...asked.map((facet) => CONDITIONS[facet as keyof typeof CONDITIONS]),
      // What somebody has lived through is no text to be searched.
      ...words.map((_, at) => `lower(name || ' ' || role || ' ' || bio) like :word${at} escape '!'`),
      ...(after ? [`(${name}, id) > (select ${name}, id from people_person person where id = :after)`] : []),
    ];
    const rows = await statement<{ id: string }>(
      this.dataSource,
      `select id from people_person person where ${conditions.join(' and ')} order by ${name}, id limit :limit`,
      {
        ...wanted,
        after,
        limit,
        ...Object.fromEntries(words.map((word, at) => [`word${at}`, `%${word.replace(/[!%_]/g, '!$&')}%`])),
      },
    );
    return rows.map(({ id }) => id);
  }

  /** What the whole directory may be narrowed down to. */
  async facets(): Promise<PeopleFacets> {
    const [topics, regions, languages, formats, livedExperience] = await Promise.all([
      this.counted('topic', 'people_expertise'),
      this.counted('region'),
      this.counted('value', 'people_facet', "kind = 'language'"),
      this.counted('value', 'people_facet', "kind = 'format'"),
      this.counted('issue', 'people_lived_experience'),
    ]);
    return { topics, regions, languages, formats, livedExperience };
  }

  /** @param part the table of a person's part, where it is not a column of the person */
  private async counted(what: string, part?: string, condition = 'true'): Promise<Facet[]> {
    const rows = await statement<{ value: string; n: string | number }>(
      this.dataSource,
      `select min(${what}) as value, count(distinct person.id) as n from people_person person
       ${part ? `join ${part} part on part.person_id = person.id` : ''}
       where is_removed = false and ${what} <> '' and ${condition}
       group by lower(${what}) order by n desc, value limit :most`,
      { most: MOST_VALUES },
    );
    return rows.map(({ value, n }) => ({ value, count: Number(n) }));
  }

  /** Alike in every locale of the server. */
  private sortName(): string {
    return engineOf(this.dataSource) === 'postgres' ? 'lower(person.name) collate "C"' : 'lower(person.name)';
  }
}

const having = (part: string, condition: string) =>
  `exists (select 1 from ${part} part where part.person_id = person.id and ${condition})`;

/** What each part of a filter asks of a person. */
const CONDITIONS = {
  topic: having('people_expertise', 'lower(topic) = lower(:topic)'),
  region: 'lower(region) = lower(:region)',
  language: having('people_facet', "kind = 'language' and lower(value) = lower(:language)"),
  format: having('people_facet', "kind = 'format' and value = :format"),
  lived: having('people_lived_experience', 'lower(issue) = lower(:lived)'),
} as const satisfies Readonly<Record<keyof Omit<PeopleFilter, 'q'>, string>>;
