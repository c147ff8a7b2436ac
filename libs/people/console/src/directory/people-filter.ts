import { LEAST_COUNTED } from '@greenroom/people/domain';
import type { AnswerOf, InputOf } from '@greenroom/platform/web';
import { formatName, peopleCounted } from '../words/person-in-words';
import { languageName } from '@greenroom/kernel';

/** What the directory may be narrowed down to. */
export const FACETS = ['topic', 'region', 'language', 'format', 'lived'] as const;
export type FacetName = (typeof FACETS)[number];

/** Whom to show; empty where that does not matter. What they have lived never stands in the address. */
export type PeopleFilter = Readonly<Record<FacetName | 'q', string>>;

export type Facets = NonNullable<AnswerOf<'listPeople'>['facets']>;

/** The facets in their order, and where the answer has their values. */
export const FACET_TITLES: readonly {
  readonly facet: FacetName;
  readonly title: string;
  readonly values: keyof Facets;
}[] = [
  { facet: 'topic', title: 'Speaks on', values: 'topics' },
  { facet: 'region', title: 'Based in', values: 'regions' },
  { facet: 'language', title: 'In which language', values: 'languages' },
  { facet: 'format', title: 'For', values: 'formats' },
  { facet: 'lived', title: 'Has lived', values: 'livedExperience' },
];

/** A facet's value as the answer has it; only what people have lived has an id, and may have no figure. */
export interface FacetValue {
  readonly id?: string;
  readonly value: string;
  readonly count: number | null;
}

/** The values of a facet; what is chosen is among them, even where nobody of those found has it. */
export function valuesOf(
  { facet, values }: (typeof FACET_TITLES)[number],
  facets: Facets,
  filter: PeopleFilter,
): readonly (FacetValue & { readonly isChosen: boolean })[] {
  const chosen = filter[facet].toLowerCase();
  const all = facets[values].map((one: FacetValue) => ({ ...one, isChosen: one.value.toLowerCase() === chosen }));
  const isThere = chosen === '' || all.some(({ isChosen }) => isChosen);
  return isThere || facet === 'lived' ? all : [{ value: filter[facet], count: 0, isChosen: true }, ...all];
}

/** How many people have a value, as it is read out after the figure that is seen. */
export function countInWords(count: number | null): { readonly seen: string; readonly read: string } {
  if (count === null) return { seen: `fewer than ${LEAST_COUNTED}`, read: ' people' };
  return { seen: count.toLocaleString('en-GB'), read: peopleCounted(count).replace(/^\S+/, '') };
}

const PAGE = 50;

/** An issue that people have lived, and the id that asks for it. */
export interface Lived {
  readonly id: string;
  readonly value: string;
}

/** The filter as the list's query, which asks for what people have lived by its id. */
export function queryOf(filter: PeopleFilter, lived?: Lived): NonNullable<InputOf<'listPeople'>['query']> {
  const given = Object.fromEntries(
    Object.entries({ ...filter, lived: lived?.id ?? '' }).filter(([, value]) => value !== ''),
  );
  return { limit: PAGE, ...given };
}

/** A facet's value as people say it. */
export function valueInWords(facet: FacetName, value: string, labelOf: (topic: string) => string): string {
  if (facet === 'topic') return labelOf(value);
  if (facet === 'language') return languageName(value);
  return facet === 'format' ? formatName(value) : value;
}

/** What the list is narrowed down to, in the order of the facets. */
export function chosenIn(filter: PeopleFilter): { name: FacetName | 'q'; value: string }[] {
  return (['q', ...FACETS] as const)
    .filter((name) => filter[name] !== '')
    .map((name) => ({ name, value: filter[name] }));
}

/**
 * The finding: how many people, and what they have in common.
 * @param count of those found, or at least of those shown where `isMore`
 */
export function findingInWords(
  filter: PeopleFilter,
  count: number,
  isMore: boolean,
  labelOf: (topic: string) => string,
): string {
  const people = count === 0 ? 'Nobody' : isMore ? `More than ${peopleCounted(count)}` : peopleCounted(count);
  const one = count <= 1 && !isMore;
  const words = (facet: FacetName) => valueInWords(facet, filter[facet], labelOf);
  const lived = filter.lived && `with lived experience of ${inSentence(words('lived'))}`;
  const does = filter.topic && `${one ? 'speaks' : 'speak'} on ${words('topic')}`;
  const where = [
    filter.region && `in ${words('region')}`,
    filter.language && `in ${words('language')}`,
    filter.format && `for ${words('format')}`,
  ].filter(Boolean);
  const sought = filter.q && `with “${filter.q}”`;
  if (chosenIn(filter).length === 0) return `${people} in the network`;
  return [people, lived, does, ...where, sought].filter(Boolean).join(' ');
}

/** With a small first letter, but for abbreviations and single letters. */
function inSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
