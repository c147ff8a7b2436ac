import { randomInt } from 'node:crypto';
import { LINK_LIVES, LINK_WAITS, LINKS_AT_MOST } from '@greenroom/identity/domain';
import { type Clock, type Instant, readEmail } from '@greenroom/kernel';
import { Transactions } from '@greenroom/platform/persistence';
import { AuditTrail, type ClaimedJob, CLOCK, JobQueue, JobRunner, KeyRing, newId } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { stateOf, StaffBook } from '../accounts/staff-book';
import { IdentityMails, staffRecipient } from '../identity-mails';
import { digest, newToken } from '../secret-token';
import { AttemptLimit } from '../sessions/attempt-limit';
import { LINK_OF, type MailAccount, MailAccounts } from '../sessions/mail-accounts';
import { LinkBook } from './link-book';

type Asked = 'password' | 'sign-in';

interface Wish {
  readonly kind: Asked;
  readonly email: string;
  readonly browserHash: string;
  readonly askedAt: Instant;
}

const MAIL_LINK = 'identity.mail-link';
const WISH = 'identity.wish';
/** A whole office comes from one network address. */
const PER_NETWORK = 60;
/** Of all callers together: what a flood may cost us. */
const PER_ROUTE = 1_000;

/**
 * Takes the wish for a link. Whether the address is anybody's is looked up in the background, and a little later: a known
 * address and an unknown one are the same work here and for the call after it, the same answer and the same time
 * (checklist 5).
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly limit: AttemptLimit,
    private readonly queue: JobQueue,
    private readonly keys: KeyRing,
    private readonly links: LinkBook,
    private readonly mails: IdentityMails,
    private readonly staff: StaffBook,
    private readonly accounts: MailAccounts,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    runner: JobRunner,
  ) {
    runner.register<string>({ kind: MAIL_LINK, atOnce: 2, handle: ([job]) => this.mail(job!) });
  }

  /**
   * @returns what the browser that asks is to keep, so that the code in the mail counts there only
   * @throws Refused `sign-in.too-many`: more than three for an address in a quarter of an hour, or a flood
   */
  async ask(kind: Asked, typed: string, network: string): Promise<{ browser: string }> {
    const email = readEmail(typed) ?? '';
    await this.limit.count(
      [`${kind} link to ${email}`, LINKS_AT_MOST],
      [`links from ${network}`, PER_NETWORK],
      [`${kind} links`, PER_ROUTE],
    );
    const browser = newToken();
    const wish: Wish = { kind, email, browserHash: digest(browser), askedAt: this.clock.now() };
    const payload = this.keys.seal(WISH, JSON.stringify(wish));
    const dueAt = wish.askedAt + randomInt(LINK_WAITS.least, LINK_WAITS.most);
    await this.transactions.run((manager) =>
      this.queue.request(manager, { kind: MAIL_LINK, key: newId(), payload, dueAt }),
    );
    return { browser };
  }

  private async mail({ key, payload }: ClaimedJob<string>): Promise<void> {
    const wish = JSON.parse(this.keys.open(WISH, payload)) as Wish;
    if (this.clock.now() - wish.askedAt > LINK_LIVES[wish.kind]) return;
    if (wish.kind === 'password') await this.mailToStaff(wish, key);
    else for (const account of await this.accounts.ofAddress(wish.email)) await this.mailTo(account, wish, key);
  }

  private async mailToStaff({ email }: Wish, occasion: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const staff = await this.staff.byEmail(email, manager);
      if (!staff || stateOf(staff) !== 'active') return;
      const to = staffRecipient(staff);
      const { token, endsAt } = await this.links.makeForStaff(manager, 'password', staff.id);
      if (await this.mails.passwordLink(manager, to, occasion, token, endsAt)) {
        await this.audit.note(manager, { actor: to, deed: 'password.link-asked', subject: to });
      }
    });
  }

  private async mailTo(account: MailAccount, { browserHash }: Wish, occasion: string): Promise<void> {
    const to = { kind: account.kind, id: account.id };
    await this.transactions.run(async (manager) => {
      const link = await this.links.makeForSignIn(manager, LINK_OF[account.kind], account.id, browserHash);
      if (await this.mails.signInLink(manager, account, occasion, link)) {
        await this.audit.note(manager, { actor: to, deed: 'sign-in.link-asked', subject: to });
      }
    });
  }
}
