import { oneLine } from '@greenroom/notifications/domain';
import { SECOND } from '@greenroom/kernel';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { type MailPost, PostTrouble } from './mail-post';

export interface PostLimits {
  /** How many connections to the mail server one process holds. */
  readonly connections: number;
  /** How long the server may take to let us in, and to say anything at all. */
  readonly patienceMs: number;
  /** How long one mail may take in all: a server that goes on saying a byte a second is cut off by this. */
  readonly deadlineMs: number;
}

export const POST_LIMITS: PostLimits = { connections: 10, patienceMs: 15 * SECOND, deadlineMs: 60 * SECOND };
const LONGEST_ANSWER = 300;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** What nodemailer knows and its types do not yet. */
interface Options extends SMTPPool.Options {
  readonly maxRequeues: number;
}

/** Hands mails to a mail server, over connections that are kept for the next ones. */
export class SmtpPost implements MailPost {
  readonly leaves = 'sent';
  private readonly transport: Transporter;

  /** @param url `smtps://user:password@host:port`, as the setting has it */
  constructor(
    url: string,
    private readonly limits: PostLimits = POST_LIMITS,
  ) {
    this.transport = createTransport(optionsOf(new URL(url), limits));
  }

  async send(message: SendMailOptions): Promise<void> {
    // Not by the transport's own patience alone, which begins anew with every byte.
    const withDeadline = { ...message, signal: AbortSignal.timeout(this.limits.deadlineMs) };
    try {
      await this.transport.sendMail(withDeadline);
    } catch (error) {
      const { code, responseCode, command, response } = error as SMTPPool.SentMessageInfo & Record<string, never>;
      const answer = typeof response === 'string' ? oneLine(response).slice(0, LONGEST_ANSWER) : null;
      throw new PostTrouble({ code, responseCode, command }, answer, { cause: error });
    }
  }

  close(): void {
    this.transport.close();
  }
}

function optionsOf(url: URL, { connections, patienceMs }: PostLimits): Options {
  const secure = url.protocol === 'smtps:';
  const auth = url.username && { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    // A password goes over TLS or not at all, except to this very machine.
    requireTLS: !secure && auth !== '' && !LOOPBACK.test(url.hostname),
    ...(auth && { auth }),
    maxConnections: connections,
    maxMessages: 100,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs * 2,
    dnsTimeout: patienceMs,
    // Sending again is the outbox's: it knows how often, and when.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
