import type { Clock } from '@greenroom/kernel';
import type { Person, PersonDraft, PersonId } from '@greenroom/people/domain';
import { inPieces, statement } from '@greenroom/platform/persistence';
import { type Actor, CLOCK, DomainEvents, LiveEvents, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { photoAddress } from '../photos/photo-address';
import { PhotoTable } from '../photos/photo.table';
import { forgetBelongings } from './belongings';
import { claimAddresses } from './claim-addresses';
import { forgetParts, putParts, withParts } from './person-parts';
import { PeopleRevisionTable, PersonTable } from './person.table';

/** Something about people changed; keyed `directory`, as listeners ask for what is new since they last looked. */
export const PEOPLE_CHANGED = 'people.changed';

/** Taken by whoever writes to the directory after having looked at it. */
export const PEOPLE_LOCK = 4_720_617;

/** What has changed since a revision. */
export interface DirectoryChanges {
  readonly revision: number;
  readonly present: readonly Person[];
  readonly removed: readonly PersonId[];
}

/** A person as those see them who may change them. */
export interface DirectoryEntry extends Person {
  /** Address of their photo; null where there is none. */
  readonly photo: string | null;
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
    private readonly live: LiveEvents,
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
      present: await withParts(present, manager),
      removed: rows.filter(({ isRemoved }) => isRemoved).map(({ id }) => id as PersonId),
    };
  }

  /** Those of the given references that are in the directory, by reference. */
  async byReference(references: readonly string[], manager: EntityManager): Promise<Map<string, Person>> {
    const rows = await this.rowsOf(references, manager);
    return new Map((await withParts(rows, manager)).map((person) => [person.reference, person]));
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<DirectoryEntry | undefined> {
    return (await this.entries([id], manager))[0];
  }

  /** The people of some ids, in the order of these; without those who are not there. */
  async entries(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<DirectoryEntry[]> {
    const rows = await manager.findBy(PersonTable, { id: In([...ids]), isRemoved: false });
    const people = new Map((await withParts(rows, manager)).map((person) => [person.id as string, person]));
    const digests = await manager.find(PhotoTable, {
      select: { personId: true, digest: true },
      where: { personId: In([...ids]) },
    });
    const photos = new Map(digests.map(({ personId, digest }) => [personId, photoAddress(personId, digest)]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const [row, person] = [byId.get(id), people.get(id)];
      if (!row || !person) return [];
      return { ...person, photo: photos.get(id) ?? null, version: row.revision, changedBy: row.changedBy };
    });
  }

  /** Names and addresses of photos by id, in one query; for people who are no longer there, nothing. */
  async faces(ids: readonly string[]): Promise<Map<string, { name: string; photo: string | null }>> {
    if (ids.length === 0) return new Map();
    const rows = await statement<{ id: string; name: string; digest: string | null }>(
      this.dataSource,
      `select person.id, person.name, photo.digest from people_person person
       left join people_photo photo on photo.person_id = person.id
       where person.id in (:...ids) and person.is_removed = false`,
      { ids: [...new Set(ids)] },
    );
    return new Map(rows.map(({ id, name, digest }) => [id, { name, photo: digest && photoAddress(id, digest) }]));
  }

  /** Ids of all who were ever taken out. */
  async removed(): Promise<string[]> {
    const rows = await this.dataSource.manager.find(PersonTable, { select: { id: true }, where: { isRemoved: true } });
    return rows.map(({ id }) => id);
  }

  /** Stores people, by reference, within the caller's transaction, and lets everybody know. */
  async put(drafts: readonly PersonDraft[], manager: EntityManager, changedBy: Actor | null = null): Promise<void> {
    if (drafts.length === 0) return;
    const revision = await this.nextRevision(manager);
    const references = drafts.map(({ reference }) => reference);
    const known = new Map((await this.rowsOf(references, manager)).map(({ reference, id }) => [reference, id]));
    await claimAddresses(drafts, manager);
    for (const draft of drafts) {
      const { reference, name, email, role, bio, region, trainedOn, metBy } = draft;
      const id = known.get(reference) ?? newId<'person'>();
      const facts = { reference, name, email: email || null, role, bio, region, trainedOn, metBy };
      const row = { ...facts, id, changedAt: this.clock.now(), changedBy, revision, isRemoved: false };
      await manager.upsert(PersonTable, row, ['id']);
      await putParts(id, draft, manager);
      await this.tell(id, known.has(reference) ? 'changed' : 'added', manager);
    }
    await this.events.publish(manager, PEOPLE_CHANGED, 'directory');
  }

  /** Forgets everything about a person within the caller's transaction; their row stays, empty, for readers to notice. */
  async forget(id: string, manager: EntityManager, changedBy: Actor): Promise<void> {
    const revision = await this.nextRevision(manager);
    const nothing = { reference: id, name: '', email: null, role: '', bio: '', region: '', trainedOn: null, metBy: '' };
    const change = { ...nothing, changedAt: this.clock.now(), changedBy, revision, isRemoved: true };
    await manager.update(PersonTable, id, change);
    await forgetParts(id, manager);
    await forgetBelongings(id, manager);
    await this.tell(id, 'removed', manager);
    await this.events.publish(manager, PEOPLE_CHANGED, 'directory');
  }

  /** Says that something belonging to a profile is different, so that nobody goes on with what they saw before. */
  async touch(id: string, manager: EntityManager, changedBy: Actor): Promise<void> {
    const revision = await this.nextRevision(manager);
    await manager.update(PersonTable, id, { revision, changedAt: this.clock.now(), changedBy });
    await this.tell(id, 'changed', manager);
    await this.events.publish(manager, PEOPLE_CHANGED, 'directory');
  }

  /** Lets open consoles know of whom something is different, and not what. */
  tell(id: string, change: 'added' | 'changed' | 'removed', manager: EntityManager): Promise<void> {
    return this.live.publish(manager, 'person', id, change);
  }

  private async nextRevision(manager: EntityManager): Promise<number> {
    const [row] = await statement<{ revision: number }>(
      manager,
      'update people_revision set revision = revision + 1 where id = 1 returning revision',
    );
    return Number(row!.revision);
  }

  private async rowsOf(references: readonly string[], manager: EntityManager): Promise<PersonTable[]> {
    const rows: PersonTable[] = [];
    for (const piece of inPieces(references)) {
      rows.push(...(await manager.findBy(PersonTable, { reference: In(piece), isRemoved: false })));
    }
    return rows;
  }
}
