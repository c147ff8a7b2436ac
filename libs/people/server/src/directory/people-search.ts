import { createHash } from 'node:crypto';
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
  /** An issue that they have lived, by its facet’s id. */
  readonly lived?: string | undefined;
  /** Words that name, role or bio must hold, each of them. */
  readonly q?: string | undefined;
  /** Words that parts of the name must begin with, each of them. */
  readonly named?: string | undefined;
}

/** A value that people may be narrowed down to, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What people have lived; `id` stands for its words where those must not be read. */
export interface LivedFacet extends Facet {
  readonly id: string;
}

/** What people may be narrowed down to, the commonest first. */
export interface PeopleFacets {
  readonly topics: Facet[];
  readonly regions: Facet[];
  readonly languages: Facet[];
  readonly formats: Facet[];
  readonly livedExperience: LivedFacet[];
}

const MOST_WORDS = 8;
const MOST_VALUES = 200;

/** Finds people. */
@Injectable()
export class PeopleSearch {
  constructor(private readonly dataSource: DataSource) {}

  /** Ids by name, at most `limit`, those after the person `after`. */
  async page(filter: PeopleFilter, limit: number, after?: string): Promise<string[]> {
    const { conditions, values } = asked(await this.withIssue(filter));
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
    const { conditions, values } = asked(await this.withIssue(filter));
    const [row] = await statement<{ n: string | number }>(
      this.dataSource,
      `select count(*) as n from people_person person where ${conditions.join(' and ')}`,
      values,
    );
    return Number(row!.n);
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
    return {
      topics: topics.map(withoutKey),
      regions: regions.map(withoutKey),
      languages: languages.map(withoutKey),
      formats: formats.map(withoutKey),
      livedExperience: livedExperience.map(({ key, ...facet }) => ({ id: idOfIssue(key), ...facet })),
    };
  }

  /** @param part the table of a person's part, where it is not a column of the person */
  private async counted(what: string, part?: string, condition = 'true'): Promise<KeyedFacet[]> {
    const rows = await statement<{ key: string; value: string; n: string | number }>(
      this.dataSource,
      `select lower(${what}) as key, min(${what}) as value, count(distinct person.id) as n from people_person person
       ${part ? `join ${part} part on part.person_id = person.id` : ''}
       where is_removed = false and ${what} <> '' and ${condition}
       group by lower(${what}) order by n desc, value limit :most`,
      { most: MOST_VALUES },
    );
    return rows.map(({ key, value, n }) => ({ key, value, count: Number(n) }));
  }

  /** The filter with the issue that an id stands for; null, which nobody has lived, where it stands for none. */
  private async withIssue({ lived, ...filter }: PeopleFilter): Promise<Asked> {
    if (lived === undefined) return filter;
    const issues = await statement<{ key: string }>(
      this.dataSource,
      'select distinct lower(issue) as key from people_lived_experience',
      {},
    );
    return { ...filter, lived: issues.find(({ key }) => idOfIssue(key) === lived)?.key ?? null };
  }

  /** Alike in every locale of the server. */
  private sortName(): string {
    return engineOf(this.dataSource) === 'postgres' ? 'lower(person.name) collate "C"' : 'lower(person.name)';
  }
}

type Asked = Omit<PeopleFilter, 'lived'> & { readonly lived?: string | null };

/** A facet's value with what its spellings have in common. */
interface KeyedFacet extends Facet {
  readonly key: string;
}

const withoutKey = ({ value, count }: KeyedFacet): Facet => ({ value, count });

const ID_LENGTH = 12;

/** The same for an issue on every day and server. @param key the issue as the database lowers it */
function idOfIssue(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, ID_LENGTH);
}

const having = (part: string, condition: string) =>
  `exists (select 1 from ${part} part where part.person_id = person.id and ${condition})`;

/** What each part of a filter asks of a person. */
const CONDITIONS = {
  topic: having('people_expertise', 'lower(topic) = lower(:topic)'),
  region: 'lower(region) = lower(:region)',
  language: having('people_facet', "kind = 'language' and lower(value) = lower(:language)"),
  format: having('people_facet', "kind = 'format' and value = :format"),
  lived: having('people_lived_experience', 'lower(issue) = :lived'),
} as const satisfies Readonly<Record<keyof Omit<PeopleFilter, 'q' | 'named'>, string>>;

/** What a filter asks of a person, in SQL. */
function asked({ q, named, ...wanted }: Asked): { conditions: string[]; values: Record<string, unknown> } {
  const words = wordsOf(q);
  const names = wordsOf(named?.replaceAll('-', ' '));
  const facets = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter((name) => wanted[name] !== undefined);
  return {
    conditions: [
      'is_removed = false',
      ...facets.map((facet) => CONDITIONS[facet]),
      // What somebody has lived through is no text to be searched.
      ...words.map((_, at) => `lower(name || ' ' || role || ' ' || bio) like :word${at} escape '!'`),
      ...names.map((_, at) => `' ' || replace(lower(name), '-', ' ') like :name${at} escape '!'`),
    ],
    values: {
      ...wanted,
      ...Object.fromEntries(words.map((word, at) => [`word${at}`, anywhere(word)])),
      ...Object.fromEntries(names.map((name, at) => [`name${at}`, anywhere(` ${name}`)])),
    },
  };
}

function wordsOf(text = ''): string[] {
  return text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** Wherever it stands, for `like`. */
function anywhere(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
