import type { Server } from 'node:http';
import { SECOND } from '@greenroom/kernel';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** How long a request that is being answered may take once the server has been told to stop. */
const LAST_ANSWERS = 3 * SECOND;

/**
 * Lets a stopping server go: it waits for every connection, also for those that a browser has opened beforehand and
 * never asked anything on, and keeps for minutes.
 */
@Injectable()
export class LastRequests implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    // Over and over: background work may have to be waited for, and meanwhile others connect.
    if (server) setInterval(() => server.closeAllConnections(), LAST_ANSWERS).unref();
  }
}
