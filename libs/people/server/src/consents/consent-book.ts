import { type Clock, type Day, londonDayOf } from '@greenroom/kernel';
import {
  type ConsentEvent,
  type ConsentPart,
  inTheNameOf,
  isAgreed,
  lastWord,
  type PublicField,
  type Purpose,
  type Wording,
  wordingOf,
} from '@greenroom/people/domain';
import { type Actor, CLOCK, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConsentTable } from './consent.table';

/** Something that was said, as it was written down. */
export interface KnownConsent extends ConsentEvent {
  /** As they saw it, with the network's name. */
  readonly wording: string;
  /** null: the person themselves. */
  readonly by: Actor | null;
}

/** What is said on a part: a yes, or that it is taken back. */
export type Said = ConsentPart &
  Pick<ConsentEvent, 'isGiven' | 'how'> & {
    /** The day on which they said it; undefined: today. */
    readonly on?: Day | undefined;
  };

/** What everybody has agreed to and taken back; it only grows. */
@Injectable()
export class ConsentBook {
  /** Who asks. */
  readonly network: string;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { NETWORK_NAME }: Settings,
  ) {
    this.network = NETWORK_NAME;
  }

  /** All that somebody ever said, in its order. */
  async events(personId: string, manager: EntityManager = this.dataSource.manager): Promise<KnownConsent[]> {
    const rows = await manager.find(ConsentTable, { where: { personId }, order: { place: 'ASC' } });
    return rows.map(({ personId: _, place: __, ...event }) => event);
  }

  async isAgreed(
    personId: string,
    purpose: Purpose,
    field: PublicField | null = null,
    manager?: EntityManager,
  ): Promise<boolean> {
    return isAgreed(await this.events(personId, manager), purpose, field);
  }

  /** The wording in force, in the network's name. */
  wordingOf(purpose: Purpose): Wording {
    return inTheNameOf(this.network, wordingOf(purpose));
  }

  /**
   * Writes down what was said, by the wording in force; a withdrawal by the one that was agreed to. Says whether that
   * was news. The caller's transaction holds the directory's lock.
   */
  async note(manager: EntityManager, personId: string, said: Said, by: Actor | null): Promise<boolean> {
    const events = await this.events(personId, manager);
    const last = lastWord(events, said.purpose, said.field) as KnownConsent | undefined;
    const inForce = this.wordingOf(said.purpose);
    const shown = !said.isGiven && last ? { version: last.version, text: last.wording } : inForce;
    const isKnown = said.isGiven ? last?.isGiven && last.version === inForce.version : !last?.isGiven;
    if (isKnown) return false;
    const at = this.clock.now();
    const { purpose, field, isGiven, how, on = londonDayOf(at) } = said;
    await manager.insert(ConsentTable, {
      ...{ personId, place: events.length + 1, purpose, field, isGiven, how, on, by },
      ...{ version: shown.version, wording: shown.text, at },
    });
    return true;
  }
}
