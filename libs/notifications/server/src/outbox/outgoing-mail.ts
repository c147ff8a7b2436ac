import type { Id, Instant } from '@greenroom/kernel';

export type MailId = Id<'mail'>;

/** A mail as somebody wants it sent. */
export interface OutgoingMail {
  /** What it is for, `context.thing`: `identity.sign-in-link`. */
  readonly kind: string;
  /** Names the occasion and the recipient: put twice, a mail is sent once. */
  readonly dedupeKey: string;
  /** One address, and nothing around it. */
  readonly to: string;
  /** How the recipient is called. */
  readonly name?: string | undefined;
  /** Whom of ours it goes to. */
  readonly recipient: { readonly kind: string; readonly id: string };
  readonly subject: string;
  /** Plain text, with a place for each secret: `{{link}}`. */
  readonly text: string;
  /** The same as HTML; secrets are put in as they are, so they hold nothing that HTML would read. */
  readonly html?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /**
   * What must not be read in the database, by the name of its place: links with tokens, codes. Sealed while the mail
   * waits, and gone when it has been sent or has expired. They need `expiresAt`.
   */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  /** From then on it is not worth sending any more. */
  readonly expiresAt?: Instant | undefined;
}

export interface Attachment {
  readonly name: string;
  /** Its content type: `text/calendar; charset=utf-8; method=REQUEST`. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** What secrets are sealed for. */
export const SECRETS = 'notifications.secrets';
