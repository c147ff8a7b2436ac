import { SECOND } from '@greenroom/kernel';
import type { Response } from 'express';
import type { LiveEvent, LiveEvents } from './live-events';
import type { LiveTail } from './live-tail';

/** So long may a session have ended before its streams do. */
const HEARTBEAT = 5 * SECOND;
/** A reader that has fallen this far behind, in bytes, is let go; it comes back and catches up. */
const MOST_UNREAD = 1024 * 1024;

/** One open console: server-sent events from a number on, until it or we go away. */
export class LiveStream {
  private readonly unlisten: () => void;
  private readonly heartbeat: NodeJS.Timeout;
  private isSending = false;
  private isSendDue = false;

  constructor(
    private readonly response: Response,
    private readonly events: LiveEvents,
    tail: LiveTail,
    private cursor: number,
    private readonly isStillWanted: () => Promise<boolean>,
    private readonly onEnd: (stream: LiveStream) => void,
  ) {
    this.unlisten = tail.listen(() => void this.send());
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT);
    response.on('close', () => this.end());
    this.write(`retry: 2000\nid: ${cursor}\n\n`);
    void this.send();
  }

  end(): void {
    this.unlisten();
    clearInterval(this.heartbeat);
    if (!this.response.writableEnded) this.response.end();
    this.onEnd(this);
  }

  /** Shows that we are there, if the reader still may read: a session that has ended ends its streams. */
  private async beat(): Promise<void> {
    // Where it cannot be known, nothing is said of it: the reader comes back and hears.
    const isWanted = await this.isStillWanted().catch(() => undefined);
    if (isWanted) return this.write(': still here\n\n');
    if (isWanted === false) this.write('event: signed-out\ndata: {}\n\n');
    this.end();
  }

  /** Sends what is new; one at a time, so that nothing is sent twice or out of order. */
  private async send(): Promise<void> {
    this.isSendDue = true;
    if (this.isSending) return;
    this.isSending = true;
    try {
      while (this.isSendDue && !this.response.writableEnded) {
        this.isSendDue = false;
        await this.sendAfterCursor();
      }
    } catch {
      this.end(); // the database is away: the console says so, and catches up when it is back
    } finally {
      this.isSending = false;
    }
  }

  private async sendAfterCursor(): Promise<void> {
    const news = await this.events.since(this.cursor);
    if (!news) return this.startAfresh();
    for (const event of news) this.write(inWire(event));
    const last = news.at(-1);
    if (!last) return;
    this.cursor = last.number;
    this.isSendDue = true;
  }

  /** Too much has happened, or the number is none of ours: the console is to load everything anew. */
  private async startAfresh(): Promise<void> {
    this.cursor = await this.events.settle();
    this.write(`id: ${this.cursor}\nevent: reset\ndata: {}\n\n`);
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNREAD) this.response.destroy();
  }
}

function inWire({ number, kind, subject, change }: LiveEvent): string {
  return `id: ${number}\nevent: ${kind}\ndata: ${JSON.stringify({ id: subject, change })}\n\n`;
}
