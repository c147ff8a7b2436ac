import { fillIn } from '@greenroom/notifications/domain';
import type { Sender } from '@greenroom/platform/server';
import type { SendMailOptions } from 'nodemailer';
import type { MailTable } from '../outbox/mail.table';

/**
 * A mail as nodemailer takes it. Whom it goes to is said to the server apart from the text: whatever a name holds, it
 * is one recipient. Nothing in it is fetched from anywhere.
 */
export function writeMessage(
  mail: MailTable,
  secrets: Readonly<Record<string, string>>,
  { name, address }: Sender,
): SendMailOptions {
  return {
    envelope: { from: address, to: [mail.address] },
    from: name ? { name, address } : address,
    to: mail.name ? { name: mail.name, address: mail.address } : mail.address,
    messageId: mail.messageId,
    // The same each time, so that a mail that comes twice is the same mail.
    date: new Date(mail.putAt),
    subject: mail.subject,
    text: fillIn(mail.text, secrets),
    ...(mail.html !== null && { html: fillIn(mail.html, secrets) }),
    attachments: mail.attachments.map(({ name: filename, type, content }) => ({
      filename,
      contentType: type,
      content: Buffer.from(content, 'base64'),
    })),
    // Nobody's "I am away" answers it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
