import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailPost } from './mail-post';

/** Writes mails down as .eml files, where there is no mail server: any mail program opens them. */
export class FilePost implements MailPost {
  readonly leaves = 'held';
  private readonly writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {}

  async send(message: SendMailOptions): Promise<void> {
    const { message: content } = await this.writer.sendMail(message);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // The Message-ID begins with the mail's id, of letters, digits and hyphens.
    const name = /^<([a-z0-9-]+)@/.exec(message.messageId ?? '')?.[1] ?? 'mail';
    await writeFile(join(this.folder, `${name}.eml`), content as Buffer, { mode: 0o600 });
  }

  /** Takes the file of a mail away, if there is one. */
  async forget(mailId: string): Promise<void> {
    await rm(join(this.folder, `${mailId}.eml`), { force: true });
  }
}
