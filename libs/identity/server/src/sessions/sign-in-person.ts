import { CODE_DIGITS } from '@greenroom/identity/domain';
import { readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, LOGGER, type Logger, Refused, UNKNOWN, VISITOR } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Link, LinkBook } from '../links/link-book';
import { digest, newToken } from '../secret-token';
import { AttemptLimit } from './attempt-limit';
import type { Origin } from './origin';
import { PERSON_ACCOUNTS, type PersonAccounts } from './person-accounts.port';
import { type Session, SessionBook } from './session-book';

/** Tries at the code of one mail: five of ten million. */
const PER_BROWSER = 5;
const PER_ACCOUNT = 15;
const PER_NETWORK = 100;
const PER_ROUTE = 2_000;

/** What is said where nothing lets them in, and who was meant; empty: nobody knows. */
interface Refusal {
  readonly code: 'link.over' | 'sign-in.code-refused';
  readonly holderId: string;
}

/** Signs spokespeople in by the link that they were mailed, or by the code beside it in the browser that asked. */
@Injectable()
export class SignInPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: LinkBook,
    private readonly sessions: SessionBook,
    private readonly limit: AttemptLimit,
    private readonly audit: AuditTrail,
    @Inject(PERSON_ACCOUNTS) private readonly people: PersonAccounts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Refused `link.over` where the link has been used or is too old; `sign-in.too-many` */
  async byToken(token: string, { network, browser }: Origin): Promise<{ token: string; session: Session }> {
    await this.limit.count([`links used from ${network}`, PER_NETWORK], ['links used', PER_ROUTE]);
    // They may have been taken out of the directory since the link was mailed.
    const person = await this.people.byId((await this.links.find(token))?.holderId ?? '');
    const spend = async (manager: EntityManager) =>
      person ? this.links.spend(manager, token, ['sign-in']) : undefined;
    return this.begin(spend, browser, { code: 'link.over', holderId: '' });
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
    const holderId = (await this.people.byEmail(account))?.id ?? '';
    const spend = (manager: EntityManager) => this.links.spendCode(manager, browserHash, digits, holderId);
    return this.begin(spend, browser, { code: 'sign-in.code-refused', holderId });
  }

  private async begin(spend: (manager: EntityManager) => Promise<Link | undefined>, browser: string, refusal: Refusal) {
    const begun = await this.transactions.run(async (manager) => {
      const link = await spend(manager);
      if (!link) return this.noteRefusal(manager, refusal);
      const person = { kind: 'person', id: link.holderId } as const;
      const beginning = await this.sessions.begin(person, browser, manager);
      const subject = { kind: 'session', id: beginning.session.id };
      await this.audit.note(manager, { actor: person, deed: 'session.begun', subject });
      return beginning;
    });
    if (!begun) throw new Refused(refusal.code);
    this.logger.info({ personId: begun.session.holder.id }, 'signed in to the portal');
    return begun;
  }

  /** Of a link that counts no more nobody knows whose it was. */
  private async noteRefusal(manager: EntityManager, { holderId }: Refusal): Promise<undefined> {
    const subject = holderId ? { kind: 'person', id: holderId } : UNKNOWN;
    await this.audit.note(manager, { actor: VISITOR, deed: 'sign-in.refused', subject });
    return undefined;
  }
}
