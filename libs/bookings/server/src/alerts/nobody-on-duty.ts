import type { Clock } from '@greenroom/kernel';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertBook, OPEN_ALERT } from './alert-book';
import { AlertTable } from './alert.table';
import { RaiseAlert } from './raise-alert';

/** The alert that nobody is on duty; over by itself once somebody is. */
@Injectable()
export class NobodyOnDuty {
  constructor(
    private readonly book: AlertBook,
    private readonly raising: RaiseAlert,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param staffId who has the duty from now on; null: nobody */
  async turned(manager: EntityManager, staffId: string | null): Promise<void> {
    const kind = 'nobody-on-duty';
    const standing = await manager.findBy(AlertTable, { kind, ...OPEN_ALERT });
    if (staffId !== null) {
      for (const { id } of standing) await this.book.mend(manager, id);
    } else if (standing.length === 0) {
      await this.raising.run(manager, { kind, request: null, occasion: `${kind} ${this.clock.now()}` });
    }
  }
}
