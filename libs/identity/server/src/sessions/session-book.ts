import { type HolderKind, isAlive, SESSION_LIVES } from '@greenroom/identity/domain';
import { type Clock, type Instant, MINUTE } from '@greenroom/kernel';
import { CLOCK, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan, Not } from 'typeorm';
import { SessionTable } from '../identity.table';
import { digest, newToken } from '../secret-token';

/** Whose sessions: a member of staff, a spokesperson by the id of their profile, or somebody of a partner. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
}

export interface Session {
  readonly id: string;
  readonly holder: Holder;
  readonly browser: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  /** Whatever happens, it ends then. */
  readonly endsAt: Instant;
}

/** How often being seen is written down; a session's idle time is that exact. */
const SEEN_EVERY = MINUTE;

/** Sessions: a random token in a cookie, its digest in the table. */
@Injectable()
export class SessionBook {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session and forgets those that have run out. The token is in nobody's hands but the caller's. */
  async begin(
    { kind, id: holderId }: Holder,
    browser: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ token: string; session: Session }> {
    const token = newToken();
    const now = this.clock.now();
    await manager.delete(SessionTable, { kind, startedAt: LessThan(now - SESSION_LIVES[kind].absolute) });
    const row = { tokenHash: digest(token), id: newId(), kind, holderId, browser, startedAt: now, seenAt: now };
    await manager.insert(SessionTable, row);
    return { token, session: sessionOf(row) };
  }

  /** A token's session; undefined for none and for one that has run out. It counts as a sign of life. */
  async read(kind: HolderKind, token: string): Promise<Session | undefined> {
    const row = await this.row(kind, token);
    if (!row) return undefined;
    const now = this.clock.now();
    if (now - row.seenAt >= SEEN_EVERY)
      await this.dataSource.manager.update(SessionTable, row.tokenHash, { seenAt: now });
    return sessionOf(row);
  }

  /** The same, but no sign of life. */
  async peek(kind: HolderKind, token: string): Promise<Session | undefined> {
    const row = await this.row(kind, token);
    return row && sessionOf(row);
  }

  /** Those of somebody that have not run out, the last seen first. */
  async of({ kind, id: holderId }: Holder): Promise<readonly Session[]> {
    const rows = await this.dataSource.manager.find(SessionTable, {
      where: { kind, holderId },
      order: { seenAt: 'DESC', startedAt: 'DESC' },
    });
    return rows.filter((row) => isAlive(row, this.clock.now())).map(sessionOf);
  }

  /** Those of everybody of a kind that have not run out. */
  async ofAll(kind: HolderKind): Promise<readonly Session[]> {
    const rows = await this.dataSource.manager.findBy(SessionTable, { kind });
    return rows.filter((row) => isAlive(row, this.clock.now())).map(sessionOf);
  }

  /** Ends one of somebody's. Returns how many were ended: none where it is not there, or somebody else's. */
  end({ kind, id: holderId }: Holder, id: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    return ended(manager, { kind, holderId, id });
  }

  /** Ends all of somebody's, or all but one. Returns how many were ended. */
  endAll(
    { kind, id: holderId }: Holder,
    manager: EntityManager = this.dataSource.manager,
    exceptId?: string,
  ): Promise<number> {
    return ended(manager, { kind, holderId, ...(exceptId !== undefined && { id: Not(exceptId) }) });
  }

  private async row(kind: HolderKind, token: string): Promise<SessionTable | undefined> {
    const row = await this.dataSource.manager.findOneBy(SessionTable, { tokenHash: digest(token), kind });
    return row && isAlive(row, this.clock.now()) ? row : undefined;
  }
}

async function ended(manager: EntityManager, which: object): Promise<number> {
  const count = await manager.countBy(SessionTable, which);
  await manager.delete(SessionTable, which);
  return count;
}

function sessionOf({ id, kind, holderId, browser, startedAt, seenAt }: Omit<SessionTable, 'tokenHash'>): Session {
  const endsAt = startedAt + SESSION_LIVES[kind].absolute;
  return { id, holder: { kind, id: holderId }, browser, startedAt, seenAt, endsAt };
}
