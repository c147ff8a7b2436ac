import { createHash } from 'node:crypto';
import { type Clock } from '@greenroom/kernel';
import { Agent, type Dispatcher, request } from 'undici';
import { AddressGuard } from './address-guard';
import { answeredOf, headerOf } from './answer-headers';
import { failed, failureOf } from './failure-of';
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits';
import { type FetchOutcome, type FetchRequest } from './fetch-outcome';
import { retryAfter } from './freshness';
import { guardedLookup, type Resolve, systemResolve } from './guarded-lookup';
import { HostGate } from './host-gate';
import { readBody } from './read-body';

export interface FetcherOptions {
  readonly clock: Clock;
  /** What is asked for, as HTTP's `Accept`. */
  readonly accept: string;
  /** Says who is asking and where to complain. */
  readonly userAgent: string;
  /** `host:port` pairs exempt from the rules on addresses, ports and pauses. */
  readonly allowList?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  readonly gate?: HostGate;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** One request on the way from the stored address to the answer. */
interface Hop {
  readonly url: URL;
  /** The hop that redirected here. */
  readonly from?: URL;
  readonly redirects: number;
  /** Whether every redirect so far was permanent. */
  readonly isPermanent: boolean;
  /** Milliseconds left of the total. */
  readonly budget: number;
}

/**
 * Fetches from addresses that strangers gave: guarded on every hop, bounded in size and time, conditional, decompressed
 * by us, one request at a time per host. It logs nothing, since an address may be a secret.
 */
export class GuardedFetcher {
  private readonly guard: AddressGuard;
  private readonly limits: FetchLimits;
  private readonly gate: HostGate;
  private readonly guarded: Agent;
  private readonly trusted: Agent;

  constructor(private readonly options: FetcherOptions) {
    this.guard = new AddressGuard(options.allowList);
    this.limits = { ...FETCH_LIMITS, ...options.limits };
    this.gate = options.gate ?? new HostGate();
    const resolve = options.resolve ?? systemResolve;
    this.guarded = this.agent(resolve, true);
    this.trusted = this.agent(resolve, false);
  }

  /** Follows redirects. Never rejects: whatever the world does is an outcome. */
  async fetch(wanted: FetchRequest): Promise<FetchOutcome> {
    if (!URL.canParse(wanted.address)) {
      return { kind: 'refused', code: 'address-unreadable', sentence: 'That is not a web address.' };
    }
    const url = new URL(wanted.address);
    let next: Hop | FetchOutcome = { url, redirects: 0, isPermanent: true, budget: this.limits.totalTimeout };
    let heldHost = '';
    let leave: (() => void) | undefined;
    try {
      while ('url' in next) {
        this.guard.check(next.url, next.from);
        if (next.url.hostname !== heldHost) {
          // Given back before the next is asked for: two fetches that wait for each other's host would wait for ever.
          leave?.();
          leave = undefined;
          heldHost = next.url.hostname;
          if (!this.guard.isExempt(next.url, next.from)) leave = await this.gate.enter(heldHost);
        }
        next = await this.ask(next, wanted);
      }
      return next;
    } catch (error) {
      return failureOf(error, false);
    } finally {
      leave?.();
    }
  }

  /** Closes what is still open. */
  async close(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.trusted.destroy()]);
  }

  private agent(resolve: Resolve, isChecked: boolean): Agent {
    return new Agent({
      connect: { lookup: guardedLookup(resolve, isChecked), timeout: this.limits.connectTimeout },
      // The total is kept by the signal below; no connection outlives its answer.
      headersTimeout: 0,
      bodyTimeout: 0,
      pipelining: 0,
    });
  }

  private async ask(hop: Hop, wanted: FetchRequest): Promise<Hop | FetchOutcome> {
    const started = performance.now();
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), Math.max(1, hop.budget));
    try {
      const answer = await request(hop.url, {
        dispatcher: this.guard.isExempt(hop.url, hop.from) ? this.trusted : this.guarded,
        headers: this.headersFor(hop, wanted),
        signal: deadline.signal,
      });
      // An abort while nobody reads would otherwise be an unhandled 'error'.
      answer.body.on('error', () => undefined);
      if (REDIRECTS.has(answer.statusCode) && headerOf(answer, 'location') !== undefined) {
        answer.body.destroy();
        return this.redirected(hop, answer, hop.budget - (performance.now() - started));
      }
      return await this.outcomeOf(hop, answer, wanted);
    } catch (error) {
      return failureOf(error, deadline.signal.aborted);
    } finally {
      clearTimeout(timer);
    }
  }

  private headersFor(hop: Hop, wanted: FetchRequest): Record<string, string> {
    const areValidatorsHis = wanted.validatedAddress === undefined || wanted.validatedAddress === hop.url.href;
    return {
      accept: this.options.accept,
      'accept-encoding': 'gzip, br, deflate',
      'user-agent': this.options.userAgent,
      ...(areValidatorsHis && wanted.etag !== undefined ? { 'if-none-match': wanted.etag } : {}),
      ...(areValidatorsHis && wanted.lastModified !== undefined ? { 'if-modified-since': wanted.lastModified } : {}),
    };
  }

  private redirected(hop: Hop, answer: Dispatcher.ResponseData, budget: number): Hop | FetchOutcome {
    if (hop.redirects >= this.limits.maxRedirects) {
      return failed('too-many-redirects', `The address redirects more than ${this.limits.maxRedirects} times.`);
    }
    const location = headerOf(answer, 'location') ?? '';
    if (!URL.canParse(location, hop.url.href)) {
      return failed('redirect-unreadable', 'The address redirects to something that is not a web address.');
    }
    return {
      url: new URL(location, hop.url),
      from: hop.url,
      redirects: hop.redirects + 1,
      isPermanent: hop.isPermanent && PERMANENT.has(answer.statusCode),
      budget,
    };
  }

  private async outcomeOf(hop: Hop, answer: Dispatcher.ResponseData, wanted: FetchRequest): Promise<FetchOutcome> {
    const { statusCode: status, body } = answer;
    if (status === 200) {
      const bytes = await readBody(body, headerOf(answer, 'content-encoding') ?? '', this.limits.maxBytes);
      const bodyHash = createHash('sha256').update(bytes).digest('base64url');
      const answered = answeredOf(answer, hop, this.options.clock.now());
      if (bodyHash === wanted.bodyHash) return { kind: 'unchanged', ...answered };
      const contentType = headerOf(answer, 'content-type');
      return { kind: 'fetched', ...answered, body: bytes, bodyHash, ...(contentType ? { contentType } : {}) };
    }
    body.destroy();
    if (status === 304)
      return { kind: 'unchanged', ...validatorsOf(wanted), ...answeredOf(answer, hop, this.options.clock.now()) };
    if (status === 410) return { kind: 'gone' };
    const wait = retryAfter(headerOf(answer, 'retry-after'), this.options.clock.now());
    return {
      ...failed('http-status', `The host answered with status ${status}.`),
      status,
      ...(wait === undefined ? {} : { retryAfter: wait }),
    };
  }
}

/** Many servers leave them out of a 304: what was asked with still holds then. */
function validatorsOf({ etag, lastModified }: FetchRequest) {
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
