import { type Clock, type Instant, SECOND } from '@greenroom/kernel';
import { afterTrouble, judgeTrouble, keptBack, lanesInOrder, placesIn } from '@greenroom/notifications/domain';
import {
  CLOCK,
  LOGGER,
  type Logger,
  newId,
  readSender,
  type Sender,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { MailSecrets } from '../outbox/mail-secrets';
import type { MailTable } from '../outbox/mail.table';
import { MailClaims, type Settlement } from './mail-claims';
import { MAIL_POST, type MailPost, PostTrouble } from './mail-post';
import { RecipientLimit } from './recipient-limit';
import { RecipientWishes } from './recipient-wishes';
import { writeMessage } from './write-message';

/** How many mails of one domain are on their way at once. */
const AT_ONCE = 2;
/** After so many mails it is another domain's turn. */
const LONGEST_ROUND = 40;
/** How long a domain's mails wait, untried, after the mail server itself was in trouble. */
const PAUSE = 30 * SECOND;
const WRITE_TRIES = 6;
const NO_ADDRESS = 'outbox@greenroom.invalid';

interface Round {
  readonly id: string;
  readonly domain: string;
  begun: number;
  /** How many the server has taken. */
  taken: number;
  isServerInTrouble: boolean;
}

/** One go at the mails of one domain. */
@Injectable()
export class SendRound implements OnModuleDestroy {
  private readonly leaseMs: number;
  private readonly sender: Sender;
  private isStopping = false;

  constructor(
    private readonly claims: MailClaims,
    private readonly secrets: MailSecrets,
    private readonly limit: RecipientLimit,
    private readonly wishes: RecipientWishes,
    @Inject(MAIL_POST) private readonly post: MailPost,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SETTINGS_TOKEN) { JOB_LEASE_SECONDS, MAIL_FROM = '', NETWORK_NAME }: Settings,
  ) {
    this.leaseMs = JOB_LEASE_SECONDS * SECOND;
    const { name, address } = readSender(MAIL_FROM) ?? { name: '', address: NO_ADDRESS };
    this.sender = { name: name || NETWORK_NAME, address };
  }

  /** Begins no more mails; those under way have the job runner's moment. Called before it stops. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** @returns when there is more to do for the domain; undefined: nothing waits */
  async run(domain: string): Promise<Instant | undefined> {
    const round: Round = { id: newId(), domain, begun: 0, taken: 0, isServerInTrouble: false };
    const renewing = setInterval(() => void this.renew(round), this.leaseMs / 3);
    try {
      const hands = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => this.sendSome(round)));
      for (const hand of hands) if (hand.status === 'rejected') throw hand.reason;
    } finally {
      clearInterval(renewing);
    }
    const next = await this.claims.nextDue(domain);
    // A connection that broke off between two mails is no reason to let the others wait.
    if (next === undefined || !round.isServerInTrouble || round.taken > 0) return next;
    return Math.max(next, this.clock.now() + PAUSE);
  }

  private async sendSome(round: Round): Promise<void> {
    while (!this.isStopping && !round.isServerInTrouble && round.begun < LONGEST_ROUND) {
      const mail = await this.claims.claim(round.domain, lanesInOrder(round.begun++), round.id, this.leaseMs);
      if (!mail) return;
      await this.limit.within(mail, async (dueAt) => {
        const settlement = dueAt === undefined ? await this.tryOnce(mail, round) : putBack(mail, dueAt);
        await this.writeDown(mail, round, settlement);
        if (settlement.state === 'failed')
          this.logger.warn({ mail: mail.id, reason: settlement.reason }, 'mail failed');
      });
    }
  }

  /** Also if the database is away for a moment: what is not written down is sent again. */
  private async writeDown(mail: MailTable, round: Round, settlement: Settlement): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.claims.settle(mail, round.id, settlement);
      } catch (error) {
        if (tries >= WRITE_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** tries));
      }
    }
  }

  private async tryOnce(mail: MailTable, round: Round): Promise<Settlement> {
    const secrets = this.secrets.of(mail);
    const isOver = mail.expiresAt !== null && mail.expiresAt <= this.clock.now();
    if (isOver || (!secrets && placesIn(mail.text + (mail.html ?? '')).length > 0)) {
      return { state: 'failed', reason: 'too-old', answer: mail.answer };
    }
    if (await this.wishes.areAgainst(mail)) return { state: 'failed', reason: 'not-wanted', answer: null };
    try {
      await this.post.send(writeMessage(mail, secrets ?? {}, this.sender));
      round.taken += 1;
      return { state: this.post.leaves, reason: null, answer: null };
    } catch (error) {
      if (!(error instanceof PostTrouble)) throw error;
      const verdict = judgeTrouble(error.trouble);
      round.isServerInTrouble ||= verdict.isOfTheServer;
      return { ...afterTrouble(mail, verdict, this.clock.now()), answer: error.answer };
    }
  }

  private async renew({ id }: Round): Promise<void> {
    await this.claims
      .renew(id, this.leaseMs)
      .catch((error: unknown) => this.logger.warn({ err: error }, 'could not renew the leases of mails'));
  }
}

function putBack({ expiresAt }: MailTable, dueAt: Instant): Settlement {
  return { ...keptBack(expiresAt, dueAt), answer: null, isUntried: true };
}
