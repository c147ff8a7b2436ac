import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobQueue } from './job-queue';

/**
 * What one context tells the others. An event is written as a job of every subscriber in the transaction that caused
 * it: it happens if and only if its cause does, and is retried until each subscriber has dealt with it.
 */
@Injectable()
export class DomainEvents {
  private readonly subscribers = new Map<string, string[]>();

  constructor(private readonly queue: JobQueue) {}

  /** From now on an event of that name asks for a job of `kind`, keyed by what the event is about. */
  subscribe(event: string, kind: string): void {
    const kinds = this.subscribers.get(event) ?? [];
    this.subscribers.set(event, [...kinds, kind]);
  }

  /** @param key id of what the event is about; several events about it that wait together are dealt with once */
  async publish(manager: EntityManager, event: string, key: string): Promise<void> {
    for (const kind of this.subscribers.get(event) ?? []) await this.queue.request(manager, { kind, key });
  }
}
