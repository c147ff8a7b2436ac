import { createHash, randomBytes } from 'node:crypto';
import { isAlive, STAFF_SESSION } from '@greenroom/identity/domain';
import { type Clock, type Instant, MINUTE } from '@greenroom/kernel';
import { CLOCK } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { SessionTable, StaffTable } from '../identity.table';

export interface Session {
  readonly staff: Pick<StaffTable, 'id' | 'name' | 'email' | 'roles'>;
  readonly endsAt: Instant;
}

/** How often being seen is written down; a session's idle time is that exact. */
const SEEN_EVERY = MINUTE;

/** Sessions of staff: a random token in a cookie, its digest in the table. */
@Injectable()
export class SessionBook {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session and forgets those that have run out. The token is in nobody's hands but the caller's. */
  async begin(staff: StaffTable): Promise<{ token: string; session: Session }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.dataSource.manager.delete(SessionTable, { startedAt: LessThan(now - STAFF_SESSION.absolute) });
    await this.dataSource.manager.insert(SessionTable, {
      tokenHash: digest(token),
      staffId: staff.id,
      startedAt: now,
      seenAt: now,
    });
    return { token, session: view(staff, now) };
  }

  /** Whose session a token is; undefined for none and for one that has run out. */
  async read(token: string): Promise<Session | undefined> {
    const row = await this.peek(token);
    if (!row) return undefined;
    const now = this.clock.now();
    const staff = await this.dataSource.manager.findOneBy(StaffTable, { id: row.staffId });
    if (!staff) return undefined;
    if (now - row.seenAt >= SEEN_EVERY)
      await this.dataSource.manager.update(SessionTable, row.tokenHash, { seenAt: now });
    return view(staff, row.startedAt);
  }

  /** A token's session, undefined where it has run out. Unlike `read`, it does not keep the session alive. */
  async peek(token: string): Promise<SessionTable | undefined> {
    const row = await this.dataSource.manager.findOneBy(SessionTable, { tokenHash: digest(token) });
    return row && isAlive(row, this.clock.now()) ? row : undefined;
  }

  /** Ends the token's session, or all of its owner. Returns how many were ended. */
  async end(token: string, isEverywhere: boolean): Promise<number> {
    const tokenHash = digest(token);
    const row = await this.dataSource.manager.findOneBy(SessionTable, { tokenHash });
    if (!row) return 0;
    const which = isEverywhere ? { staffId: row.staffId } : { tokenHash };
    const ending = await this.dataSource.manager.countBy(SessionTable, which);
    await this.dataSource.manager.delete(SessionTable, which);
    return ending;
  }
}

function view({ id, name, email, roles }: StaffTable, startedAt: Instant): Session {
  return { staff: { id, name, email, roles }, endsAt: startedAt + STAFF_SESSION.absolute };
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
