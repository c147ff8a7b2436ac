import { LinkBook, SessionBook } from '@greenroom/identity/server';
import { PersonalData, type PersonalDataKeeper } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where somebody is signed in; the links and codes that they were mailed are secrets, and forgotten with the rest. */
@Injectable()
export class SessionsOfPeople implements PersonalDataKeeper, OnModuleInit {
  readonly tables = ['identity_session', 'identity_link'];

  constructor(
    private readonly sessions: SessionBook,
    private readonly links: LinkBook,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.keep(this);
  }

  async sectionsOf(id: string): Promise<Readonly<Record<string, unknown>>> {
    const sessions = await this.sessions.of({ kind: 'person', id });
    return {
      sessions: sessions.map(({ browser, startedAt, seenAt }) => ({
        browser,
        startedAt: new Date(startedAt).toISOString(),
        seenAt: new Date(seenAt).toISOString(),
      })),
    };
  }

  forget(manager: EntityManager, id: string): Promise<void> {
    return this.shutOut(manager, id);
  }

  async shutOut(manager: EntityManager, id: string): Promise<void> {
    await this.sessions.endAll({ kind: 'person', id }, manager);
    await this.links.forget(manager, id);
  }
}
