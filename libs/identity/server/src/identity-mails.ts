import { type HolderKind, LINK_LIVES } from '@greenroom/identity/domain';
import { type Instant, MINUTE } from '@greenroom/kernel';
import { Outbox } from '@greenroom/notifications/server';
import { newId, PublicAddress, SETTINGS_TOKEN, type Settings } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffTable } from './identity.table';

interface Recipient {
  readonly kind: HolderKind;
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What is said of something that has been changed on an account. */
export type AccountNews =
  'password-changed' | 'factor-set-up' | 'factor-removed' | 'recovery-codes-made' | 'access-changed';

const NEWS: Readonly<Record<AccountNews, { subject: string; says: string }>> = {
  'password-changed': {
    subject: 'Your password has been changed',
    says: 'The password of your Greenroom account has been changed. Your other sessions have been ended.',
  },
  'factor-set-up': {
    subject: 'Your second factor has been set up',
    says: 'From now on your Greenroom account asks for a code of your app, too. Your other sessions have been ended.',
  },
  'factor-removed': {
    subject: 'Your second factor has been removed',
    says: 'Your Greenroom account asks for no code any more. Your other sessions have been ended.',
  },
  'recovery-codes-made': {
    subject: 'You have new recovery codes',
    says: 'New recovery codes have been made for your Greenroom account; the ones before count no more.',
  },
  'access-changed': {
    subject: 'Your access has been changed',
    says: 'An administrator has changed what you may do in Greenroom. It counts from now on; you need not sign in again.',
  },
};

/** The mails that identity sends. Whatever names an account's owner is in the address and the greeting alone. */
@Injectable()
export class IdentityMails {
  /** Who signs: nobody outside of the office knows what it works with. */
  private readonly network: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly address: PublicAddress,
    @Inject(SETTINGS_TOKEN) { NETWORK_NAME }: Settings,
  ) {
    this.network = NETWORK_NAME;
  }

  async invite(manager: EntityManager, to: Recipient, by: string, token: string, expiresAt: Instant): Promise<void> {
    await this.outbox.put(manager, {
      ...about(to, 'identity.invitation'),
      subject: `You are invited to ${this.network}`,
      text: this.letter(
        to,
        `${by} has made an account for you in Greenroom, which our media office works with. Choose a password, and you can begin:`,
        '{{link}}',
        'The link counts for three days, and once. If it is too late, ask for another one.',
      ),
      secrets: { link: this.address.of('/console/welcome', token) },
      expiresAt,
    });
  }

  /** @returns whether it has been put; not where one of that occasion has been before */
  async passwordLink(manager: EntityManager, to: Recipient, occasion: string, token: string, expiresAt: Instant) {
    const id = await this.outbox.put(manager, {
      ...about(to, 'identity.password-link', occasion),
      subject: `A new password for ${this.network}`,
      text: this.letter(
        to,
        'Somebody, you we hope, has asked for a new password. Choose one here:',
        '{{link}}',
        `The link counts for ${minutes('password')} minutes, and once. If it was not you, do nothing: your password stays as it is.`,
      ),
      secrets: { link: this.address.of('/console/new-password', token) },
      expiresAt,
    });
    return id !== undefined;
  }

  /** @returns whether it has been put; not where one of that occasion has been before */
  async signInLink(
    manager: EntityManager,
    to: Recipient & { readonly team?: string },
    occasion: string,
    { token, code, endsAt }: { token: string; code: string; endsAt: Instant },
  ): Promise<boolean> {
    const as = to.team === undefined ? '' : ` for ${to.team}`;
    const id = await this.outbox.put(manager, {
      ...about(to, to.kind === 'partner' ? 'identity.partner-link' : 'identity.sign-in-link', occasion),
      subject: `Sign in to ${this.network}${as}`,
      text: this.letter(
        to,
        `Open this link and press the button there, and you are signed in${as}:`,
        '{{link}}',
        'Or, in the browser where you asked for this mail, type this code:',
        '{{code}}',
        `Both count for ${minutes('sign-in')} minutes, and once. If you did not ask for this, do nothing.`,
      ),
      secrets: { link: this.address.of('/sign-in', token), code: `${code.slice(0, 3)} ${code.slice(3)}` },
      expiresAt: endsAt,
    });
    return id !== undefined;
  }

  /** Invites somebody of a partner. It holds no secret: they ask for a link when they come. */
  async invitePartner(manager: EntityManager, to: Recipient & { readonly team: string }, by: string): Promise<void> {
    await this.outbox.put(manager, {
      ...about(to, 'identity.partner-invitation'),
      subject: `${to.team} and ${this.network}`,
      text: this.letter(
        to,
        `${by} has put you down as somebody of ${to.team} who may sign in with us. There is no password: type this address of yours here, and a link is mailed to you each time.`,
        this.address.of('/sign-in'),
        'If you do not know what this is about, do nothing, or answer this mail.',
      ),
    });
  }

  /** Tells somebody what has been changed on their account (checklist 6). */
  async tell(manager: EntityManager, to: Recipient, news: AccountNews): Promise<void> {
    const { subject, says } = NEWS[news];
    await this.outbox.put(manager, {
      ...about(to, `identity.${news}`),
      subject,
      text: this.letter(to, says, 'If you know nothing of this, tell an administrator at once.'),
    });
  }

  private letter({ name }: Recipient, ...paragraphs: readonly string[]): string {
    return [`Dear ${name},`, ...paragraphs, this.network].join('\n\n');
  }
}

/** A member of staff, as mails and the audit trail name them. */
export function staffRecipient({ id, name, email }: Pick<StaffTable, 'id' | 'name' | 'email'>) {
  return { kind: 'staff', id, name, email } as const;
}

function about({ kind, id, name, email }: Recipient, what: string, occasion: string = newId()) {
  return { kind: what, dedupeKey: `${what} ${occasion}`, to: email, name, recipient: { kind, id } };
}

function minutes(kind: 'password' | 'sign-in'): number {
  return LINK_LIVES[kind] / MINUTE;
}
