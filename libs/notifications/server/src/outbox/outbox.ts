import type { Clock } from '@greenroom/kernel';
import { readEmail } from '@greenroom/kernel';
import { oneLine, placesIn } from '@greenroom/notifications/domain';
import { statement } from '@greenroom/platform/persistence';
import {
  CLOCK,
  JobQueue,
  KeyRing,
  LiveEvents,
  newId,
  readSender,
  Refused,
  SETTINGS_TOKEN,
  type Settings,
} from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FORGET_SECRETS, SEND_MAILS } from '../sending/job-kinds';
import type { StoredAttachment } from './mail.table';
import { type Attachment, type MailId, type OutgoingMail, SECRETS } from './outgoing-mail';

/** Header lines are folded at this; a longer subject is nobody's. */
const LONGEST_LINE = 250;

/** Where every mail goes first: written with what causes it, sent by whoever works in the background. */
@Injectable()
export class Outbox {
  /** Whether mails leave the house; if not they are written down and wait for whoever hands them on. */
  readonly isSending: boolean;
  private readonly messageDomain: string;

  constructor(
    private readonly queue: JobQueue,
    private readonly live: LiveEvents,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) { MAIL_FROM, SMTP_URL }: Settings,
  ) {
    this.isSending = SMTP_URL !== undefined;
    this.messageDomain = (MAIL_FROM && readSender(MAIL_FROM)?.address.split('@')[1]) ?? 'greenroom.invalid';
  }

  /**
   * Puts a mail into the outbox if, and once, the caller's transaction is committed.
   *
   * @returns its id; undefined where one of that `dedupeKey` has been put before
   * @throws Refused `request.invalid` where `to` is not one address
   * @throws Error where secrets and their places do not belong together
   */
  async put(manager: EntityManager, mail: OutgoingMail): Promise<MailId | undefined> {
    const address = readEmail(mail.to);
    if (address === undefined)
      throw new Refused('request.invalid', [{ path: 'to', message: 'is not one e-mail address' }]);
    checkSecrets(mail);
    const now = this.clock.now();
    const id = newId<'mail'>();
    const domain = address.slice(address.indexOf('@') + 1);
    const [row] = await statement<{ id: MailId }>(manager, INSERT, {
      id,
      kind: mail.kind,
      dedupeKey: mail.dedupeKey,
      address,
      domain,
      name: mail.name === undefined ? null : oneLine(mail.name).slice(0, LONGEST_LINE) || null,
      recipientKind: mail.recipient.kind,
      recipientId: mail.recipient.id,
      subject: oneLine(mail.subject).slice(0, LONGEST_LINE),
      text: storable(mail.text),
      html: mail.html === undefined ? null : storable(mail.html),
      attachments: JSON.stringify((mail.attachments ?? []).map(stored)),
      secrets: mail.secrets ? this.keys.seal(SECRETS, JSON.stringify(mail.secrets)) : null,
      messageId: `<${id}@${this.messageDomain}>`,
      now,
      expiresAt: mail.expiresAt ?? null,
    });
    if (!row) return undefined;
    await this.queue.request(manager, { kind: SEND_MAILS, key: domain });
    if (mail.secrets) await this.queue.request(manager, { kind: FORGET_SECRETS, key: 'all', dueAt: mail.expiresAt! });
    await this.live.publish(manager, 'mail', id, 'added');
    return id;
  }
}

const INSERT = `insert into notifications_mail (id, kind, dedupe_key, address, domain, name, recipient_kind, recipient_id,
    subject, text, html, attachments, secrets, message_id, state, attempts, put_at, due_at, expires_at)
  values (:id, :kind, :dedupeKey, :address, :domain, :name, :recipientKind, :recipientId,
    :subject, :text, :html, :attachments, :secrets, :messageId, 'queued', 0, :now, :now, :expiresAt)
  on conflict (dedupe_key) do nothing returning id`;

/** A secret without its place would be lost, a place without its secret would be sent as it is. */
function checkSecrets({ text, html = '', secrets = {}, expiresAt }: OutgoingMail): void {
  const [places, names] = [placesIn(text + html), Object.keys(secrets)];
  if (places.some((name) => !names.includes(name)) || names.some((name) => !places.includes(name))) {
    throw new Error('A mail needs a secret for each place, and a place for each secret');
  }
  if (names.length > 0 && expiresAt === undefined) throw new Error('A mail with secrets needs to expire');
}

/** PostgreSQL keeps no NUL in a text, and no reader of a mail misses it. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}

function stored({ name, type, content }: Attachment): StoredAttachment {
  return { name: oneLine(name), type: oneLine(type), content: Buffer.from(content as string).toString('base64') };
}
