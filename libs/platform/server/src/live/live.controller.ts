import { catalogue } from '@greenroom/contract';
import {
  type BeforeApplicationShutdown,
  Controller,
  Headers,
  Inject,
  type OnModuleDestroy,
  Req,
  Res,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DOORKEEPER, type Doorkeeper } from '../http/doorkeeper.port';
import { Handles } from '../http/endpoint.decorator';
import { LiveEvents } from './live-events';
import { LiveStream } from './live-stream';
import { LiveTail } from './live-tail';

@Controller()
export class LiveController implements OnModuleDestroy, BeforeApplicationShutdown {
  private readonly open = new Set<LiveStream>();
  private isStopping = false;

  constructor(
    private readonly events: LiveEvents,
    private readonly tail: LiveTail,
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
  ) {}

  @Handles(catalogue.readEvents)
  async read(
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const position = await this.tail.position();
    const cursor = lastSeen && /^\d{1,15}$/.test(lastSeen) ? Number(lastSeen) : position;
    response.status(200).type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
    // Whoever comes back for more comes by a new connection, so that a server that stops is not kept by the old one.
    response.setHeader('Connection', 'close');
    response.flushHeaders();
    if (this.isStopping || response.destroyed) return void response.end();
    // A number that we never gave comes from another database: `since` finds nothing after it, for ever.
    this.open.add(
      new LiveStream(
        response,
        this.events,
        this.tail,
        cursor > position ? -1 : cursor,
        () => this.doorkeeper.isStillOpen(request),
        (stream) => this.open.delete(stream),
      ),
    );
  }

  /** Open streams would keep the server from closing. */
  onModuleDestroy(): void {
    this.isStopping = true;
    for (const stream of this.open) stream.end();
  }

  beforeApplicationShutdown(): void {
    this.onModuleDestroy();
  }
}
