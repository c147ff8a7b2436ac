import { type ClaimedJob, JobRunner } from '@greenroom/platform/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { POLL_FEED } from './feed-book';
import { PollFeed } from './poll-feed';

/** Feeds asked at once by one process; one host is asked one thing at a time however many there are. */
const AT_ONCE = 16;

/** When to poll: each feed when it is due. */
@Injectable()
export class PollingWork implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly pollFeed: PollFeed,
  ) {}

  onModuleInit(): void {
    this.runner.register({ kind: POLL_FEED, atOnce: AT_ONCE, handle: ([job]) => this.poll(job!) });
  }

  private async poll({ key }: ClaimedJob) {
    const { again } = await this.pollFeed.run(key);
    return again === undefined ? undefined : { again };
  }
}
