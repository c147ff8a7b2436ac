import { DAY, HOUR, type Instant, MINUTE } from '@greenroom/kernel';

/** `ok` · `degraded`: failing, nobody told yet · `failing`: told · `gone`: the publisher said 410, polling has stopped. */
export type FeedHealth = 'ok' | 'degraded' | 'failing' | 'gone';

/** What is remembered of a feed from poll to poll. */
export interface PollMemory {
  readonly health: FeedHealth;
  /** Answers in a row that brought nothing: refused, failed or unreadable. */
  readonly failures: number;
  /** Where permanent redirects have pointed, and how many answers in a row agreed. */
  readonly movedTo?: string;
  readonly movedAnswers: number;
}

/** How a poll went. Durations in milliseconds. */
export type PollAnswer =
  | {
      readonly kind: 'fetched' | 'unchanged';
      readonly freshFor?: number | undefined;
      readonly ttlMinutes?: number | undefined;
      readonly permanentRedirectTo?: string | undefined;
    }
  | { readonly kind: 'failed'; readonly retryAfter?: number | undefined }
  | { readonly kind: 'refused' | 'unreadable' }
  | { readonly kind: 'gone' };

export interface PollCircumstances {
  readonly now: Instant;
  /** A number in 0–1 that differs from poll to poll, so that feeds added together do not stay together. */
  readonly jitter: number;
  /** How often the operator wants the feed looked at, in milliseconds. */
  readonly interval: number;
  /** Whether the address is on the allow-list, where neither the floor nor the rule per host applies. */
  readonly isAllowListed: boolean;
}

export interface PollVerdict {
  readonly memory: PollMemory;
  /** When to ask again; undefined where polling has stopped until an officer starts it. */
  readonly dueAt?: Instant;
  /** Until when no feed of this host may be asked: `Retry-After` of a public host counts for all of its feeds. */
  readonly hostHeldUntil?: Instant;
  /** What the officers have to be told, once each. */
  readonly tell?: 'failing' | 'gone' | 'recovered';
  /** The address to store instead, after three equal answers; the guard has to approve it first. */
  readonly moveTo?: string;
}

export const NEW_FEED: PollMemory = { health: 'ok', failures: 0, movedAnswers: 0 };

const SHORTEST = 5 * MINUTE;
const LONGEST = DAY;
const TOLD_AFTER = 3;
const MOVED_AFTER = 3;
/** A publisher's wish is honoured up to here; beyond it a news feed would be no news. */
const LONGEST_WISH = 6 * HOUR;

/**
 * What one answer means for a feed: the publisher's freshness between a floor of five minutes and six hours, back-off of
 * 2ⁿ intervals up to a day, `Retry-After` kept up to a day, officers told after three failures, 410 stops the polling, a permanent redirect is stored after three equal answers.
 */
export function judgePoll(memory: PollMemory, answer: PollAnswer, at: PollCircumstances): PollVerdict {
  if (answer.kind === 'gone') {
    return { memory: { ...NEW_FEED, health: 'gone' }, ...(memory.health === 'gone' ? {} : { tell: 'gone' as const }) };
  }
  return answer.kind === 'fetched' || answer.kind === 'unchanged'
    ? afterSuccess(memory, answer, at)
    : afterFailure(memory, answer.kind === 'failed' ? answer.retryAfter : undefined, at);
}

function afterSuccess(
  memory: PollMemory,
  answer: Extract<PollAnswer, { kind: 'fetched' | 'unchanged' }>,
  at: PollCircumstances,
): PollVerdict {
  const wish = Math.min(LONGEST_WISH, Math.max(answer.freshFor ?? 0, (answer.ttlMinutes ?? 0) * MINUTE));
  const wait = Math.max(at.interval, at.isAllowListed ? 0 : Math.max(SHORTEST, wish));
  const target = answer.permanentRedirectTo;
  const movedAnswers = target === undefined ? 0 : target === memory.movedTo ? memory.movedAnswers + 1 : 1;
  const hasMoved = target !== undefined && movedAnswers >= MOVED_AFTER;
  return {
    memory: {
      health: 'ok',
      failures: 0,
      movedAnswers: hasMoved ? 0 : movedAnswers,
      ...(target !== undefined && !hasMoved ? { movedTo: target } : {}),
    },
    dueAt: at.now + spread(wait, at.jitter),
    ...(memory.health === 'failing' || memory.health === 'gone' ? { tell: 'recovered' as const } : {}),
    ...(hasMoved ? { moveTo: target } : {}),
  };
}

function afterFailure(memory: PollMemory, asked: number | undefined, at: PollCircumstances): PollVerdict {
  const failures = memory.failures + 1;
  const isTold = failures >= TOLD_AFTER;
  const backOff = Math.min(LONGEST, Math.max(at.interval, SHORTEST) * 2 ** Math.min(failures, 20));
  const held = asked === undefined ? 0 : Math.min(LONGEST, Math.max(0, asked));
  return {
    memory: { ...memory, health: isTold ? 'failing' : 'degraded', failures },
    dueAt: at.now + Math.max(held, Math.min(LONGEST, spread(backOff, at.jitter))),
    ...(held > 0 && !at.isAllowListed ? { hostHeldUntil: at.now + held } : {}),
    ...(isTold && memory.health !== 'failing' ? { tell: 'failing' as const } : {}),
  };
}

/** Up to a tenth later, never earlier than promised. */
function spread(wait: number, jitter: number): number {
  return Math.round(wait * (1 + 0.1 * Math.min(1, Math.max(0, jitter))));
}
