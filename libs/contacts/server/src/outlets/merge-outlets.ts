import { type Post, withoutTwice } from '@greenroom/contacts/domain';
import type { Clock } from '@greenroom/kernel';
import { oneAtATime, Transactions } from '@greenroom/platform/persistence';
import { type Actor, AuditTrail, CLOCK, LiveEvents, mustBeCurrent, Refused } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PostTable } from '../contacts/contact.table';
import { CONTACTS_LOCK } from './outlet-book';
import { OutletTable, ProgrammeTable } from './outlet.table';

/** One of the two, in the version that was looked at. */
interface Seen {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes one of two outlets, or of two programmes of an outlet, that were written down twice. The one that goes stays as
 * a way to the other, for what names it.
 */
@Injectable()
export class MergeOutlets {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `outlet.not-found`, `outlet.clash`, `outlet.same` */
  outlets(stays: Seen, goes: Seen, by: Actor): Promise<OutletTable> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, CONTACTS_LOCK);
      const [one, other] = [await this.outlet(stays, manager), await this.outlet(goes, manager)];
      if (one.id === other.id) throw new Refused('outlet.same');
      await this.takeOverProgrammes(one.id, other.id, manager, by);
      await this.movePosts({ outletId: other.id }, { outletId: one.id }, manager);
      const media = [...new Set([...one.media, ...other.media])];
      await this.retire(OutletTable, other, one.id, manager, by);
      await manager.update(OutletTable, one.id, { media, note: noteOf(one, other), ...this.stamped(one, by) });
      await this.audit.note(manager, noteOn('outlet', one.id, by));
      await this.live.publish(manager, 'contact', one.id, 'outlet-changed');
      return manager.findOneByOrFail(OutletTable, { id: one.id });
    });
  }

  /** @throws Refused `programme.not-found`, `programme.clash`, `programme.same` also where they are of two outlets */
  programmes(stays: Seen, goes: Seen, by: Actor): Promise<ProgrammeTable> {
    return this.transactions.run(async (manager) => {
      await oneAtATime(manager, CONTACTS_LOCK);
      const [one, other] = [await this.programme(stays, manager), await this.programme(goes, manager)];
      if (one.id === other.id || one.outletId !== other.outletId) throw new Refused('programme.same');
      await this.join(one, other, manager, by);
      await this.audit.note(manager, noteOn('programme', one.id, by));
      await this.live.publish(manager, 'contact', one.id, 'outlet-changed');
      return manager.findOneByOrFail(ProgrammeTable, { id: one.id });
    });
  }

  /** Those of one name become one; the others come over as they are. */
  private async takeOverProgrammes(to: string, from: string, manager: EntityManager, by: Actor): Promise<void> {
    const ours = await manager.findBy(ProgrammeTable, { outletId: to });
    for (const programme of await manager.findBy(ProgrammeTable, { outletId: from })) {
      const namesake = ours.find(({ key }) => key === programme.key);
      if (namesake) await this.join(namesake, programme, manager, by);
      await manager.update(ProgrammeTable, programme.id, { outletId: to });
    }
  }

  private async join(one: ProgrammeTable, other: ProgrammeTable, manager: EntityManager, by: Actor): Promise<void> {
    const to = { outletId: one.outletId, programmeId: one.id };
    await this.movePosts({ programmeId: other.id }, to, manager);
    await this.retire(ProgrammeTable, other, one.id, manager, by);
    const medium = one.medium ?? other.medium;
    await manager.update(ProgrammeTable, one.id, { medium, note: noteOf(one, other), ...this.stamped(one, by) });
  }

  /** What is said twice of somebody then is said once. */
  private async movePosts(
    from: Partial<Pick<PostTable, 'outletId' | 'programmeId'>>,
    to: Partial<Pick<PostTable, 'outletId' | 'programmeId'>>,
    manager: EntityManager,
  ): Promise<void> {
    const moved = await manager.findBy(PostTable, from as never);
    await manager.update(PostTable, from as never, to);
    const contactIds = [...new Set(moved.map(({ contactId }) => contactId))];
    const all = await manager.find(PostTable, { where: { contactId: In(contactIds) }, order: { place: 'ASC' } });
    for (const contactId of contactIds) {
      const posts = all.filter((post) => post.contactId === contactId);
      const kept = withoutTwice(posts as unknown as Post[]);
      if (kept.length === posts.length) continue;
      await manager.delete(PostTable, { contactId });
      await manager.insert(
        PostTable,
        kept.map((post, place) => ({ ...post, contactId, place })),
      );
    }
  }

  private async retire(
    table: typeof OutletTable | typeof ProgrammeTable,
    row: OutletTable | ProgrammeTable,
    into: string,
    manager: EntityManager,
    by: Actor,
  ): Promise<void> {
    // No name comes to such a key: the name is free again.
    const gone = { key: `merged-${row.id}`, mergedInto: into, ...this.stamped(row, by) };
    await manager.update<OutletTable | ProgrammeTable>(table, row.id, gone);
    await manager.update<OutletTable | ProgrammeTable>(table, { mergedInto: row.id }, { mergedInto: into });
  }

  private async outlet({ id, version }: Seen, manager: EntityManager): Promise<OutletTable> {
    const row = await manager.findOneBy(OutletTable, { id });
    if (!row) throw new Refused('outlet.not-found');
    mustBeCurrent(row, version, 'outlet.clash');
    return row;
  }

  private async programme({ id, version }: Seen, manager: EntityManager): Promise<ProgrammeTable> {
    const row = await manager.findOneBy(ProgrammeTable, { id });
    if (!row) throw new Refused('programme.not-found');
    mustBeCurrent(row, version, 'programme.clash');
    return row;
  }

  private stamped({ version }: { readonly version: number }, changedBy: Actor) {
    return { version: version + 1, changedBy, changedAt: this.clock.now() };
  }
}

function noteOf(one: { readonly note: string }, other: { readonly note: string }): string {
  return [...new Set([one.note, other.note])].filter(Boolean).join('\n');
}

function noteOn(kind: 'outlet' | 'programme', id: string, by: Actor) {
  return { actor: { kind: 'staff', id: by.id }, deed: `${kind}.merged`, subject: { kind, id } } as const;
}
