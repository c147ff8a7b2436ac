import type { Clock } from '@greenroom/kernel';
import type { ProposedField } from '@greenroom/people/domain';
import { CLOCK, LiveEvents, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Photo } from '../photos/photo-studio';
import { ProposalTable } from './proposal.table';

/** A proposal without the bytes of its photo. */
export type Proposal = Omit<ProposalTable, 'bytes'>;

/** What somebody wants of a field: a text, or a photo as the studio has made it. */
export type Wanted = { readonly text: string } | { readonly photo: Photo };

const WITHOUT_BYTES = {
  ...{ id: true, personId: true, field: true, text: true, digest: true, state: true },
  ...{ proposedAt: true, reason: true, decidedAt: true, decidedBy: true },
} as const;

/** What people want their profiles to say, and what became of it. */
@Injectable()
export class ProposalBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly live: LiveEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that wait, the oldest first. */
  open(limit: number): Promise<Proposal[]> {
    return this.dataSource.manager.find(ProposalTable, {
      select: WITHOUT_BYTES,
      where: { state: 'open' },
      order: { proposedAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  countOpen(): Promise<number> {
    return this.dataSource.manager.countBy(ProposalTable, { state: 'open' });
  }

  /** All of somebody's, the oldest first. */
  of(personId: string, manager: EntityManager = this.dataSource.manager): Promise<Proposal[]> {
    const order = { proposedAt: 'ASC', id: 'ASC' } as const;
    return manager.find(ProposalTable, { select: WITHOUT_BYTES, where: { personId }, order });
  }

  find(id: string, manager: EntityManager = this.dataSource.manager): Promise<ProposalTable | null> {
    return manager.findOneBy(ProposalTable, { id });
  }

  /** The photo that somebody has proposed and nobody has decided on; null where there is none. */
  openPhoto(personId: string): Promise<ProposalTable | null> {
    return this.dataSource.manager.findOneBy(ProposalTable, { personId, field: 'photo', state: 'open' });
  }

  /** Writes down what somebody wants, in place of what they wanted before. The caller holds the directory's lock. */
  async put(manager: EntityManager, personId: string, field: ProposedField, wanted: Wanted): Promise<void> {
    await this.withdraw(manager, personId, field);
    const photo = 'photo' in wanted ? wanted.photo : null;
    const id = newId();
    await manager.insert(ProposalTable, {
      ...{ id, personId, field, state: 'open', proposedAt: this.clock.now() },
      text: 'text' in wanted ? wanted.text : '',
      ...{ bytes: photo?.bytes ?? null, digest: photo?.digest ?? null },
      ...{ reason: null, decidedAt: null, decidedBy: null },
    });
    await this.live.publish(manager, 'review', id, 'added');
  }

  /** They have thought better of it: what waited waits no more, and what was said of an earlier one is read. */
  async withdraw(manager: EntityManager, personId: string, field: ProposedField): Promise<void> {
    const rows = await manager.find(ProposalTable, { select: WITHOUT_BYTES, where: { personId, field } });
    for (const { id, state } of rows) {
      if (state !== 'open' && state !== 'declined') continue;
      await manager.update(ProposalTable, id, { state: 'replaced', text: '', bytes: null, digest: null });
      if (state === 'open') await this.live.publish(manager, 'review', id, 'removed');
    }
  }

  /** Writes down what was decided; the photo's bytes go, since they are on the profile by then, or not wanted. */
  async settle(
    manager: EntityManager,
    { id, field }: Proposal,
    decision: Pick<ProposalTable, 'state' | 'reason' | 'decidedBy'>,
  ): Promise<void> {
    const isToBeRead = decision.state === 'declined' && field !== 'photo';
    await manager.update(ProposalTable, id, {
      ...decision,
      decidedAt: this.clock.now(),
      bytes: null,
      digest: null,
      ...(!isToBeRead && { text: '' }),
    });
    await this.live.publish(manager, 'review', id, 'removed');
  }
}
