import type { MailState, Reason } from '@greenroom/notifications/domain';
import {
  CountColumn,
  IdColumn,
  IdPrimaryColumn,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from '@greenroom/platform/persistence';
import { Entity, Index } from 'typeorm';

/** A file that goes with a mail. */
export interface StoredAttachment {
  readonly name: string;
  /** `text/calendar; charset=utf-8; method=REQUEST` */
  readonly type: string;
  /** base64 */
  readonly content: string;
}

/** A mail on its way, or gone. */
@Entity('notifications_mail')
@Index('notifications_mail_dedupe', ['dedupeKey'], { unique: true })
@Index('notifications_mail_waiting', ['domain', 'state', 'dueAt'])
@Index('notifications_mail_state', ['state', 'putAt', 'id'])
@Index('notifications_mail_put', ['putAt', 'id'])
@Index('notifications_mail_expires', ['expiresAt'])
@Index('notifications_mail_sent', ['address', 'sentAt'])
@Index('notifications_mail_recipient', ['recipientId', 'sentAt'])
export class MailTable {
  @IdPrimaryColumn() id!: string;
  /** What it is for, `context.thing`. */
  @TextColumn() kind!: string;
  @TextColumn({ name: 'dedupe_key' }) dedupeKey!: string;
  /** The one address that it goes to. */
  @TextColumn() address!: string;
  /** What stands after the address's @: mails of one domain take turns. */
  @TextColumn() domain!: string;
  @TextColumn({ nullable: true }) name!: string | null;
  @TextColumn({ name: 'recipient_kind' }) recipientKind!: string;
  @TextColumn({ name: 'recipient_id' }) recipientId!: string;
  @TextColumn() subject!: string;
  /** With a place for each secret: `{{link}}`. */
  @TextColumn() text!: string;
  @TextColumn({ nullable: true }) html!: string | null;
  @JsonColumn() attachments!: readonly StoredAttachment[];
  /** The secrets, sealed; null where there are none, or none any more. */
  @TextColumn({ nullable: true }) secrets!: string | null;
  /** The one that it has for ever: who gets it twice can tell. */
  @TextColumn({ name: 'message_id' }) messageId!: string;
  @TextColumn() state!: MailState;
  @CountColumn({ default: 0 }) attempts!: number;
  @InstantColumn({ name: 'put_at' }) putAt!: number;
  @InstantColumn({ name: 'due_at' }) dueAt!: number;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt!: number | null;
  @InstantColumn({ name: 'expires_at', nullable: true }) expiresAt!: number | null;
  @TextColumn({ nullable: true }) reason!: Reason | null;
  /** What the mail server said to the last try. */
  @TextColumn({ nullable: true }) answer!: string | null;
  @IdColumn({ name: 'leased_by', nullable: true }) leasedBy!: string | null;
  @InstantColumn({ name: 'leased_until', nullable: true }) leasedUntil!: number | null;
  /** Since when what it said is not kept any more. */
  @InstantColumn({ name: 'emptied_at', nullable: true }) emptiedAt!: number | null;
}
