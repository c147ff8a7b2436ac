import { type Caller } from '@greenroom/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownTimes } from './availability-book';

/** How somebody's times were, and how they are now. */
export interface TimesTurn {
  readonly personId: string;
  readonly before: KnownTimes;
  readonly after: KnownTimes;
  /** undefined: a calendar of theirs was read. */
  readonly by: Pick<Caller, 'kind' | 'id'> | undefined;
}

/** Told within the transaction that changes the times. */
export type TimesListener = (manager: EntityManager, turn: TimesTurn) => Promise<void>;

/** Contexts that people do not know, and that want to hear when somebody's times change. The app introduces them. */
@Injectable()
export class TimesWatch {
  private readonly listeners: TimesListener[] = [];

  onTurn(listener: TimesListener): void {
    this.listeners.push(listener);
  }

  async turned(manager: EntityManager, turn: TimesTurn): Promise<void> {
    for (const listener of this.listeners) await listener(manager, turn);
  }
}
