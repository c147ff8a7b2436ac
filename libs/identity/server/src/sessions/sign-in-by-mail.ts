import { CODE_DIGITS, maskedEmail } from '@greenroom/identity/domain';
import { type Instant, readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import {
  type AuditReference,
  AuditTrail,
  LOGGER,
  type Logger,
  Refused,
  UNKNOWN,
  VISITOR,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Link, LinkBook } from '../links/link-book';
import { digest, newToken } from '../secret-token';
import { AttemptLimit } from './attempt-limit';
import { LINK_OF, MailAccounts } from './mail-accounts';
import type { Origin } from './origin';
import { type Session, SessionBook } from './session-book';

/** Tries at the code of one mail: five of ten million. */
const PER_BROWSER = 5;
const PER_ACCOUNT = 15;
const PER_NETWORK = 100;
const PER_ROUTE = 2_000;

/** What is said where nothing lets them in, and who was meant; undefined: nobody knows. */
interface Refusal {
  readonly code: 'link.over' | 'sign-in.code-refused';
  readonly meant?: AuditReference | undefined;
}

/** Signs in whoever has no password, by the link that they were mailed, or by the code beside it in the browser that asked. */
@Injectable()
export class SignInByMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LinkBook,
    private readonly accounts: MailAccounts,
    private readonly sessions: SessionBook,
    private readonly limit: AttemptLimit,
    private readonly audit: AuditTrail,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Whose account a link opens, as they know it again and nobody else learns it; the link stays unused.
   * @throws Refused `link.over`; `sign-in.too-many`
   */
  async read(token: string, { network }: Origin): Promise<{ email: string; team: string | null; endsAt: Instant }> {
    await this.limit.count([`links read from ${network}`, PER_NETWORK], ['links read', PER_ROUTE]);
    const link = await this.links.find(token);
    const holder = link && (await this.accounts.holderOf(link));
    if (!link || !holder) throw new Refused('link.over');
    return { email: maskedEmail(holder.email), team: holder.team ?? null, endsAt: link.endsAt };
  }

  /** @throws Refused `link.over` where the link has been used or is too old; `sign-in.too-many` */
  async byToken(token: string, { network, browser }: Origin): Promise<{ token: string; session: Session }> {
    await this.limit.count([`links used from ${network}`, PER_NETWORK], ['links used', PER_ROUTE]);
    // They may have been taken out since the link was mailed.
    const link = await this.links.find(token);
    const isOpen = link !== undefined && (await this.accounts.holderOf(link)) !== undefined;
    const spend = async (manager: EntityManager) =>
      isOpen ? this.links.spend(manager, token, [link.kind]) : undefined;
    return this.begin(spend, browser, { code: 'link.over' });
  }

  /**
   * @param asking what the browser that asked has kept; undefined: it is another one, and the code counts for nothing
   * @throws Refused `sign-in.code-refused`, after the same work for an unknown address; `sign-in.too-many`
   */
  async byCode(
    { email, code }: { readonly email: string; readonly code: string },
    asking: string | undefined,
    { network, browser }: Origin,
  ): Promise<{ token: string; session: Session }> {
    const browserHash = digest(asking ?? newToken());
    const account = readEmail(email) ?? '';
    await this.limit.count(
      [`code in ${browserHash}`, PER_BROWSER],
      [`code of ${account}`, PER_ACCOUNT],
      [`codes from ${network}`, PER_NETWORK],
      ['codes', PER_ROUTE],
    );
    const digits = code.replace(/[\s-]/g, '').slice(0, CODE_DIGITS + 1);
    const holders = await this.accounts.ofAddress(account);
    const ids = holders.map(({ id }) => id);
    const spend = (manager: EntityManager) => this.links.spendCode(manager, browserHash, digits, ids);
    return this.begin(spend, browser, { code: 'sign-in.code-refused', meant: holders[0] });
  }

  private async begin(spend: (manager: EntityManager) => Promise<Link | undefined>, browser: string, refusal: Refusal) {
    const begun = await this.transactions.run(async (manager) => {
      const link = await spend(manager);
      if (!link) return this.noteRefusal(manager, refusal);
      const holder = { kind: link.kind === LINK_OF.partner ? 'partner' : 'person', id: link.holderId } as const;
      const beginning = await this.sessions.begin(holder, browser, manager);
      const subject = { kind: 'session', id: beginning.session.id } as const;
      await this.audit.note(manager, { actor: holder, deed: 'session.begun', subject });
      return beginning;
    });
    if (!begun) throw new Refused(refusal.code);
    const { kind, id } = begun.session.holder;
    this.logger.info({ [`${kind}Id`]: id }, 'signed in to the portal');
    return begun;
  }

  /** Of a link that counts no more nobody knows whose it was. */
  private async noteRefusal(manager: EntityManager, { meant }: Refusal): Promise<undefined> {
    const subject = meant ? { kind: meant.kind, id: meant.id } : UNKNOWN;
    await this.audit.note(manager, { actor: VISITOR, deed: 'sign-in.refused', subject });
    return undefined;
  }
}
