import { type Clock, type Instant, seededPlace } from '@greenroom/kernel';
import { judgePoll, type PollAnswer, type PollVerdict } from '@greenroom/news/domain';
import { Transactions } from '@greenroom/platform/persistence';
import { CLOCK, LOGGER, type Logger } from '@greenroom/platform/server';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { type Filed, FileItems } from '../stories/file-items';
import { FeedBook } from './feed-book';
import { FeedGateway } from './feed-gateway';
import { FeedTable } from './feed.table';
import type { ReadFeed } from './read-feed';

/** What one look at a feed came to. */
export interface Poll extends Filed {
  readonly answer: PollAnswer['kind'];
  /** For people; only where the look brought nothing. */
  readonly sentence?: string | undefined;
  /** When to look again; undefined when the feed is gone or was removed. */
  readonly again?: Instant | undefined;
}

/** What the feed's host and its body said, before anything is stored. */
interface Look {
  readonly answer: PollAnswer;
  readonly sentence?: string | undefined;
  readonly read?: ReadFeed | undefined;
  /** What to send along next time. */
  readonly validators?: Pick<FeedTable, 'etag' | 'lastModified' | 'validatedAddress' | 'bodyHash'> | undefined;
}

/** Looks at one feed: asks, reads, files what is new, and decides when to look again. */
@Injectable()
export class PollFeed {
  constructor(
    private readonly book: FeedBook,
    private readonly gateway: FeedGateway,
    private readonly fileItems: FileItems,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Everything that the answer changes is stored in one transaction, or nothing is. */
  async run(feedId: string): Promise<Poll> {
    const feed = await this.book.find(feedId);
    const nothing = { answer: 'unchanged' as const, added: 0, reworded: 0 };
    if (!feed || feed.status !== 'active') return nothing;
    const isAllowListed = this.gateway.isAllowListed(feed.address);
    const heldUntil = isAllowListed ? undefined : await this.book.heldUntil(new URL(feed.address).host);
    if (heldUntil !== undefined) return { ...nothing, again: heldUntil };

    const look = await this.look(feed);
    const now = this.clock.now();
    const jitter = seededPlace(feed.id, `${now}`) / 2 ** 32;
    const verdict = judgePoll(feed.memory, look.answer, { now, jitter, interval: feed.interval, isAllowListed });
    const filed = await this.transactions.run((manager) => this.store(manager, feed, look, verdict, now));
    if (verdict.tell) this.logger.warn({ feedId, tell: verdict.tell, sentence: look.sentence }, 'feed health changed');
    return { answer: look.answer.kind, sentence: look.sentence, again: verdict.dueAt, ...filed };
  }

  private async look(feed: FeedTable): Promise<Look> {
    const outcome = await this.gateway.fetch(feed);
    if (outcome.kind === 'gone')
      return { answer: { kind: 'gone' }, sentence: 'The publisher says that the feed is gone.' };
    if (outcome.kind === 'refused') return { answer: { kind: 'refused' }, sentence: outcome.sentence };
    if (outcome.kind === 'failed') {
      return { answer: { kind: 'failed', retryAfter: outcome.retryAfter }, sentence: outcome.sentence };
    }
    const { freshFor, permanentRedirectTo } = outcome;
    const validators = {
      etag: outcome.etag ?? null,
      lastModified: outcome.lastModified ?? null,
      validatedAddress: outcome.finalAddress,
      bodyHash: outcome.kind === 'fetched' ? outcome.bodyHash : feed.bodyHash,
    };
    if (outcome.kind === 'unchanged') {
      return { answer: { kind: 'unchanged', freshFor, permanentRedirectTo }, validators };
    }
    const reading = await this.gateway.read(outcome, feed);
    // The old validators stand: what could not be read is asked for again.
    if (!reading.ok) return { answer: { kind: 'unreadable' }, sentence: reading.refusal.sentence };
    const { ttlMinutes } = reading.value.feed;
    return { answer: { kind: 'fetched', freshFor, ttlMinutes, permanentRedirectTo }, read: reading.value, validators };
  }

  private async store(
    manager: EntityManager,
    feed: FeedTable,
    { answer, sentence, read, validators }: Look,
    verdict: PollVerdict,
    now: Instant,
  ): Promise<Filed> {
    const filed = read ? await this.fileItems.run(manager, feed.id, read.items, now) : { added: 0, reworded: 0 };
    const isGood = answer.kind === 'fetched' || answer.kind === 'unchanged';
    await manager.update(FeedTable, feed.id, {
      memory: verdict.memory,
      dueAt: verdict.dueAt ?? null,
      lastFailure: isGood ? null : (sentence ?? null),
      ...validators,
      ...(read && { identityScheme: read.identityScheme }),
      ...(isGood && { lastGoodAt: now }),
      ...(answer.kind === 'gone' && { status: 'gone' as const }),
    });
    const isFirst = feed.lastGoodAt === null && isGood;
    if (isFirst || verdict.memory.health !== feed.memory.health || verdict.memory.failures !== feed.memory.failures) {
      await this.book.announce(manager, feed.id, 'health');
    }
    if (verdict.hostHeldUntil !== undefined) {
      await this.book.hold(manager, new URL(feed.address).host, verdict.hostHeldUntil);
    }
    if (verdict.moveTo !== undefined) await this.move(manager, feed.id, verdict.moveTo);
    return filed;
  }

  /** The answer that moved the feed came through the guard; only an address that another feed has stays out. */
  private async move(manager: EntityManager, id: string, address: string): Promise<void> {
    if (await manager.existsBy(FeedTable, { address, id: Not(id) })) return;
    await manager.update(FeedTable, id, { address });
  }
}
