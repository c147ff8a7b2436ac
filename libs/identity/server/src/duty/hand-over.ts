import type { Clock } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import {
  type Actor,
  AuditTrail,
  CLOCK,
  type ForgetLater,
  LiveEvents,
  newId,
  Refused,
  Retention,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { HandOverNoteTable } from './duty.table';

const MOST = 100;

/** What one officer leaves to the next, and who has read it. */
@Injectable()
export class HandOver {
  private readonly forgetLater: ForgetLater;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly live: LiveEvents,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) settings: Settings,
    retention: Retention,
  ) {
    const days = settings.DUTY_RECORD_DAYS;
    this.forgetLater = retention.keepRows({
      kind: 'identity.forget-notes',
      days,
      table: HandOverNoteTable,
      column: 'writtenAt',
    });
  }

  /** The newest first. */
  notes(most = MOST): Promise<HandOverNoteTable[]> {
    return this.dataSource.manager.find(HandOverNoteTable, { order: { writtenAt: 'DESC', id: 'DESC' }, take: most });
  }

  write(text: string, by: Actor): Promise<HandOverNoteTable> {
    return this.transactions.run(async (manager) => {
      const note = {
        ...{ id: newId(), writtenBy: by.id, writtenAt: this.clock.now(), text },
        ...{ readBy: null, readAt: null },
      };
      await manager.insert(HandOverNoteTable, note);
      await this.forgetLater(manager, note.writtenAt);
      await this.tell(manager, by, 'hand-over.written', by.id);
      return note;
    });
  }

  /** Whoever is first to say so is kept. @throws Refused `hand-over.not-found`, `hand-over.own` */
  markRead(id: string, by: Actor): Promise<HandOverNoteTable> {
    return this.transactions.run(async (manager) => {
      const note = await manager.findOneBy(HandOverNoteTable, { id });
      if (!note) throw new Refused('hand-over.not-found');
      if (note.writtenBy === by.id) throw new Refused('hand-over.own');
      const read = { readBy: by.id, readAt: this.clock.now() };
      const { affected } = await manager.update(HandOverNoteTable, { id, readBy: IsNull() }, read);
      if (!affected) return manager.findOneByOrFail(HandOverNoteTable, { id });
      await this.tell(manager, by, 'hand-over.read', note.writtenBy);
      return { ...note, ...read };
    });
  }

  private async tell(
    manager: EntityManager,
    by: Actor,
    deed: 'hand-over.written' | 'hand-over.read',
    staffId: string,
  ): Promise<void> {
    await this.live.publish(manager, 'duty', by.id, 'planned');
    await this.audit.note(manager, {
      actor: { kind: 'staff', id: by.id },
      deed,
      subject: { kind: 'staff', id: staffId },
    });
  }
}
