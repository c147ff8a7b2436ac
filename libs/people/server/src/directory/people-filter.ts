import type { Format } from '@greenroom/people/domain';

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

/** A filter whose issue is known by its words, as the database lowers them; null, which nobody has lived. */
export type Asked = Omit<PeopleFilter, 'lived'> & { readonly lived?: string | null | undefined };

const MOST_WORDS = 8;

// Gathered once: asked anew for each person and each of their parts, it took SQLite five times as long.
const having = (part: string, condition: string) =>
  `person.id in (select part.person_id from ${part} part where ${condition})`;

/** Whether somebody is to be found by what they have lived through: by the last word that they said on it. */
export const MAY_BE_FOUND = `exists (
  select 1 from people_consent said where said.person_id = person.id and said.purpose = 'matching'
    and said.is_given = true and not exists (
      select 1 from people_consent later where later.person_id = said.person_id
        and later.purpose = said.purpose and later.place > said.place))`;

/** What each part of a filter asks of a person. */
const CONDITIONS = {
  topic: having('people_expertise', 'lower(part.topic) = lower(:topic)'),
  region: 'lower(person.region) = lower(:region)',
  language: having('people_facet', "part.kind = 'language' and lower(part.value) = lower(:language)"),
  format: having('people_facet', "part.kind = 'format' and part.value = :format"),
  lived: `${having('people_lived_experience', 'lower(part.issue) = :lived')} and ${MAY_BE_FOUND}`,
} as const satisfies Readonly<Record<keyof Omit<PeopleFilter, 'q' | 'named'>, string>>;

/** What a filter asks of a `person`, in SQL. */
export function asked({ q, named, ...wanted }: Asked): { conditions: string[]; values: Record<string, unknown> } {
  const words = wordsOf(q);
  const names = wordsOf(named?.replaceAll('-', ' '));
  const facets = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).filter((name) => wanted[name] !== undefined);
  return {
    conditions: [
      'person.is_removed = false',
      ...facets.map((facet) => CONDITIONS[facet]),
      // What somebody has lived through is no text to be searched.
      ...words.map(
        (_, at) => `lower(person.name || ' ' || person.role || ' ' || person.bio) like :word${at} escape '!'`,
      ),
      ...names.map((_, at) => `' ' || replace(lower(person.name), '-', ' ') like :name${at} escape '!'`),
    ],
    values: {
      ...Object.fromEntries(facets.map((facet) => [facet, wanted[facet]])),
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
