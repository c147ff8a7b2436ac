import { LEAST_COUNTED } from '@greenroom/people/domain';
import { statement } from '@greenroom/platform/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LivedIds } from './lived-ids';
import { type Asked, asked, MAY_BE_FOUND, type PeopleFilter } from './people-filter';

/** A value that people may be narrowed down to, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** What people have lived; `id` stands for its words where those must not be read. */
export interface LivedFacet {
  readonly id: string;
  readonly value: string;
  /** null: fewer than `LEAST_COUNTED`, and perhaps nobody. */
  readonly count: number | null;
}

/** What people may be narrowed down to, the commonest first. */
export interface Facets {
  readonly topics: Facet[];
  readonly regions: Facet[];
  readonly languages: Facet[];
  readonly formats: Facet[];
  readonly livedExperience: LivedFacet[];
}

const MOST_VALUES = 200;

/** Where the values of a facet stand: in a table of a person's parts, or with the person. */
interface Source {
  /** The filter's part that chooses one of them, which does not narrow them. */
  readonly facet: keyof Omit<PeopleFilter, 'q'>;
  readonly from?: string;
  readonly what: string;
  readonly condition?: string;
}

const SOURCES = {
  topics: { facet: 'topic', from: 'people_expertise', what: 'own.topic' },
  regions: { facet: 'region', what: 'person.region' },
  languages: { facet: 'language', from: 'people_facet', what: 'own.value', condition: "own.kind = 'language'" },
  formats: { facet: 'format', from: 'people_facet', what: 'own.value', condition: "own.kind = 'format'" },
} as const satisfies Record<string, Source>;

/** Counts, for each value of each facet, the people within what is chosen of everything else. */
@Injectable()
export class PeopleFacets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly livedIds: LivedIds,
  ) {}

  async within(filter: PeopleFilter): Promise<Facets> {
    const wanted = await this.livedIds.inWords(filter);
    const [topics, regions, languages, formats, livedExperience] = await Promise.all([
      this.counted(SOURCES.topics, wanted),
      this.counted(SOURCES.regions, wanted),
      this.counted(SOURCES.languages, wanted),
      this.counted(SOURCES.formats, wanted),
      this.lived(wanted),
    ]);
    return { topics, regions, languages, formats, livedExperience };
  }

  private async counted({ facet, from, what, condition = 'true' }: Source, wanted: Asked): Promise<Facet[]> {
    const { conditions, values } = asked({ ...wanted, [facet]: undefined });
    const rows = await statement<{ value: string; n: string | number }>(
      this.dataSource,
      `select min(${what}) as value, count(distinct person.id) as n from people_person person
       ${from ? `join ${from} own on own.person_id = person.id` : ''}
       where ${conditions.join(' and ')} and ${what} <> '' and ${condition}
       group by lower(${what}) order by n desc, value limit :most`,
      { ...values, most: MOST_VALUES },
    );
    return rows.map(({ value, n }) => ({ value, count: Number(n) }));
  }

  /**
   * Whoever is looked for by name must not be told of in passing: the issues and their order are those of the whole
   * directory, whomever the filter leaves, and a figure is given only where it speaks of several people.
   */
  private async lived(wanted: Asked): Promise<LivedFacet[]> {
    const { conditions, values } = asked({ ...wanted, lived: undefined });
    const rows = await statement<{ key: string; value: string; n: string | number }>(
      this.dataSource,
      `select lower(own.issue) as key, min(own.issue) as value,
         count(distinct case when ${conditions.join(' and ')} then person.id end) as n
       from people_person person join people_lived_experience own on own.person_id = person.id
       where person.is_removed = false and own.issue <> '' and ${MAY_BE_FOUND}
       group by lower(own.issue) order by count(distinct person.id) desc, value limit :most`,
      { ...values, most: MOST_VALUES },
    );
    return rows.map(({ key, value, n }) => ({
      id: this.livedIds.idOf(key),
      value,
      count: Number(n) < LEAST_COUNTED ? null : Number(n),
    }));
  }
}
