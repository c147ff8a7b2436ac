import type { SmtpTrouble } from '@greenroom/notifications/domain';
import type { SendMailOptions } from 'nodemailer';

/** A mail could not be handed over; `answer` is what the mail server said, one line, or null. */
export class PostTrouble extends Error {
  override readonly name = 'PostTrouble';

  constructor(
    readonly trouble: SmtpTrouble,
    readonly answer: string | null,
    options?: ErrorOptions,
  ) {
    super('The mail was not handed over', options);
  }
}

/** Where mails go from the outbox. */
export interface MailPost {
  /** What a mail is after it: sent by a mail server, or held as a file. */
  readonly leaves: 'sent' | 'held';
  /**
   * Hands a mail over.
   * @throws PostTrouble
   */
  send(message: SendMailOptions): Promise<void>;
}

export const MAIL_POST = Symbol('MAIL_POST');
