import type { Format, Person, PersonDraft, PersonId } from '@greenroom/people/domain';
import { inPieces } from '@greenroom/platform/persistence';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { ExpertiseTable, LivedExperienceTable, PersonFacetTable, type PersonTable } from './person.table';

/** The tables in which a person has several rows, each with its place. */
const PARTS = [ExpertiseTable, PersonFacetTable, LivedExperienceTable] as const;

interface Part extends ObjectLiteral {
  readonly personId: string;
  readonly place: number;
}

/** Puts what a draft has several of in place of what is stored, within the caller's transaction. */
export async function putParts(personId: string, draft: PersonDraft, manager: EntityManager): Promise<void> {
  await forgetParts(personId, manager);
  const { expertise, languages, formats, livedExperience } = draft;
  const facets = [
    ...languages.map((value, place) => ({ kind: 'language' as const, value, place, personId })),
    ...formats.map((value, place) => ({ kind: 'format' as const, value, place, personId })),
  ];
  const placed = <Entry>(entries: readonly Entry[]) => entries.map((entry, place) => ({ ...entry, personId, place }));
  if (expertise.length > 0) await manager.insert(ExpertiseTable, placed(expertise));
  if (facets.length > 0) await manager.insert(PersonFacetTable, facets);
  if (livedExperience.length > 0) await manager.insert(LivedExperienceTable, placed(livedExperience));
}

export async function forgetParts(personId: string, manager: EntityManager): Promise<void> {
  for (const table of PARTS) await manager.delete(table, { personId });
}

/** People with all that belongs to them, in the order of their rows; a query a table, however many they are. */
export async function withParts(rows: readonly PersonTable[], manager: EntityManager): Promise<Person[]> {
  const ids = rows.map(({ id }) => id);
  const [expertise, facets, lived] = [
    await partsOf(ExpertiseTable, ids, manager),
    await partsOf(PersonFacetTable, ids, manager),
    await partsOf(LivedExperienceTable, ids, manager),
  ];
  return rows.map(({ id, reference, name, email, role, bio, region, trainedOn, metBy, changedAt }) => {
    const valuesOf = (wanted: PersonFacetTable['kind']) =>
      (facets.get(id) ?? []).filter(({ kind }) => kind === wanted).map(({ value }) => value);
    return {
      ...{ id: id as PersonId, reference, name, role, bio, region, trainedOn, metBy, changedAt },
      email: email ?? '',
      languages: valuesOf('language'),
      formats: valuesOf('format') as Format[],
      expertise: (expertise.get(id) ?? []).map(({ topic, weight }) => ({ topic, weight })),
      livedExperience: (lived.get(id) ?? []).map(({ issue, wording, consentedOn }) => ({
        issue,
        wording,
        consentedOn,
      })),
    };
  });
}

async function partsOf<Row extends Part>(
  table: EntityTarget<Row>,
  ids: readonly string[],
  manager: EntityManager,
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const parts = new Map<string, Row[]>();
  for (const piece of inPieces(ids)) {
    const where = { personId: In(piece) } as FindOptionsWhere<Row>;
    for (const row of await manager.find(table, { where, order: { place: 'ASC' } as never })) {
      const others = parts.get(row.personId);
      if (others) others.push(row);
      else parts.set(row.personId, [row]);
    }
  }
  return parts;
}
