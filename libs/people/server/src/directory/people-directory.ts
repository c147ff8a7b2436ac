import type { Clock } from '@greenroom/kernel';
import type { Person, PersonDraft, PersonId } from '@greenroom/people/domain';
import { statement } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, DomainEvents, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { ExpertiseTable, PeopleRevisionTable, PersonTable } from './person.table';

/** Something about people changed; keyed `directory`, as listeners ask for what is new since they last looked. */
export const PEOPLE_CHANGED = 'people.changed';

/** What has changed since a revision. */
export interface DirectoryChanges {
  readonly revision: number;
  readonly present: readonly Person[];
  readonly removed: readonly PersonId[];
}

/** A person as those see them who may change them. */
export interface DirectoryEntry extends Person {
  /** The directory's revision at their last change. */
  readonly version: number;
  readonly changedBy: Actor | null;
}

/** The spokespeople of the network, and a count that lets every process notice what another one changed. */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async revision(manager: EntityManager = this.dataSource.manager): Promise<number> {
    return (await manager.findOneByOrFail(PeopleRevisionTable, { id: 1 })).revision;
  }

  /** Everybody who was changed or removed after `seen`; 0 gives the whole directory. */
  async changedSince(seen: number): Promise<DirectoryChanges> {
    const manager = this.dataSource.manager;
    // Read first: a change that lands between the two reads is then seen twice rather than never.
    const revision = await this.revision(manager);
    const rows = await manager.find(PersonTable, { where: { revision: MoreThan(seen) }, order: { id: 'ASC' } });
    const present = rows.filter(({ isRemoved }) => !isRemoved);
    return {
      revision,
      present: await this.withExpertise(present, manager),
      removed: rows.filter(({ isRemoved }) => isRemoved).map(({ id }) => id as PersonId),
    };
  }

  /** Those of the given references that are in the directory, by reference. */
  async byReference(references: readonly string[], manager: EntityManager): Promise<Map<string, Person>> {
    const found = new Map<string, Person>();
    for (let from = 0; from < references.length; from += 500) {
      const rows = await manager.findBy(PersonTable, {
        reference: In(references.slice(from, from + 500)),
        isRemoved: false,
      });
      for (const person of await this.withExpertise(rows, manager)) found.set(person.reference, person);
    }
    return found;
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<DirectoryEntry | undefined> {
    return (await this.entries([id], manager))[0];
  }

  /** The people of some ids, in the order of these; without those who are not there. */
  async entries(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<DirectoryEntry[]> {
    const rows = await manager.findBy(PersonTable, { id: In([...ids]), isRemoved: false });
    const people = new Map((await this.withExpertise(rows, manager)).map((person) => [person.id as string, person]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const [row, person] = [byId.get(id), people.get(id)];
      return row && person ? { ...person, version: row.revision, changedBy: row.changedBy } : [];
    });
  }

  /** Names by id; for people who are no longer there, nothing. */
  async names(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.find(PersonTable, {
      select: { id: true, name: true },
      where: { id: In([...new Set(ids)]), isRemoved: false },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Stores people, by reference, within the caller's transaction, and lets everybody know. */
  async put(drafts: readonly PersonDraft[], manager: EntityManager, changedBy: Actor | null = null): Promise<void> {
    if (drafts.length === 0) return;
    const revision = await this.nextRevision(manager);
    const known = new Map(
      (await this.rowsByReference(drafts, manager)).map(({ reference, id }) => [reference, id as PersonId]),
    );
    for (const { expertise, ...facts } of drafts) {
      const id = known.get(facts.reference) ?? newId<'person'>();
      const row = { ...facts, id, changedAt: this.clock.now(), changedBy, revision, isRemoved: false };
      await manager.upsert(PersonTable, row, ['id']);
      await manager.delete(ExpertiseTable, { personId: id });
      const topics = expertise.map((entry, place) => ({ ...entry, personId: id, place }));
      if (topics.length > 0) await manager.insert(ExpertiseTable, topics);
    }
    await this.events.publish(manager, PEOPLE_CHANGED, 'directory');
  }

  private async nextRevision(manager: EntityManager): Promise<number> {
    const [row] = await statement<{ revision: number }>(
      manager,
      'update people_revision set revision = revision + 1 where id = 1 returning revision',
    );
    return Number(row!.revision);
  }

  private async rowsByReference(drafts: readonly PersonDraft[], manager: EntityManager): Promise<PersonTable[]> {
    const rows: PersonTable[] = [];
    for (let from = 0; from < drafts.length; from += 500) {
      const references = drafts.slice(from, from + 500).map(({ reference }) => reference);
      rows.push(...(await manager.findBy(PersonTable, { reference: In(references) })));
    }
    return rows;
  }

  private async withExpertise(rows: readonly PersonTable[], manager: EntityManager): Promise<Person[]> {
    const topics = new Map<string, ExpertiseTable[]>();
    for (let from = 0; from < rows.length; from += 500) {
      const ids = rows.slice(from, from + 500).map(({ id }) => id);
      const found = await manager.find(ExpertiseTable, { where: { personId: In(ids) }, order: { place: 'ASC' } });
      for (const row of found) topics.set(row.personId, [...(topics.get(row.personId) ?? []), row]);
    }
    return rows.map(({ id, reference, name, bio, region, changedAt }) => ({
      id: id as PersonId,
      reference,
      name,
      bio,
      region,
      changedAt,
      expertise: (topics.get(id) ?? []).map(({ topic, weight }) => ({ topic, weight })),
    }));
  }
}
