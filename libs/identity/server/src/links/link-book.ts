import { CODE_DIGITS, LINK_LIVES, type LinkKind } from '@greenroom/identity/domain';
import type { Clock, Instant } from '@greenroom/kernel';
import { statement } from '@greenroom/platform/persistence';
import { CLOCK, KeyRing } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { newDigits } from '../factor/one-time-codes';
import { LinkTable } from '../identity.table';
import { digest, newToken } from '../secret-token';

/** A link that counts. */
export interface Link {
  readonly kind: LinkKind;
  readonly holderId: string;
  readonly endsAt: Instant;
}

export interface NewLink {
  readonly token: string;
  readonly endsAt: Instant;
}

const CODE = 'identity.link-code';

/** Mailed links: what is kept is a digest, and nothing any more once one is used or over. */
@Injectable()
export class LinkBook {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a link for a member of staff; those of that kind before count no more. */
  async makeForStaff(manager: EntityManager, kind: 'welcome' | 'password', holderId: string): Promise<NewLink> {
    await manager.delete(LinkTable, { kind, holderId });
    return this.make(manager, { kind, holderId, codeName: null, browserHash: null });
  }

  /** Makes a link that signs in, with a code that counts in the browser that asked. Those before go on to count. */
  async makeForSignIn(
    manager: EntityManager,
    kind: 'sign-in' | 'partner',
    holderId: string,
    browserHash: string,
  ): Promise<NewLink & { code: string }> {
    const code = newDigits(CODE_DIGITS);
    const codeName = this.nameOf(code, browserHash);
    return { code, ...(await this.make(manager, { kind, holderId, codeName, browserHash })) };
  }

  /** The link of a token; it stays unused. Undefined where there is none, or none any more. */
  async find(token: string): Promise<Link | undefined> {
    const row = await this.dataSource.manager.findOneBy(LinkTable, {
      tokenHash: digest(token),
      endsAt: MoreThan(this.clock.now()),
    });
    return row ? { kind: row.kind, holderId: row.holderId, endsAt: row.endsAt } : undefined;
  }

  /** Uses a link up, with all of that kind of the same holder. Of two who try at once one gets it. */
  async spend(manager: EntityManager, token: string, kinds: readonly LinkKind[]): Promise<Link | undefined> {
    const row = await manager.findOneBy(LinkTable, {
      tokenHash: digest(token),
      kind: In([...kinds]),
      endsAt: MoreThan(this.clock.now()),
    });
    return row ? this.take(manager, row) : undefined;
  }

  /** The same by the code of the mail, in the browser that asked for it; of whoever may be meant. */
  async spendCode(
    manager: EntityManager,
    browserHash: string,
    code: string,
    holderIds: readonly string[],
  ): Promise<Link | undefined> {
    const row = await manager.findOneBy(LinkTable, {
      ...{ browserHash, holderId: In([...holderIds]), codeName: this.nameOf(code, browserHash) },
      endsAt: MoreThan(this.clock.now()),
    });
    return row ? this.take(manager, row) : undefined;
  }

  /** When the invitation of each of these ends that has one. */
  async invitations(holderIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
    if (holderIds.length === 0) return new Map();
    const which = { kind: 'welcome' as const, holderId: In([...holderIds]), endsAt: MoreThan(this.clock.now()) };
    const rows = await this.dataSource.manager.findBy(LinkTable, which);
    return new Map(rows.map(({ holderId, endsAt }) => [holderId, endsAt]));
  }

  /** Lets no link of somebody count any more. */
  async forget(manager: EntityManager, holderId: string): Promise<void> {
    await manager.delete(LinkTable, { holderId });
  }

  private async make(
    manager: EntityManager,
    row: Pick<LinkTable, 'kind' | 'holderId' | 'codeName' | 'browserHash'>,
  ): Promise<NewLink> {
    const now = this.clock.now();
    const [token, endsAt] = [newToken(), now + LINK_LIVES[row.kind]];
    await manager.delete(LinkTable, { endsAt: LessThanOrEqual(now) });
    await manager.insert(LinkTable, { ...row, tokenHash: digest(token), endsAt });
    return { token, endsAt };
  }

  private async take(manager: EntityManager, { tokenHash, kind, holderId, endsAt }: LinkTable) {
    const taken = await statement(manager, 'delete from identity_link where token_hash = :tokenHash returning kind', {
      tokenHash,
    });
    if (taken.length === 0) return undefined;
    await manager.delete(LinkTable, { kind, holderId });
    return { kind, holderId, endsAt };
  }

  /** A code is short: with the browser's half beside it, it cannot be found by trying all. */
  private nameOf(code: string, browserHash: string): string {
    return this.keys.pseudonym(CODE, `${browserHash} ${code}`);
  }
}
