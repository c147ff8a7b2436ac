import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiClient, inWords, lastAnswer, LiveEvents, Present } from '@greenroom/platform/web';
import type { Short } from '../words/request-in-words';
import { type Group, groupsOf } from './groups';

const MOST = 100;

/** The requests, read again whenever one has changed. The list stays as it was while one of them is looked at. */
@Injectable()
export class RequestList {
  private readonly api = inject(ApiClient);
  private readonly present = inject(Present);
  private readonly changes = inject(LiveEvents).changesOf('request');
  private readonly wantsClosed = signal(false);
  private readonly tries = signal(0);

  private readonly openReading = this.api.read('listRequests', () => this.query('open'));
  private readonly closedReading = this.api.read('listRequests', () =>
    this.wantsClosed() ? this.query('closed') : undefined,
  );
  private readonly openOnes = lastAnswer(this.openReading);
  private readonly closedOnes = lastAnswer(this.closedReading);

  /** What is owed by time left, then what is to come, then what has been. */
  readonly groups = computed((): readonly Group[] | undefined => {
    const open = this.openOnes();
    return open && groupsOf(open.items, this.present.minute());
  });
  readonly open = computed(() => this.groups()?.flatMap(({ requests }) => requests));
  /** The last one first; undefined until they are asked for. */
  readonly closed = computed(() => this.closedOnes()?.items);
  /** Whether there are more than are read. */
  readonly isCut = computed(() => (this.wantsClosed() ? this.closedOnes() : this.openOnes())?.next !== undefined);
  readonly trouble = computed(() => {
    const error = (this.wantsClosed() ? this.closedReading : this.openReading).error();
    return error ? inWords(error.cause ?? error) : '';
  });
  /** The one that was open last, to come back to. */
  openedId: string | undefined;
  /** Where the list was left, as the address has it. */
  left: Readonly<Record<string, string | undefined>> = {};

  show(which: 'open' | 'closed'): void {
    this.wantsClosed.set(which === 'closed');
  }

  again(): void {
    this.tries.update((tries) => tries + 1);
  }

  neighbour(id: string, steps: number): Short | undefined {
    const all = (this.wantsClosed() ? this.closed() : this.open()) ?? [];
    const at = all.findIndex((request) => request.id === id);
    return at < 0 ? undefined : all[at + steps];
  }

  private query(show: 'open' | 'closed') {
    this.changes();
    this.tries();
    return { query: { show, limit: MOST } };
  }
}
