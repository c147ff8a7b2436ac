import type { Deed } from '@greenroom/contract';
import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { held } from '../directory/in-hand';
import { type DirectoryEntry, PeopleDirectory } from '../directory/people-directory';
import { type Photo, PhotoStudio } from './photo-studio';
import { PhotoTable } from './photo.table';

/** The photos of the network's people. A photo has no version of its own: the newest one counts. */
@Injectable()
export class PhotoBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: PeopleDirectory,
    private readonly studio: PhotoStudio,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `person.photo-absent` */
  async read(personId: string): Promise<Photo> {
    const photo = await this.dataSource.manager.findOneBy(PhotoTable, { personId });
    if (!photo) throw new Refused('person.photo-absent');
    return photo;
  }

  /**
   * @param file as it was sent
   * @throws Refused `person.not-found`, `person.photo-refused`
   */
  async put(personId: string, file: Uint8Array, by: Actor): Promise<DirectoryEntry> {
    // Looked for first, so that no picture is worked on for nobody.
    if (!(await this.directory.find(personId))) throw new Refused('person.not-found');
    const photo = await this.studio.develop(file);
    return this.change(personId, 'person.photo-changed', by, async (manager) => {
      await manager.upsert(PhotoTable, { personId, ...photo, changedAt: this.clock.now() }, ['personId']);
    });
  }

  /** @throws Refused `person.not-found` */
  remove(personId: string, by: Actor): Promise<DirectoryEntry> {
    return this.change(personId, 'person.photo-removed', by, async (manager) => {
      await manager.delete(PhotoTable, { personId });
    });
  }

  private change(
    id: string,
    deed: Deed,
    by: Actor,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<DirectoryEntry> {
    return this.transactions.run(async (manager) => {
      await held(this.directory, id, manager);
      await work(manager);
      await this.directory.tell(id, 'changed', manager);
      const subject = { kind: 'person', id } as const;
      await this.audit.note(manager, { actor: { kind: 'staff', id: by.id }, deed, subject });
      return (await this.directory.find(id, manager))!;
    });
  }
}
