import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail as the sink has taken it. */
export interface ReceivedMail {
  /** Whom the sender said it goes to, which is not the text's to say. */
  readonly recipients: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  /** Read by postal-mime: headers, attachments, addresses. */
  readonly parsed: Email;
  readonly raw: string;
}

/** What the sink answers: three digits and words, or nothing for ever. */
export type SinkAnswer = { readonly code: number; readonly says: string } | 'silence' | undefined;

/** How a sink behaves; a test may change it at any time. Undefined: the mail is taken. */
export interface SinkBehaviour {
  /** To `RCPT TO`. */
  onRecipient(address: string): SinkAnswer;
  /** To the whole mail; `hang-up` takes it and breaks the connection in place of an answer. */
  onMail(recipients: readonly string[]): SinkAnswer | 'hang-up';
}

/** Which of the mails to an address. */
export interface WantedMail {
  /** What its subject, a line feed and its text fit; without the flag `g`. All mails unless given. */
  readonly like?: RegExp;
  /** Which of those, from 1, the oldest first. */
  readonly nth?: number;
}

/** A real SMTP server on a free loopback port, which keeps what it is sent. */
export class MailSink {
  readonly received: ReceivedMail[] = [];
  behaviour: Partial<SinkBehaviour> = {};
  private readonly server: SMTPServer;
  private readonly waiting = new Set<() => void>();

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _, done) => answer(this.behaviour.onRecipient?.(address), done),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks), session, done));
      },
    });
    // A sender that is killed is no trouble of ours.
    this.server.on('error', () => undefined);
  }

  /** @param port any free one unless given */
  static async open(port = 0): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve) => sink.server.listen(port, '127.0.0.1', resolve));
    return sink;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** For `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** What went to an address, the oldest first. */
  to(address: string): readonly ReceivedMail[] {
    return this.received.filter(({ recipients }) => recipients.includes(address));
  }

  /**
   * The first mail to an address, or the nth, of those that are wanted, once it has come. Never "the newest": which
   * that is depends on how fast the sender was. Rejects after 20 s.
   */
  async waitFor(address: string, { like = /^/, nth = 1 }: WantedMail = {}): Promise<ReceivedMail> {
    await this.until(() => this.wanted(address, like).length >= nth, `mail ${nth} to ${address} like ${like}`);
    return this.wanted(address, like)[nth - 1]!;
  }

  /** The mail to an address that something causes, among those that are like it, some of which may have come before. */
  async causedBy(cause: () => Promise<unknown>, address: string, like: RegExp): Promise<ReceivedMail> {
    const before = this.wanted(address, like).length;
    await cause();
    return this.waitFor(address, { like, nth: before + 1 });
  }

  /** Waits until something is so, looking whenever a mail has come. Rejects after 20 s. */
  until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`There never was ${what}; ${this.received.length} mails have come`));
      }, 20_000);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Stops listening and hangs up on everybody. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets()) socket.destroy();
    await closed;
  }

  private async take(content: Buffer, { envelope }: SMTPServerSession, done: Done): Promise<void> {
    const recipients = envelope.rcptTo.map(({ address }) => address);
    const said = this.behaviour.onMail?.(recipients);
    if (said === undefined || said === 'hang-up') {
      const parsed = await PostalMime.parse(content);
      const { messageId = '', subject = '', text = '', html } = parsed;
      this.received.push({ recipients, messageId, subject, text, html, parsed, raw: content.toString() });
      for (const look of [...this.waiting]) look();
    }
    if (said === 'hang-up') for (const socket of this.sockets()) socket.destroy();
    else answer(said, done);
  }

  private wanted(address: string, like: RegExp): readonly ReceivedMail[] {
    return this.to(address).filter(({ subject, text }) => like.test(`${subject}\n${text}`));
  }

  private sockets(): Socket[] {
    const { connections } = this.server as unknown as { connections: Set<{ _socket: Socket }> };
    return [...connections].map(({ _socket }) => _socket);
  }
}

type Done = (error?: Error | null) => void;

function answer(said: SinkAnswer, done: Done): void {
  if (said === 'silence') return;
  done(said && Object.assign(new Error(said.says), { responseCode: said.code }));
}
