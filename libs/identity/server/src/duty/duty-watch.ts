import type { Instant } from '@greenroom/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Something that whoever has the duty next has to know of; never what anybody is, only what is to be done. */
export interface OpenThing {
  readonly kind: 'request' | 'reply' | 'hold' | 'on-air' | 'booked' | 're-confirm';
  readonly requestId: string;
  readonly reference: string;
  readonly asker: string;
  readonly topic: string;
  readonly person: string | null;
  readonly at: Instant | null;
}

/** What is open now, and what ends or begins until an instant. */
export type DrawOpenThings = (until: Instant) => Promise<readonly OpenThing[]>;

/** Told within the transaction by which the duty came to somebody else, or to nobody: null. */
export type DutyListener = (manager: EntityManager, staffId: string | null) => Promise<void>;

/**
 * What contexts that identity does not know have to do with the duty: who wants to hear of it, and who knows what is
 * open. The app introduces them to each other.
 */
@Injectable()
export class DutyWatch {
  private readonly listeners: DutyListener[] = [];
  private draw: DrawOpenThings = () => Promise.resolve([]);

  onTurn(listener: DutyListener): void {
    this.listeners.push(listener);
  }

  drawWith(draw: DrawOpenThings): void {
    this.draw = draw;
  }

  openThings(until: Instant): Promise<readonly OpenThing[]> {
    return this.draw(until);
  }

  async turned(manager: EntityManager, staffId: string | null): Promise<void> {
    for (const listener of this.listeners) await listener(manager, staffId);
  }
}
