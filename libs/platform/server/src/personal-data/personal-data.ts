import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What one context keeps of people. Each context that keeps anything hands one in when it starts. */
export interface PersonalDataKeeper {
  /** Its tables that hold something of a person; a test finds those that nobody names. */
  readonly tables: readonly string[];
  /** All that is kept of somebody, by what it is, ready to be read by them: no secrets, no names of third parties. */
  sectionsOf(personId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Deletes it within the caller's transaction; absent where the context does so as soon as it hears of it. */
  forget?(manager: EntityManager, personId: string): Promise<void>;
  /** Ends within the caller's transaction what lets somebody in, when the way in is theirs no more. */
  shutOut?(manager: EntityManager, personId: string): Promise<void>;
}

/** Everything that all contexts keep of people: to show it to them, and to forget it. */
@Injectable()
export class PersonalData {
  private readonly keepers: PersonalDataKeeper[] = [];

  keep(keeper: PersonalDataKeeper): void {
    this.keepers.push(keeper);
  }

  /** Tables that hold something of a person. */
  get tables(): readonly string[] {
    return this.keepers.flatMap(({ tables }) => tables);
  }

  async of(personId: string): Promise<Record<string, unknown>> {
    const sections: Record<string, unknown> = {};
    for (const keeper of this.keepers) Object.assign(sections, await keeper.sectionsOf(personId));
    return sections;
  }

  async forget(manager: EntityManager, personId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.forget?.(manager, personId);
  }

  /** Ends the sessions of somebody, and whatever would let them in as they were let in before. */
  async shutOut(manager: EntityManager, personId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.shutOut?.(manager, personId);
  }
}
