import { inject, Injectable, linkedSignal, resource, type ResourceRef, type Signal, signal } from '@angular/core';
import type { catalogue, Endpoint } from '@greenroom/contract';
import type * as z from 'zod';
import { addressOf, type CallInput } from './address-of';
import { Interruption, isHindrance } from './interruption';
import { Trouble, troubleOf } from './trouble';
import { readAnswer, written } from './wire';

type Catalogue = typeof catalogue;

/** The operations of the API, by their names in the contract's catalogue. */
export type Operation = keyof Catalogue;

/** What an operation takes: the parts that its endpoint declares. */
export type InputOf<K extends Operation> = ParamsOf<Catalogue[K]> & QueryOf<Catalogue[K]> & BodyOf<Catalogue[K]>;
type ParamsOf<E> = E extends { params: infer P extends z.ZodType } ? { readonly params: z.input<P> } : unknown;
type QueryOf<E> = E extends { query: infer Q extends z.ZodType } ? { readonly query?: z.input<Q> } : unknown;
type BodyOf<E> = E extends { takes: readonly string[] }
  ? { readonly body: Blob }
  : E extends { body: infer B extends z.ZodType }
    ? { readonly body: z.input<B> }
    : unknown;

/** What an operation answers. */
export type AnswerOf<K extends Operation> = z.output<Catalogue[K]['response']>;

/** What a reading answered last: it stays in sight while it is asked again, and when that does not succeed. */
export function lastAnswer<Answer>(reading: ResourceRef<Answer | undefined>): Signal<Answer | undefined> {
  return linkedSignal<Answer | undefined, Answer | undefined>({
    source: () => (reading.hasValue() ? reading.value() : undefined),
    computation: (answer, before) => answer ?? before?.value,
  }).asReadonly();
}

/** The API as the contract has it: every call typed, every answer checked against its shape. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  /** Whether the last call reached the server. */
  readonly isReached = signal(true);
  /** Goes up with every call that was not open to whoever made it: what they may do is less than the page thinks. */
  readonly forbidden = signal(0);

  private readonly interruption = inject(Interruption);
  // Under way while the first screen is being loaded.
  private readonly contract = import('./checked-contract').then(({ contract }) => contract());

  /**
   * Asks whenever what `input` reads has changed, and not while it is undefined; the call before is given up.
   * @param input params and query of the operation, from signals
   */
  read<K extends Operation>(operation: K, input: () => InputOf<K> | undefined): ResourceRef<AnswerOf<K> | undefined> {
    return resource({
      params: input,
      loader: ({ params, abortSignal }) => this.send(operation, params as InputOf<K>, abortSignal),
    });
  }

  /**
   * One call. Where the session has ended meanwhile it waits until they are signed in again, and is repeated.
   * @throws Trouble when it is refused, does not arrive, or the answer is not in its shape
   */
  async send<K extends Operation>(operation: K, input: InputOf<K>, signal?: AbortSignal): Promise<AnswerOf<K>> {
    const { catalogue } = await this.contract;
    const endpoint: Endpoint = catalogue[operation];
    for (;;) {
      const response = await this.fetch(endpoint, input as CallInput, signal);
      const body: unknown = await readAnswer(response, endpoint).catch(() => undefined);
      if (!response.ok) {
        const trouble = troubleOf(response.status, body);
        if (await this.isWorthRepeating(endpoint, trouble)) continue;
        throw trouble;
      }
      const checked = endpoint.response.safeParse(body);
      if (!checked.success) throw new Trouble('answer.unreadable');
      return checked.data as AnswerOf<K>;
    }
  }

  private async isWorthRepeating({ method }: Endpoint, { code }: Trouble): Promise<boolean> {
    if (code === 'request.forbidden') this.forbidden.update((times) => times + 1);
    return isHindrance(code) && this.interruption.refused(code, method !== 'GET');
  }

  private async fetch(endpoint: Endpoint, input: CallInput, signal: AbortSignal | undefined): Promise<Response> {
    const writes = endpoint.method !== 'GET';
    const { content, type } = written(input.body);
    try {
      const response = await fetch(addressOf(endpoint.path, input), {
        method: endpoint.method,
        headers: {
          Accept: `${endpoint.media ?? 'application/json'}, application/problem+json`,
          ...(writes && { 'Content-Type': type }),
          ...(endpoint.method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
        },
        ...(writes && { body: content }),
        ...(signal && { signal }),
      });
      this.isReached.set(true);
      return response;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      this.isReached.set(false);
      throw new Trouble('network.lost');
    }
  }
}
